import { describe, expect, test } from 'vitest';
import { readinessFor } from '#engine/index.ts';
import type { CaseSituation } from '#org/cases/case-command.ts';
import { foldCase } from '#org/cases/fold-case.ts';
import { addMonths, forbiddenUntil } from '#org/cases/move-limit.ts';
import { offersOf } from '#org/cases/offers.ts';
import { toldOf } from '#org/cases/told.ts';
import { visibleEvent } from '#org/cases/visible-event.ts';
import { waitsFor, waitsForPartner } from '#org/cases/waits-for.ts';
import { asId, type LadderVersionId } from '#org/ids.ts';
import { profileOf } from '../../engine/profile-of.ts';
import { CaseInHand, evidenceOf, galleryLadder, here } from './a-case.ts';

const weighted = galleryLadder('weighted-competencies');
const core = galleryLadder('core-questions');

/** On the organisation’s own chain, handed in, with Noor named to decide. */
const underWay = () => {
  const run = new CaseInHand({ ladder: core, level: 'ic1' });
  run.propose('finn', { path: 'ic1-to-ic2' });
  run.do('mia', { kind: 'name', stage: 'organisation-decision', role: 'decider', person: here('noor') });
  return run;
};
const agree = { kind: 'give-view', verdict: 'agree', words: '', ratings: null } as const;

