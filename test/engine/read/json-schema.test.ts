import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '../../../scripts/write-schema.ts';

function validator(path: string) {
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schemaFiles.get(path) ?? '{}'));
}

/** Keys of a YAML mapping are texts for a JSON Schema, also where they look like numbers (`1: Aware`). */
function parseWithTextKeys(text: string): unknown {
  return JSON.parse(JSON.stringify(parse(text)));
}

describe('the committed JSON Schemas', () => {
  it.each([...schemaFiles])('%s is what the code generates (npm run schema writes it)', (path, generated) => {
    expect(readFileSync(path, 'utf8')).toBe(generated);
  });

  it.each([...schemaFiles])('%s says what it is and which draft it follows', (_, generated) => {
    const schema = JSON.parse(generated);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toMatch(/^urn:rungs:schema:[a-z]+:1$/);
    expect(schema.title).not.toBe('');
    expect(schema.description).not.toBe('');
  });
});

describe('the schema of a ladder, seen by another validator', () => {
  const validate = validator('schema/ladder.schema.json');

  it.each(readdirSync('ladders'))('accepts %s', (name) => {
    validate(parseWithTextKeys(readFileSync(`ladders/${name}`, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['a key that nobody knows', 'tittle: A'],
    ['an intent that there is not', 'intent: judge'],
    ['a version without quotes', 'version: 1.0'],
    ['a level id in capitals', 'levels: { L1: One }'],
    ['a band without its end', 'levels: { l1: { title: One, band: 1.0 } }'],
  ])('refuses %s', (_, line) => {
    const whole = { id: 'small', title: 'Small', version: '1', intent: 'mirror', scale: 'levels' };
    const right = { ...whole, levels: { l1: 'One' }, competencies: {} };
    expect(validate(right)).toBe(true);
    expect(validate({ ...right, ...(parse(line) as object) })).toBe(false);
  });
});

describe('the schema of ratings, seen by another validator', () => {
  const validate = validator('schema/ratings.schema.json');

  it.each(readdirSync('examples'))('accepts %s', (name) => {
    validate(parseWithTextKeys(readFileSync(`examples/${name}`, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the schema of a crosswalk, seen by another validator', () => {
  const validate = validator('schema/crosswalk.schema.json');

  it.each(readdirSync('crosswalks'))('accepts %s', (name) => {
    validate(parseWithTextKeys(readFileSync(`crosswalks/${name}`, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('refuses a correspondence without a reason', () => {
    const [side, entry] = [{ ladder: 'four-axes' }, { about: 'engineer' }];
    expect(validate({ from: side, to: { ladder: 'three-areas' }, there: { junior: entry }, back: {} })).toBe(false);
  });
});
