import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLadder } from '#engine/check/check-ladder.ts';
import { type Finding, type Ladder, readLadder, readRatings, wordFinding } from '#engine/index.ts';
import { toValue } from '#engine/read/document-tree.ts';
import { jsonSchema, ladderSchemaHeading, ratingsSchemaHeading } from '#engine/read/json-schema.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { ladderDocument } from '#engine/read/schema/ladder-document.ts';
import { ratingsDocument } from '#engine/read/schema/ratings-document.ts';
import { depthLimit, entryLimit, nodeLimit, textLimitChars } from '#engine/read/size-limits.ts';
import { type Block, blocksOf, infoValue, readPage, root, tablesOf } from './markdown-blocks.ts';
import { keysUsed, type Schema } from './schema-coverage.ts';

type Mapping = Record<string, unknown>;

/** What stands around a fragment. */
const surroundings: Mapping = {
  id: 'surroundings',
  title: 'Surroundings',
  version: '1.0.0',
  intent: 'scorecard',
  scale: { 1: 'Aware', 2: 'Working', 3: 'Leading' },
  roles: { 'tech-lead': 'Tech lead', manager: 'Manager' },
  levels: { junior: 'Junior', mid: 'Mid', senior: 'Senior', lead: 'Lead', principal: 'Principal', fellow: 'Fellow' },
  competencies: {
    testing: { title: 'Testing', dimensions: { 'test-data': [] } },
    delivery: { title: 'Delivery' },
    teamwork: { title: 'Teamwork' },
  },
  paths: [{ from: 'mid', to: 'senior', portfolio: [{ id: 'postmortem', title: 'Postmortem' }] }],
};

const page = readPage('docs/format.md');
const blocks = blocksOf(page).filter(({ info }) => info[0] === 'yaml');
const fragments = blocks.filter(({ info }) => info[1] === 'fragment');
const ladders = blocks.filter(({ info }) => info[1] === 'ladder');
const ratings = blocks.filter(({ info }) => info[1] === 'ratings');
const name = ({ line }: Block) => `line ${line}`;

describe('docs/format.md', () => {
  test('marks every block of YAML, so that none goes unread', () => {
    const unmarked = blocks.filter(({ info }) => !['fragment', 'ladder', 'ratings'].includes(info[1] ?? ''));
    expect(
      unmarked.filter(({ text }) => text.split('\n').some((line) => line !== '' && !line.startsWith('#'))),
    ).toEqual([]);
    expect(fragments.length + ladders.length + ratings.length).toBeGreaterThan(40);
  });

  test.each(ladders.map((block) => [name(block), block] as const))('has a whole ladder at %s', (_, { text }) => {
    const { ladder, findings, places } = readLadder(text);
    expect(words(findings)).toEqual([]);
    expect(words(ladder === null ? [] : checkLadder(ladder, places).filter(isError))).toEqual([]);
  });

  test.each(fragments.map((block) => [name(block), block] as const))('has a valid fragment at %s', (_, block) => {
    const [short, ...full] = partsOf(block).map((text) => readFragment(block, text));
    expect(full.length).toBe(block.info.includes('same') ? 1 : 0);
    for (const long of full) expect(long).toEqual(short);
  });

  test.each(ratings.map((block) => [name(block), block] as const))('has valid ratings at %s', (_, block) => {
    const { ladder } = readLadder(readFileSync(`${root}ladders/${infoValue(block, 'for')}.yaml`, 'utf8'));
    expect(words(ladder === null ? [] : readRatings(block.text, ladder).findings)).toEqual([]);
  });

  test('shows every key and every word that a ladder may hold', () => {
    const shown = [
      ...ladders.map(({ text }) => dataOf(text)),
      ...fragments.flatMap((block) => partsOf(block).map((text) => surround(block, text))),
    ];
    expect(keysUsed(jsonSchema(ladderDocument, ladderSchemaHeading) as Schema, shown).missing).toEqual([]);
  });

  test('names the limits that there are', () => {
    const [limits] = tablesOf(page);
    const limit = (what: string) =>
      Number(limits?.rows.find((row) => row['What'] === what)?.['At most']?.replaceAll(',', ''));
    expect(limit('characters')).toBe(textLimitChars);
    expect(limit('values, aliases unfolded')).toBe(nodeLimit);
    expect(limit('entries of one list or mapping')).toBe(entryLimit);
    expect(limit('depth of nesting')).toBe(depthLimit);
    const codes = (text: string) => readLadder(text).findings.map(({ code }) => code);
    expect(codes('\n'.repeat(limit('lines') - 1))).toEqual(['empty-file']);
    expect(codes('\n'.repeat(limit('lines')))).toEqual(['too-large']);
    expect(codes(`#${','.repeat(limit('brackets and commas'))}`)).toEqual(['empty-file']);
    expect(codes(`#${','.repeat(limit('brackets and commas') + 1)}`)).toEqual(['too-large']);
  });

  test('shows every key that a ratings file may hold', () => {
    const shown = ratings.map(({ text }) => dataOf(text));
    expect(keysUsed(jsonSchema(ratingsDocument, ratingsSchemaHeading) as Schema, shown).missing).toEqual([]);
  });
});

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function words(findings: readonly Finding[]): string[] {
  return findings.map((found) => `${found.place.path.join('.')}: ${wordFinding(found)}`);
}

function dataOf(text: string): unknown {
  const { root, findings } = parseDocument(text);
  expect(words(findings)).toEqual([]);
  return root && toValue(root);
}

function partsOf({ text }: Block): string[] {
  return text.split('# In full:\n');
}

/** A ladder from a fragment in its surroundings, without the numbers of the items it was read from. */
function readFragment(block: Block, text: string): Ladder | null {
  const { ladder, findings } = readLadder(JSON.stringify(surround(block, text)));
  expect(words(findings)).toEqual([]);
  return ladder && { ...ladder, paths: ladder.paths.map((path) => ({ ...path, documentIndex: null })) };
}

/** What the fragment gives by id is added to what stands there; everything else takes its place. */
function surround(block: Block, text: string): Mapping {
  const at = infoValue(block, 'at');
  const value = dataOf(text);
  if (at !== null) return withPart(surroundings, at.split('.'), value) as Mapping;
  const merged: Mapping = { ...surroundings };
  for (const [key, own] of Object.entries(value as Mapping)) {
    const byId = ['levels', 'competencies', 'roles'].includes(key);
    merged[key] = byId ? { ...(surroundings[key] as Mapping), ...(own as Mapping) } : own;
  }
  return merged;
}

function withPart(whole: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(whole)) return whole.with(Number(key), withPart(whole[Number(key)], rest, part));
  return { ...(whole as Mapping), [key]: withPart((whole as Mapping)[key], rest, part) };
}
