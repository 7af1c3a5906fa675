import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { assessmentSteps } from '#org/assessments/transitions.ts';
import { wordAudit, wordDetail, wordTarget } from '../../../../src/site/app/audit/word-audit.ts';

const root = new URL('../../../../', import.meta.url);

/** Every action that stands in the source as it is written into the log. */
async function actionsWritten(): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const path of glob('src/{api,store,org,cli}/**/*.ts', { cwd: root })) {
    const text = readFileSync(new URL(path, root), 'utf8');
    for (const [, action = ''] of text.matchAll(/\baction: '([a-z-]+:[a-z-]+)'/g)) found.add(action);
  }
  return [...found];
}

describe('the audit log in words', () => {
  test('has words for whatever is written into it', async () => {
    const written = await actionsWritten();
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((action) => wordAudit(action) === action)).toEqual([]);
  });

  test('has words for each step of an assessment, but for those that only its author takes', () => {
    const told = assessmentSteps.filter((step) => step !== 'change' && step !== 'delete');
    for (const step of told) expect(wordAudit(`assessment:${step}`)).not.toContain(':');
  });

  test('says of a case what happened in it, and shows what it doesn’t know as it is written', () => {
    expect(wordAudit('case:view-given')).toBe('in a case: view given');
    expect(wordAudit('something:new')).toBe('something:new');
  });

  test('names a thing without a name by its kind and the beginning of its id, and cuts what is long', () => {
    expect(wordTarget({ kind: 'growth-plan', id: '0192abcdef' })).toBe('growth plan 0192abcd');
    expect(wordDetail({ sequence: 3, hash: 'a'.repeat(64) })).toBe(`sequence: 3, hash: ${'a'.repeat(12)}…`);
  });
});