describe('a case', () => {
  test('begins its stages at once where nothing has to be gathered, and waits for the portfolio elsewhere', () => {
    expect(underWay().state.status).toBe('in-stages');
    const run = new CaseInHand({ ladder: weighted, level: 'l1' });
    run.propose('mia', { path: 'l1-to-l2' });
    expect(run.state).toMatchObject({ status: 'gathering', proposer: 'mia' });
    expect(waitsFor(run.state)).toEqual(['finn']);
  });

  test('is refused to whoever isn’t placed, has one under way, or wants to a level that no path earns', () => {
    const run = new CaseInHand({ ladder: weighted, level: 'l1' });
    expect(run.propose('finn', { path: 'l1-to-l2' }, { placement: null })).toMatchObject({ code: 'wrong-state' });
    expect(run.propose('finn', { path: 'l1-to-l2' }, { openTypes: ['promotion'] })).toMatchObject({
      code: 'already-exists',
    });
    expect(run.propose('omar', { path: 'l1-to-l2' })).toMatchObject({ code: 'not-allowed' });
    const axes = new CaseInHand({ ladder: galleryLadder('four-axes'), level: 'vice-president' });
    const discretionary = axes.propose('finn', { path: 'vice-president-to-senior-vice-president' });
    expect(discretionary).toMatchObject({ code: 'wrong-state', sentence: expect.stringMatching(/discretion/) });
    const l4 = new CaseInHand({ ladder: weighted, level: 'l4' });
    const noTrack = l4.propose('finn', { path: 'l4.tech-lead-to-l4.principal-engineer' });
    expect(noTrack).toMatchObject({ sentence: expect.stringMatching(/names no track/) });
  });

  test('lets a view be changed until its stage closes, and no longer', () => {
    const run = underWay();
    run.do('finn', agree);
    expect(run.do('finn', { ...agree, verdict: 'not-yet' })).toMatchObject({ code: 'not-valid' });
    run.do('finn', { ...agree, verdict: 'not-yet', words: 'On second thoughts.' });
    run.do('mia', agree);
    expect(run.state.stageIndex).toBe(0);
    run.do('finn', agree);
    expect(run.state.stageIndex).toBe(1);
    expect(run.do('finn', agree)).toMatchObject({ code: 'not-allowed' });
  });

  test('is carried over by the person and the manager of today alone: one for both is never enough', () => {
    const run = new CaseInHand({ ladder: core, level: 'ic1', people: { pia: ['people-partner'] } });
    run.propose('finn', { path: 'ic1-to-ic2' });
    const ask = { kind: 'ask-to-carry', to: asId<LadderVersionId>('next'), ladder: core } as const;
    const agreed = { kind: 'agree-to-carry' } as const;
    run.do('mia', ask);
    // Who comes after Mia has asked for nothing, so there is nothing that Finn could agree to.
    run.happens({ kind: 'manager-changed', to: asId('noor') });
    expect(run.state.carrying).toBeNull();
    run.do('finn', ask);
    run.happens({ kind: 'left', person: asId('noor') });
    expect(run.do('finn', agreed)).toMatchObject({ code: 'wrong-state' });
    expect(waitsForPartner(run.state)).toBe(true);
    run.do('pia', agreed);
    expect(run.state).toMatchObject({ ladderVersion: 'next', carrying: null });
    run.do('pia', { ...ask, to: asId<LadderVersionId>('third') });
    expect(waitsFor(run.state)).toContain('finn');
    expect(run.do('pia', agreed)).toMatchObject({ code: 'wrong-state' });
  });

  test('asks a stage anew after a return, and keeps the ones before it', () => {
    const run = underWay();
    run.do('finn', agree);
    run.do('mia', agree);
    expect(run.do('noor', { kind: 'return', reasons: ' ' })).toMatchObject({ code: 'not-valid' });
    run.do('noor', { ...agree, verdict: 'not-yet', words: 'I can’t see it yet.' });
    expect(run.state.views).toHaveLength(3);
    run.do('noor', { kind: 'return', reasons: 'More, please.' });
    expect(run.state).toMatchObject({
      status: 'gathering',
      stageIndex: 1,
      returned: { stage: 'organisation-decision' },
    });
    run.do('finn', { kind: 'hand-in' });
    expect(run.state).toMatchObject({ status: 'in-stages', stageIndex: 1, returned: null });
    expect(run.state.views).toHaveLength(2);
  });

  test('takes a written reason for a decision otherwise than the requirements say, either way', () => {
    const path = weighted.paths.find(({ id }) => id === 'l1-to-l2');
    if (path === undefined) throw new Error('there is no such path');
    const prepared = () => {
      const run = new CaseInHand({ ladder: weighted, level: 'l1' });
      run.propose('finn', { path: 'l1-to-l2' });
      for (const { id, count } of path.portfolio) {
        for (let index = 0; index < count; index++) {
          run.do('finn', { kind: 'attach-evidence', item: id, evidence: evidenceOf('finn', `${id}-${index}`) });
        }
      }
      run.do('mia', { kind: 'name', stage: 'self-assessment-and-review', role: 'tech-lead', person: here('ravi') });
      run.do('mia', { kind: 'name', stage: 'sign-off', role: 'reviewer', person: here('rosa') });
      run.do('finn', { kind: 'hand-in' });
      run.do('finn', agree);
      run.do('ravi', agree);
      run.do('finn', agree);
      return run;
    };
    const facts = {
      attested: { 'independent-features': true },
      evidence: Object.fromEntries(path.portfolio.map(({ id, count }) => [id, count])),
    };
    const rated = (value: number) =>
      profileOf(weighted, Object.fromEntries(weighted.competencies.map(({ id }) => [id, value])));
    const met: CaseSituation['readiness'] = readinessFor(weighted, path, rated(3), facts);
    const notMet = readinessFor(weighted, path, rated(1), facts);
    expect([met.whole, notMet.whole]).toEqual(['met', 'not-met']);
    const decide = (readiness: CaseSituation['readiness'], outcome: 'yes' | 'not-yet', reason: string) => {
      const run = prepared();
      run.situation = { readiness };
      const refusal = run.do('rosa', { kind: 'decide', outcome, reason, effectiveOn: '2026-04-01' });
      return 'code' in refusal ? refusal.sentence : run.state.status;
    };
    expect(decide(met, 'yes', '')).toBe('decided');
    expect(decide(met, 'not-yet', '')).toMatch(/is met\. Write why/);
    expect(decide(notMet, 'yes', '')).toMatch(/Not everything .* is met\. Write why/);
    expect(decide(notMet, 'not-yet', '')).toBe('not-yet');
    expect(decide(notMet, 'yes', 'All the same.')).toBe('decided');
  });

  test('shows everybody what is theirs to do, with why not yet', () => {
    const run = underWay();
    const offered = (who: string) =>
      Object.fromEntries(
        offersOf(run.state, run.around(who)).map(({ command, refused }) => [command, refused === null]),
      );
    expect(offered('finn')).toMatchObject({ 'give-view': true, withdraw: true });
    expect(offered('finn')).not.toHaveProperty('decide');
    expect(offered('finn')).not.toHaveProperty('name');
    expect(offered('mia')).toMatchObject({ name: true, 'give-view': true, remind: true });
    expect(offered('stranger')).toEqual({});
  });

  test('hides a view given apart until all are in, and a decider’s until it is decided', () => {
    const run = underWay();
    run.do('finn', { ...agree, words: 'words-of-finn' });
    const seenBy = (who: string) =>
      JSON.stringify(run.events.map((event) => visibleEvent(run.state, event, { person: asId(who) })));
    expect(seenBy('mia')).not.toContain('words-of-finn');
    expect(seenBy('finn')).toContain('words-of-finn');
    run.do('mia', agree);
    expect(seenBy('mia')).toContain('words-of-finn');
    run.do('noor', { ...agree, words: 'words-of-noor' });
    expect(seenBy('mia')).not.toContain('words-of-noor');
    run.do('noor', { kind: 'decide', outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-02' });
    expect(seenBy('mia')).toContain('words-of-noor');
  });

  test('lets one alone of two who want it decided write the decision', () => {
    const run = underWay();
    run.do('finn', agree);
    run.do('mia', agree);
    run.do('mia', { kind: 'name', stage: 'organisation-decision', role: 'decider', person: here('pia') });
    const yes = { kind: 'decide', outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-02' } as const;
    expect(run.do('noor', yes)).toHaveLength(2);
    expect(run.do('pia', yes)).toMatchObject({ sentence: expect.stringMatching(/has been decided/) });
    expect(run.state.decision?.by).toEqual(['noor']);
  });
});

describe('what is told of a case', () => {
  const toldAt = (run: CaseInHand) => {
    const before = run.events.length === 1 ? null : foldCase(run.planOn, run.events.slice(0, -1));
    const last = run.events.at(-1);
    return last === undefined ? [] : toldOf(before, last, run.state).map(({ person, news }) => `${person} ${news}`);
  };

  test('reaches whom it concerns, once for each, and never the one who did it', () => {
    const run = underWay();
    expect(toldAt(run)).toEqual(['noor named']);
    run.do('finn', agree);
    expect(toldAt(run)).toEqual([]);
    run.do('mia', agree);
    expect(toldAt(run)).toEqual(['noor waits']);
    run.happens({ kind: 'left', person: asId('noor') });
    expect(toldAt(run)).toEqual(['mia part-free']);
    run.happens({ kind: 'manager-changed', to: asId('pia') });
    expect(toldAt(run)).toEqual(['pia manager']);
    run.do('pia', { kind: 'name', stage: 'organisation-decision', role: 'decider', person: here('rosa') });
    run.do('pia', { kind: 'remind' });
    expect(toldAt(run)).toEqual(['rosa reminded']);
    run.do('rosa', { kind: 'delegate', stage: 'organisation-decision', to: here('ravi'), reason: 'Away.' });
    expect(toldAt(run)).toEqual(['ravi named', 'pia part-free']);
    run.do('ravi', { kind: 'return', reasons: 'More.' });
    expect(toldAt(run)).toEqual(['finn returned', 'pia returned']);
    run.do('finn', { kind: 'withdraw', reason: '' });
    expect(toldAt(run)).toEqual(['pia closed', 'ravi closed']);
  });
});

describe('the limit on a move', () => {
  const path = weighted.paths.find(({ id }) => id === 'l4.tech-lead-to-l4.principal-engineer') ?? null;

  test('ends on its day, counted in months of the calendar', () => {
    expect(forbiddenUntil(path, ['2026-01-31'], '2027-07-30')).toBe('2027-07-31');
    expect(forbiddenUntil(path, ['2026-01-31'], '2027-07-31')).toBeNull();
    expect(forbiddenUntil(path, [], '2026-02-01')).toBeNull();
    expect(forbiddenUntil(null, ['2026-01-31'], '2026-02-01')).toBeNull();
    expect(addMonths('2026-08-31', 18)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  test('of more than once ends when the oldest that counts does', () => {
    if (path?.move == null) throw new Error('there is no such path');
    const twice = { ...path, move: { ...path.move, limit: { times: 2, months: 12 } } };
    expect(forbiddenUntil(twice, ['2026-01-01'], '2026-06-01')).toBeNull();
    expect(forbiddenUntil(twice, ['2026-01-01', '2026-03-01'], '2026-06-01')).toBe('2027-01-01');
    expect(forbiddenUntil(twice, ['2026-01-01', '2026-03-01', '2026-05-01'], '2026-06-01')).toBe('2027-03-01');
  });
});
