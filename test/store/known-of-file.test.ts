import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownOfFile } from '#store/known-of-file.ts';
import { openSqliteFile } from '#store/node-sqlite.ts';
import { openForReads, readsOn } from '#store/sqlite-reads.ts';

let folder = '';
let path = '';
let writing: DatabaseSync;
let reading: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rungs-known-'));
  path = join(folder, 'a.sqlite');
  writing = openSqliteFile(path);
  writing.exec(`create table person (id text, name text); insert into person values ('a', 'Ada'), ('b', 'Bo')`);
  reading = openForReads(path);
});

afterEach(() => {
  reading.close();
  writing.close();
  rmSync(folder, { recursive: true });
});

const question = 'select name from person where id = ?';

describe('what was asked before', () => {
  test('is known until something changes', () => {
    const known = new KnownOfFile(reading);
    known.begin();
    const first = known.ask(question, ['a']);
    known.begin();
    expect(known.ask(question, ['a'])).toBe(first);
    expect(known.ask(question, ['b'])).toEqual([{ name: 'Bo' }]);
  });

  test.each([
    ['this server', () => writing],
    ['a command beside it', () => new DatabaseSync(path)],
  ])('is asked again once %s changed anything', (_, changing) => {
    const known = new KnownOfFile(reading);
    known.begin();
    known.ask(question, ['a']);
    const database = changing();
    database.exec(`update person set name = 'Ann' where id = 'a'`);
    known.begin();
    expect(known.ask(question, ['a'])).toEqual([{ name: 'Ann' }]);
    if (database !== writing) database.close();
  });

  test('in a transaction is of its moment, and after it of the next', async () => {
    const known = new KnownOfFile(reading);
    const reads = readsOn(reading, known);
    await reads.alone(async () => known.ask(question, ['a']));
    const both = await reads.whole(async () => {
      writing.exec(`update person set name = 'Ann' where id = 'a'; update person set name = 'Ben' where id = 'b'`);
      return [known.ask(question, ['a']), known.ask(question, ['b'])];
    });
    expect(both).toEqual([[{ name: 'Ada' }], [{ name: 'Bo' }]]);
    expect(await reads.alone(async () => known.ask(question, ['b']))).toEqual([{ name: 'Ben' }]);
  });

  test('is not for changing, and tells values of different kinds apart', () => {
    const known = new KnownOfFile(reading);
    known.begin();
    const [row] = known.ask(question, ['a']) as [{ name: string }];
    expect(() => {
      row.name = 'Eve';
    }).toThrow(TypeError);
    expect(known.ask('select typeof(?) as kind', [1])).toEqual([{ kind: 'real' }]);
    expect(known.ask('select typeof(?) as kind', ['1'])).toEqual([{ kind: 'text' }]);
  });
});
