import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { changeRules } from '../../../src/engine/batch/change-rules.ts';
import { AskLatest } from '../../../src/site/what-if/ask-latest.ts';
import type { Dial } from '../../../src/site/what-if/dials/dial.ts';
import type { Reply, Request } from '../../../src/site/what-if/messages.ts';
import { movePicture } from '../../../src/site/what-if/outcome/move-picture.ts';
import { differenceOf, shareOf, wordSummary } from '../../../src/site/what-if/outcome/move-words.ts';
import { PeopleDesk } from '../../../src/site/what-if/people/people-desk.ts';
import { Trial } from '../../../src/site/what-if/trial.ts';
import { exampleLadder, ladderFrom } from '../../engine/example-files.ts';

const ladder = exampleLadder('weighted-competencies');

/** A trial and the real desk, joined without a worker; `settle` lets every message through. */
function trialOn(own = ladder) {
  const requests: Request[] = [];
  const sent: Request[] = [];
  let resting: (() => void) | null = null;
  let now = 0;
  const trial = new Trial(own, {
    now: () => (now += 1000),
    send: (request) => {
      requests.push(request);
      sent.push(request);
    },
    whenAtRest: (act) => {
      resting = act;
    },
  });
  const desk = new PeopleDesk(
    (reply: Reply) => trial.receive(reply),
    () => 0,
  );
  const settle = async () => {
    for (let request = requests.shift(); request !== undefined; request = requests.shift()) await desk.handle(request);
  };
  const rest = async () => {
    resting?.();
    await settle();
  };
  const dial = (key: string): Dial => {
    const found = trial.dials.find((one) => one.key === key);
    if (!found) throw new Error(`no dial ${key}`);
    return found;
  };
  return { trial, settle, rest, dial, sent };
}

async function openTrial(own = ladder) {
  const joined = trialOn(own);
  joined.trial.makeUp(1000);
  await joined.settle();
  return joined;
}

describe('a trial', () => {
  it('begins with nobody, then shows people who don’t move', async () => {
    const { trial, settle } = trialOn();
    expect(trial.state.people.kind).toBe('none');
    trial.makeUp(1000);
    expect(trial.state.people.kind).toBe('loading');
    await settle();
    expect(trial.state.people.kind).toBe('open');
    expect(trial.state.picture).toMatchObject({ total: 1000, moved: 0 });
  });

  it('shows who moves when a dial is turned, and nobody when it is put back', async () => {
    const { trial, settle, dial } = await openTrial();
    trial.turn(dial('band.l3'), 2.5);
    await settle();
    expect(trial.state.picture?.raised).toBeGreaterThan(0);
    expect(trial.state.picture?.lowered).toBe(0);
    trial.reset(dial('band.l3'));
    await settle();
    expect(trial.state.picture?.moved).toBe(0);
    trial.undo();
    await settle();
    expect(trial.state.picture?.raised).toBeGreaterThan(0);
  });

  it('keeps the last picture while rules are refused, and says why', async () => {
    const { trial, settle, dial } = await openTrial();
    trial.turn(dial('weight.mentoring'), 3);
    await settle();
    const { picture } = trial.state;
    trial.turn(dial('weight.mentoring'), -3);
    await settle();
    expect(trial.state.picture).toBe(picture);
    expect(trial.state.problems[0]?.message).toContain('-3 can’t stand');
    expect(trial.yaml()).toBeNull();
    trial.undo();
    await settle();
    expect(trial.state.problems).toEqual([]);
  });

  it('asks once for a drag that is faster than the answers', async () => {
    const { trial, settle, dial, sent } = await openTrial();
    const before = sent.length;
    for (let step = 0; step < 50; step++) trial.turn(dial('weight.mentoring'), 1 + step / 10);
    await settle();
    expect(sent.length - before).toBe(2);
    expect(sent.at(-1)).toMatchObject({ kind: 'ask', changes: { weights: { mentoring: 5.9 } } });
  });

  it('has the checks look at the rules once the hand rests', async () => {
    const { trial, settle, rest, dial } = await openTrial();
    trial.turn(dial('band.l5'), 5);
    await settle();
    expect(trial.state.remarks).toEqual([]);
    await rest();
    expect(trial.state.remarks.length).toBeGreaterThan(0);
  });

  it('closes a bad file and keeps the dials', async () => {
    const { trial, settle, dial } = await openTrial();
    trial.turn(dial('weight.mentoring'), 3);
    trial.open(new Blob(['nothing\n1\n']), 'nothing.csv');
    await settle();
    expect(trial.state.people.kind).toBe('bad-file');
    expect(trial.state.picture).toBeNull();
    expect(trial.state.dials.settings.get('weight.mentoring')).toBe(3);
  });

  it('says when the worker fails, and can begin again', async () => {
    const { trial, settle } = await openTrial();
    trial.receive({ kind: 'failed', message: 'Out of memory.' });
    expect(trial.state).toMatchObject({
      failure: { kind: 'mistake', message: 'Out of memory.' },
      people: { kind: 'none' },
      picture: null,
    });
    trial.makeUp(1000);
    await settle();
    expect(trial.state).toMatchObject({ failure: null, people: { kind: 'open' } });
  });

  it.each([
    [
      'weighted-competencies',
      ['weight.mentoring', 2.25],
      ['band.l3', 2.5],
      ['alike.need.code-quality', 4],
      ['floor.mentoring', false],
      ['breach.technical-mastery', 'cap'],
      ['step.overall', 0.05],
    ],
    ['points', ['band.steward', 10], ['points.3', 7.5]],
    ['gates', ['gates.need', 2], ['always.empathy', true]],
    ['mastery', ['mean', 1.5]],
  ] as const)('gives rules for %s that say the same when they are put into its file', async (name, ...turns) => {
    const own = exampleLadder(name);
    const { trial } = trialOn(own);
    for (const [key, setting] of turns) {
      const dial = trial.dials.find((one) => one.key === key || one.key.startsWith(`${key}.`));
      if (!dial) throw new Error(`no dial ${key}`);
      trial.turn(dial, setting ?? 0);
    }
    const yaml = trial.yaml();
    const changed = changeRules(own, trial.changes);
    if (yaml === null || changed.kind === 'refused') throw new Error('the rules can be changed so');
    const file =
      ['ladders', 'test/ladders'].map((folder) => `${folder}/${name}.yaml`).find((path) => isThere(path)) ?? '';
    const merged = ladderFrom(stringify(mergeInto(parse(readFileSync(file, 'utf8')), parse(yaml))));
    const rulesOf = ({ levels, competencies, overallRule }: typeof own) => [
      levels.map(({ band }) => band),
      competencies.map(({ weight, rule }) => [weight, rule]),
      overallRule,
    ];
    expect(rulesOf(merged)).toEqual(rulesOf(changed.ladder));
  });
});

