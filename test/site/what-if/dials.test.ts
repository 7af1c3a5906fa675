import { describe, expect, it } from 'vitest';
import { changeRules } from '../../../src/engine/batch/change-rules.ts';
import { changesOf } from '../../../src/site/what-if/dials/changes-of-dials.ts';
import type { Dial, DialKey, Setting } from '../../../src/site/what-if/dials/dial.ts';
import {
  canUndo,
  type DialState,
  resetAll,
  resetDial,
  turnDial,
  undoTurn,
  untouched,
} from '../../../src/site/what-if/dials/dial-state.ts';
import { allDials, dialsOf, initialSettings } from '../../../src/site/what-if/dials/dials-of-ladder.ts';
import { exampleLadder } from '../../engine/example-files.ts';

const ladder = exampleLadder('weighted-competencies');
const groups = dialsOf(ladder);
const dials = allDials(groups);
const initial = initialSettings(groups);
const initialOf = (key: DialKey) => initial.get(key) ?? 0;

function dialAt(key: string, among: readonly Dial[] = dials): Dial {
  const dial = among.find((own) => own.key === key);
  if (!dial) throw new Error(`no dial ${key}`);
  return dial;
}

function turned(state: DialState, key: string, setting: Setting, now: number): DialState {
  return turnDial(state, dialAt(key), setting, initialOf, now);
}

const changedBy = (state: DialState) => changesOf(ladder, state.settings);

describe('the dials of a ladder', () => {
  it('are its weights, its bands, the step and how dimensions are combined', () => {
    expect(groups.map(({ key, dials: own }) => [key, own.length])).toEqual([
      ['weights', 8],
      ['bands', 5],
      ['overall', 1],
      ['rule.technical-mastery', 4],
      ['alike.code-quality', 4],
    ]);
    expect(dialAt('weight.technical-mastery').initial).toBe(2);
    expect(dialAt('band.l3').initial).toBe(2.8);
  });

  it('have keys that are each there once', () => {
    expect(new Set(dials.map(({ key }) => key)).size).toBe(dials.length);
  });

  it('are points and bands under points, and what is needed under gates', () => {
    expect(dialsOf(exampleLadder('points')).map(({ key }) => key)).toEqual(['bands', 'overall']);
    expect(dialsOf(exampleLadder('gates')).map(({ key }) => key)).toEqual(['overall']);
    expect(
      dialsOf(exampleLadder('mastery')).some(({ dials: own }) => own.some(({ key }) => key.startsWith('mean.'))),
    ).toBe(true);
  });

  it('change nothing as long as nobody turns them', () => {
    for (const name of ['weighted-competencies', 'points', 'gates', 'mastery']) {
      expect(changesOf(exampleLadder(name), new Map())).toEqual({});
    }
  });
});

describe('turning a dial', () => {
  it('asks the engine for that change and no other', () => {
    expect(changedBy(turned(untouched, 'weight.mentoring', 2.5, 0))).toEqual({ weights: { mentoring: 2.5 } });
    expect(changedBy(turned(untouched, 'step.overall', 0.5, 0)).step).toBe(0.5);
    expect(changedBy(turned(untouched, 'need.technical-mastery', 5, 0))).toEqual({
      competencies: { 'technical-mastery': { need: 5 } },
    });
  });

  it('lets the band below end just under where a level begins', () => {
    const changes = changedBy(turned(untouched, 'band.l3', 2.5, 0));
    expect(changes).toEqual({ bands: { l2: { low: 1.9, high: 2.4 }, l3: { low: 2.5, high: 3.6 } } });
    const finer = changedBy(turned(turned(untouched, 'band.l3', 2.5, 0), 'step.overall', 0.05, 1));
    expect(finer.bands?.['l2']).toEqual({ low: 1.9, high: 2.45 });
  });

  it('is refused in a plain sentence where a level would end before it begins', () => {
    const refused = changeRules(ladder, changedBy(turned(untouched, 'band.l3', 1.2, 0)));
    expect(refused.kind).toBe('refused');
    expect(refused.kind === 'refused' && refused.message).toContain('Give the lower score first.');
  });

  it('of a floor takes it away, gives it back and changes its answer', () => {
    expect(changedBy(turned(untouched, 'floor.code-quality', false, 0)).competencies).toEqual({
      'code-quality': { floor: null },
    });
    const cap = turned(turned(untouched, 'breach.code-quality', 'cap', 0), 'gap.code-quality', 2, 1);
    expect(changedBy(cap).competencies).toEqual({ 'code-quality': { floor: { gap: 2, onBreach: 'cap' } } });
  });

  it('that drives several turns them all, and one of them can then go its own way', () => {
    const all = turned(untouched, 'alike.need.code-quality', 4, 0);
    expect(Object.keys(changedBy(all).competencies ?? {})).toHaveLength(7);
    const but = turned(all, 'need.mentoring', 3, 1);
    expect(Object.keys(changedBy(but).competencies ?? {})).toHaveLength(6);
  });

  it('under gates names those that always must be met, and says all for the most', () => {
    const gates = exampleLadder('gates');
    const own = allDials(dialsOf(gates));
    const starts = initialSettings(dialsOf(gates));
    const turn = (key: string, setting: Setting) =>
      changesOf(gates, turnDial(untouched, dialAt(key, own), setting, (at) => starts.get(at) ?? 0, 0).settings);
    expect(turn('gates.need', 2)).toEqual({ gates: { need: 2 } });
    expect(turn('always.empathy', true)).toEqual({ gates: { always: ['diagnosis', 'empathy'] } });
    expect(turn('always.diagnosis', false)).toEqual({ gates: { always: [] } });
  });
});

describe('the way back', () => {
  it('takes a whole drag back at once', () => {
    let state = untouched;
    for (let step = 0; step < 30; step++) state = turned(state, 'weight.mentoring', 1 + step / 10, 1000 + step * 16);
    expect(state.past).toHaveLength(1);
    expect(undoTurn(state).settings.size).toBe(0);
  });

  it('takes two turns with a rest between them back one by one', () => {
    const state = turned(turned(untouched, 'weight.mentoring', 2, 0), 'weight.mentoring', 3, 5000);
    expect(undoTurn(state).settings.get('weight.mentoring')).toBe(2);
    expect(undoTurn(undoTurn(state)).settings.size).toBe(0);
  });

  it('of one dial leaves the others as they are', () => {
    const state = turned(turned(untouched, 'weight.mentoring', 2, 0), 'band.l3', 2.5, 10);
    const undone = undoTurn(state, 'weight.mentoring');
    expect([...undone.settings]).toEqual([['band.l3', 2.5]]);
    expect(canUndo(undone, 'weight.mentoring')).toBe(false);
  });

  it('puts one dial, or all, to where the ladder has them, and that can be undone too', () => {
    const state = turned(turned(untouched, 'weight.mentoring', 2, 0), 'band.l3', 2.5, 10);
    const reset = resetDial(state, dialAt('band.l3'), 20);
    expect([...reset.settings.keys()]).toEqual(['weight.mentoring']);
    expect(undoTurn(reset).settings.get('band.l3')).toBe(2.5);
    const blank = resetAll(state, 30);
    expect(blank.settings.size).toBe(0);
    expect(canUndo(blank, 'band.l3')).toBe(false);
    expect(undoTurn(blank).settings).toEqual(state.settings);
  });

  it('is not needed for a dial that is turned to where it was', () => {
    expect(turned(turned(untouched, 'weight.mentoring', 2, 0), 'weight.mentoring', 1, 5).settings.size).toBe(0);
  });
});
