import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLadder } from '#engine/check/check-ladder.ts';
import type { Finding } from '#engine/findings/finding.ts';
import { readLadder } from '#engine/read/read-ladder.ts';

const ladders = ['trunk-and-fork', 'three-areas', 'four-axes', 'core-questions', 'weighted-competencies'];

describe('the gallery', () => {
  test.each(ladders)('%s can be used as it is', (name) => {
    expect(check(name).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['trunk-and-fork', {}],
    ['three-areas', { 'scorecard-without-rule': 1, 'inherits-nothing': 1 }],
    ['four-axes', { 'scorecard-without-rule': 1, 'vague-words': 5 }],
    ['core-questions', { 'scorecard-without-rule': 1 }],
    ['weighted-competencies', { 'floor-ambiguous': 2, 'requirement-below-band': 2, 'vague-words': 5 }],
  ])('%s has these findings and no others', (name, expected) => {
    const counts: Record<string, number> = {};
    for (const { code } of check(name)) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  test('the two floors of weighted-competencies differ on as many profiles as its model counts', () => {
    const floors = check('weighted-competencies').filter(({ code }) => code === 'floor-ambiguous');
    expect(floors.map(({ args, witness }) => ({ args, outcome: witness?.outcome }))).toMatchObject([
      {
        args: { need: 4, dimensions: 6, differing: '1,473', profiles: '15,625' },
        outcome: '3 by "demote-one", 2 by "cap"',
      },
      {
        args: { need: 3, dimensions: 5, differing: '535', profiles: '3,125' },
        outcome: '3 by "demote-one", 2 by "cap"',
      },
    ]);
  });

  test('the path to L5 of weighted-competencies lets in 99/23, which is still L4', () => {
    const found = check('weighted-competencies').filter(({ code }) => code === 'requirement-below-band');
    expect(found.map(({ witness }) => witness)).toEqual([
      { values: profile(5, 4, 3), outcome: '80/23 = 3.5, which is "l3"' },
      { values: profile(5, 5, 4), outcome: '99/23 = 4.3, which is "l4"' },
    ]);
  });
});

function check(name: string): Finding[] {
  const text = readFileSync(join(import.meta.dirname, '../../../ladders', `${name}.yaml`), 'utf8');
  const { ladder, findings, places } = readLadder(text);
  if (ladder === null) throw new Error(`${name} can be read`);
  return [...findings, ...checkLadder(ladder, places)];
}

function profile(mastery: number, design: number, others: number): Readonly<Record<string, number>> {
  const ids = ['code-quality', 'ai-tools', 'problem-solving', 'communication', 'english-proficiency', 'mentoring'];
  const rest = Object.fromEntries(ids.map((id) => [id, others]));
  return { ...rest, 'technical-mastery': mastery, 'system-design': design };
}
