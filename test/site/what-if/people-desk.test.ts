import { describe, expect, it } from 'vitest';
import { changeRules } from '../../../src/engine/batch/change-rules.ts';
import type { RuleChanges } from '../../../src/engine/batch/rule-changes.ts';
import { scoreBatch } from '../../../src/engine/batch/score-batch.ts';
import { whatIf } from '../../../src/engine/batch/what-if.ts';
import { readPeopleCsv } from '../../../src/formats/people-csv/read-people-csv.ts';
import type { Reply, Request } from '../../../src/site/what-if/messages.ts';
import { exampleCsv } from '../../../src/site/what-if/people/example-csv.ts';
import { madeUpName } from '../../../src/site/what-if/people/made-up-name.ts';
import { madeUpPeople } from '../../../src/site/what-if/people/made-up-people.ts';
import { PeopleDesk } from '../../../src/site/what-if/people/people-desk.ts';
import { exampleLadder } from '../../engine/example-files.ts';

const ladder = exampleLadder('weighted-competencies');

async function repliesTo(...requests: readonly Request[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  const desk = new PeopleDesk(
    (reply) => replies.push(reply),
    () => 0,
  );
  for (const request of requests) await desk.handle(request);
  return replies.filter(({ kind }) => kind !== 'progress');
}

const known: Request = { kind: 'ladder', ladder };
const file = (text: string): Request => ({ kind: 'open', file: new Blob([text]) });
const ask = (serial: number, changes: RuleChanges): Request => ({ kind: 'ask', serial, changes, pick: null });

describe('the desk that holds the people', () => {
  it('opens a file and says who moves, by name', async () => {
    const text =
      'person,technical-mastery,code-quality,system-design,ai-tools,problem-solving,communication,english-proficiency,mentoring\nAda,4,4,4,4,4,4,4,1\nBen,2,2,2,2,2,2,2,2\n';
    const [opened, answer] = await repliesTo(known, file(text), ask(1, { weights: { mentoring: 20 } }));
    expect(opened).toMatchObject({ kind: 'opened', personCount: 2, isMadeUp: false, remarks: { count: 0 } });
    expect(answer).toMatchObject({ kind: 'answer', serial: 1, moves: { lowered: 1 } });
    expect(answer?.kind === 'answer' && answer.first.map(({ name }) => name)).toEqual(['Ada']);
  });

  it('answers as the engine does, whatever was asked before', async () => {
    const asked: RuleChanges[] = [
      { competencies: { 'technical-mastery': { need: 5 } } },
      { competencies: { 'technical-mastery': { need: 5 } }, weights: { 'technical-mastery': 0.7 } },
      { competencies: { 'code-quality': { floor: null } }, bands: { l3: { low: 2.5, high: 3.6 } } },
      {},
      { step: 0.5 },
    ];
    const replies = await repliesTo(
      known,
      { kind: 'make-up', count: 500, seed: 3 },
      ...asked.map((changes, serial) => ask(serial, changes)),
    );
    const batch = madeUpPeople(ladder, 500, 3);
    asked.forEach((changes, serial) => {
      const changed = changeRules(ladder, changes);
      if (changed.kind === 'refused') throw new Error(changed.message);
      const expected = whatIf(ladder, changed.ladder, batch);
      if (expected.kind === 'refused') throw new Error(expected.message);
      expect(replies.find((reply) => reply.kind === 'answer' && reply.serial === serial)).toMatchObject({
        moves: expected.moves,
      });
    });
  });

  it('names only those of one move when asked for it', async () => {
    const changes = { bands: { l2: { low: 1.9, high: 2.4 }, l3: { low: 2.5, high: 3.6 } } };
    const [l2, l3] = [ladder.levels[1]?.id, ladder.levels[2]?.id];
    if (!l2 || !l3) throw new Error('the ladder has three levels');
    const [, answer] = await repliesTo(
      known,
      { kind: 'make-up', count: 1000, seed: 3 },
      { kind: 'ask', serial: 1, changes, pick: { from: l2, to: l3 } },
    );
    const first = answer?.kind === 'answer' ? answer.first : [];
    expect(first.length).toBeGreaterThan(0);
    for (const { before, after } of first) {
      expect([before, after]).toEqual([
        { low: l2, high: l2 },
        { low: l3, high: l3 },
      ]);
    }
  });

  it('says where a file is wrong, and opens what can be read of it', async () => {
    const [opened] = await repliesTo(known, file('person,code-qualty,mentoring\nAda,1,9\n'));
    expect(opened).toMatchObject({
      kind: 'opened',
      remarks: {
        count: 2,
        first: [
          { line: 1, column: 'code-qualty' },
          { line: 2, column: 'mentoring' },
        ],
      },
    });
  });

  it('opens no file without a column of persons, and none without people', async () => {
    const [nameless, empty] = await repliesTo(known, file('name,mentoring\nAda,1\n'), file('person,mentoring\n'));
    expect(nameless).toMatchObject({ kind: 'not-opened', remarks: { count: 2 } });
    expect(empty).toMatchObject({ kind: 'not-opened', remarks: { count: 0 } });
  });

  it('refuses rules that can’t be, and goes on', async () => {
    const [, refused, answer] = await repliesTo(
      known,
      { kind: 'make-up', count: 10, seed: 1 },
      ask(1, { weights: { mentoring: -1 } }),
      ask(2, {}),
    );
    expect(refused).toMatchObject({ kind: 'refused', serial: 1, problems: [{ path: ['weights', 'mentoring'] }] });
    expect(answer).toMatchObject({ kind: 'answer', serial: 2, moves: { same: 10 } });
  });

  it('says what the checks say about the changed rules, and not what they say anyway', async () => {
    const changes = { bands: { l5: { low: 5, high: 5 } } };
    const [unchanged, changed] = await repliesTo(known, { kind: 'check', changes: {} }, { kind: 'check', changes });
    expect(unchanged).toEqual({ kind: 'checked', remarks: [] });
    expect(changed?.kind === 'checked' && changed.remarks.join(' ')).toContain('4.5');
  });

  it('says so when it is asked before there is anybody', async () => {
    expect(await repliesTo(known, ask(1, {}))).toMatchObject([{ kind: 'failed' }]);
  });
});

describe('made-up people', () => {
  it('are the same for the same seed, and others for another', () => {
    const codes = (seed: number) => [...(madeUpPeople(ladder, 50, seed).competencies[0]?.ratings[0]?.codes ?? [])];
    expect(codes(1)).toEqual(codes(1));
    expect(codes(1)).not.toEqual(codes(2));
  });

  it.each(['weighted-competencies', 'points', 'gates', 'mastery'])('stand on many levels of %s', (name) => {
    const own = exampleLadder(name);
    const results = scoreBatch(own, madeUpPeople(own, 2000, 1));
    if (results.kind === 'refused') throw new Error(results.message);
    const counts = new Map<number, number>();
    for (const code of results.level.low) counts.set(code, (counts.get(code) ?? 0) + 1);
    const peopled = [...counts].filter(([code, count]) => typeof results.levelCodes[code] === 'string' && count > 40);
    expect(peopled.length).toBeGreaterThanOrEqual(3);
  });

  it('have names that are unlike each other', () => {
    expect(new Set(Array.from({ length: 5000 }, (_, person) => madeUpName(person))).size).toBe(5000);
  });

  it.each(['weighted-competencies', 'points', 'gates', 'mastery'])(
    'make a file for %s that reads without a remark',
    (name) => {
      const own = exampleLadder(name);
      const { people, findings } = readPeopleCsv(exampleCsv(own, 5), own);
      expect(findings).toEqual([]);
      expect(people).toHaveLength(5);
    },
  );
});
