import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand, temporaryDirectory } from './run-command.ts';

const cwd = temporaryDirectory();

beforeAll(() => {
  mkdirSync(join(cwd, 'folder'));
  writeFileSync(join(cwd, 'empty.yaml'), '');
  writeFileSync(join(cwd, 'tab.yaml'), 'id: one\ntitle: One\nlevels:\n\tjunior: Junior\n');
  const start = new TextEncoder().encode('id: one\ntitle: M');
  writeFileSync(join(cwd, 'latin1.yaml'), Uint8Array.from([...start, 0xfc, 0x6e, 0x0a]));
  const huge = openSync(join(cwd, 'huge.yaml'), 'w');
  ftruncateSync(huge, 200 * 1024 * 1024);
  closeSync(huge);
});

describe('a file that cannot be had', () => {
  test.each([
    ['missing.yaml', 'There is no file "missing.yaml"'],
    ['folder', '"folder" is a directory. Name the file inside it.'],
    ['empty.yaml/deeper', 'There is no file'],
    ['three-arias', 'Did you mean "three-areas"?'],
  ])('%s: what and how to mend it, exit code 2', async (given, sentence) => {
    const { code, out, err } = await runCommand(['check', given], { cwd });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });
});

describe('a file that is there and is no ladder', () => {
  test.each([
    ['empty.yaml', 'The file is empty', 1, 1],
    ['tab.yaml', 'indented with spaces', 4, 1],
    ['latin1.yaml', 'not valid UTF-8', 2, 9],
    ['huge.yaml', 'it has 209,715,200 bytes', 1, 1],
  ])('%s: a finding with its place, exit code 1', async (given, sentence, line, column) => {
    const { code, out } = await runCommand(['check', given], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(`${given}:${line}:${column}  error`);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(out).not.toContain('    at ');
  });

  test('is refused by its size before it is read', async () => {
    const before = performance.now();
    await runCommand(['check', 'huge.yaml'], { cwd });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(100 * 1024 * 1024);
  });

  test('is refused from standard input, too, without being kept', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x20);
    let sent = 0;
    const stdin = async function* () {
      for (; sent < 200; sent++) yield piece;
    };
    const { code, out } = await runCommand(['check', '-'], { stdin });
    expect(code).toBe(1);
    expect(out).toContain('standard input:1:1  error');
    expect(sent).toBeLessThan(20);
  });

  test.each(['score', 'next'])('`rungs %s` tells its findings on standard error and decides nothing', async (name) => {
    const { code, out, err } = await runCommand([name, 'tab.yaml', 'empty.yaml'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('tab.yaml:4:1  error');
  });
});

describe('ratings that do not fit the ladder', () => {
  const score = (ratings: string) => runCommand(['score', 'three-areas', '-'], { input: ratings });

  test.each([
    ['ladder: three-areas\nratings: { delivery: 9 }', 'rating-off-scale', '9 is not on the scale.'],
    ['ladder: three-areas\nratings: { delivry: 2 }', 'unknown-id', 'Did you mean "delivery"?'],
    ['ladder: four-axes\nratings: {}', 'other-ladder', 'These ratings are for the ladder "four-axes"'],
    ['ladder: three-areas\nversion: "0.9"\nratings: {}', 'other-version', 'made on version 0.9'],
    ['', 'empty-file', 'The file is empty.'],
  ])('%j: %s', async (ratings, code, sentence) => {
    const outcome = await score(ratings);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe('');
    expect(outcome.err).toContain(code);
    expect(outcome.err).toContain(sentence);
  });

  test('every mistake is named, with the lines around it', async () => {
    const { err } = await score('ladder: three-areas\nratings:\n  delivery: 9\n  data: sennior\n');
    expect(err).toContain('standard input:3:13');
    expect(err).toContain('> 3 |   delivery: 9');
    expect(err).toContain('Did you mean "senior"?');
    expect(err).toContain('standard input has 2 errors. Mend them first.');
  });
});