function isThere(path: string): boolean {
  try {
    return readFileSync(path) !== null;
  } catch {
    return false;
  }
}

/** What a person does who puts each value at its place; a rule is replaced as a whole. */
function mergeInto(into: Record<string, unknown>, from: Record<string, unknown>): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
  const merged = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const own = merged[key];
    merged[key] = isMap(value) && isMap(own) ? mergeInto(own, value) : value;
  }
  return merged;
}

describe('asking the latest', () => {
  it('sends one question at a time and drops those that were overtaken', () => {
    const sent: [string, number][] = [];
    const asking = new AskLatest<string>((question, serial) => sent.push([question, serial]));
    for (const question of ['a', 'b', 'c']) asking.ask(question);
    expect(sent).toEqual([['a', 1]]);
    expect(asking.answered(1)).toBe(true);
    expect(sent).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
    expect(asking.answered(1)).toBe(false);
  });

  it('takes no answer to what was forgotten', () => {
    const sent: number[] = [];
    const asking = new AskLatest<string>((_, serial) => sent.push(serial));
    asking.ask('a');
    asking.forget();
    expect(asking.answered(1)).toBe(false);
    asking.ask('b');
    expect(asking.answered(sent.at(-1) ?? 0)).toBe(true);
  });
});

describe('the picture of who moves', () => {
  it('adds up, and says each direction in words', async () => {
    const { trial, settle, dial } = await openTrial();
    trial.turn(dial('weight.technical-mastery'), 4);
    await settle();
    const { picture } = trial.state;
    if (!picture) throw new Error('people are open');
    const counts = picture.rows.flatMap(({ cells }) => cells.map(({ count }) => count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(picture.raised + picture.lowered + picture.other).toBe(picture.moved);
    picture.rows.forEach(({ cells }, row) => {
      cells.forEach(({ direction }, column) => {
        if (column === row) expect(direction).toBe('stay');
        else expect(direction).not.toBe('stay');
      });
    });
    expect(wordSummary(picture)).toMatch(/^\d+ of 1,000 people move, [\d.]+ %: /);
  });

  it('goes on showing a standing that nobody has any more, so that nothing jumps', () => {
    const standings = ['below-first-level', ...ladder.levels.map(({ id }) => id), 'range', 'not-scored'] as const;
    const table = standings.map(() => standings.map(() => 0));
    const moves = { standings, table, raised: 0, lowered: 0, same: 0, other: 0 };
    expect(movePicture(ladder, moves).standings).toEqual(ladder.levels.map(({ id }) => id));
    expect(movePicture(ladder, moves, new Set(['range'] as const)).standings).toContain('range');
  });

  it('has words for shares and differences', () => {
    expect([shareOf(0, 10), shareOf(1, 3), shareOf(1, 100_000), shareOf(99_999, 100_000)]).toEqual([
      '0 %',
      '33.3 %',
      'under 0.1 %',
      '99.9 %',
    ]);
    expect([differenceOf(1, 1), differenceOf(1, 1205), differenceOf(3, 1)]).toEqual(['±0', '+1,204', '−2']);
  });
});
