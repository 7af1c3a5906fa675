import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { galleryPath } from '#cli/files.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { kim, runCommand, sam, snapshot, temporaryDirectory } from './run-command.ts';

const id = 'weighted-competencies';
const text = readFileSync(galleryPath(id), 'utf8');

describe('rungs convert', () => {
  test('takes the format from the name of the file, and each is of its kind', async () => {
    const cwd = temporaryDirectory();
    for (const ending of ['yaml', 'json', 'md', 'csv', 'xlsx', 'html']) {
      const { code, err } = await runCommand(['convert', id, '--out', `out/ladder.${ending}`], { cwd });
      expect([code, err]).toEqual([0, expect.stringContaining(`Wrote out/ladder.${ending}.`)]);
    }
    const read = (ending: string) => readFileSync(join(cwd, `out/ladder.${ending}`), 'utf8');
    expect(readLadder(read('yaml')).ladder).toEqual(readLadder(text).ladder);
    expect(readLadder(read('json')).ladder).toEqual(readLadder(text).ladder);
    expect(read('md')).toContain('<a id="level-l3"></a>\n\n## Senior SE');
    expect(read('csv').split('\n')[0]).toContain('Senior SE [engineer/l3]');
    expect(read('xlsx').slice(0, 2)).toBe('PK');
    expect(read('html')).toMatch(/^<!doctype html>/);
  });

  test('says what doesn’t come back, and nothing where all does', async () => {
    const convert = (format: string) => runCommand(['convert', id, '--to', format]);
    expect((await convert('yaml')).err).toBe('');
    expect((await convert('markdown')).err).toBe('');
    expect((await convert('json')).err).toMatch(/Keep the ladder’s own file for \d+ comments\./);
    const csv = (await convert('csv')).err;
    for (const part of ['41 dimensions', '40 anti-signals', 'the rule that makes a level', '12 requirements'])
      expect(csv).toContain(part);
    expect(csv).not.toContain('40 cells');
    expect((await convert('html')).err).toContain('It is for reading and printing');
    const { out } = await runCommand(['convert', id, '--to', 'csv', '--format', 'json']);
    const { lost, files } = JSON.parse(out);
    expect(files).toEqual([]);
    expect(lost).toContainEqual({ part: 'dimensions', of: 41, lost: 41, added: 0 });
  });

  test('writes a file for each level, whose links lead to files that are there', async () => {
    const cwd = temporaryDirectory();
    const argv = ['convert', id, '--to', 'markdown', '--each-level', '--out', 'docs/'];
    expect((await runCommand(argv, { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'docs/levels')).sort()).toEqual(['l1.md', 'l2.md', 'l3.md', 'l4.md', 'l5.md']);
    for (const [name, content] of Object.entries(snapshot(join(cwd, 'docs')))) {
      for (const [, link = ''] of String(content)
        .split('\n<!--')[0]
        ?.matchAll(/\]\(([^)h][^)]*)\)/g) ?? []) {
        const [file = '', anchor] = link.split('#');
        const path = join(cwd, 'docs', name, '..', file);
        expect([name, link, existsSync(path)]).toEqual([name, link, true]);
        if (anchor) expect(readFileSync(path, 'utf8')).toContain(`<a id="${anchor}">`);
      }
    }
    const back = await runCommand(['import', 'docs'], { cwd });
    expect(back.out).toBe(text);
  });

  test('never writes over a file unless forced, and refuses what can’t be written as asked', async () => {
    const cwd = temporaryDirectory();
    mkdirSync(join(cwd, 'md'));
    writeFileSync(join(cwd, 'ladder.csv'), 'mine');
    writeFileSync(join(cwd, 'md/practice.md'), 'mine');
    const before = snapshot(cwd);
    const refused: readonly (readonly [readonly string[], string])[] = [
      [['--out', 'ladder.csv'], 'is there already, and nothing was written'],
      [['--to', 'markdown', '--each-level', '--out', 'md'], 'is there already, and nothing was written'],
      [['--to', 'xlsx'], 'This isn’t text. Say where it goes: --out ladder.xlsx.'],
      [['--to', 'csv', '--each-level', '--out', 'x'], '--each-level is for Markdown'],
      [['--to', 'markdown', '--each-level'], 'needs a folder'],
      [[], 'Say which format'],
      [['--out', 'ladder'], 'Say which format'],
    ];
    for (const [options, sentence] of refused) {
      const { code, err } = await runCommand(['convert', id, ...options], { cwd });
      expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
      expect(snapshot(cwd)).toEqual(before);
    }
    expect((await runCommand(['convert', id, '--out', 'ladder.csv', '--force'], { cwd })).code).toBe(0);
  });

  test('converts no ladder that has mistakes, and says what they are', async () => {
    const { code, err } = await runCommand(['convert', '-', '--to', 'json'], { input: 'rungs: 1\nid: a\n' });
    expect([code, err]).toEqual([1, expect.stringContaining('missing')]);
  });

  test('says what a PDF needs where there is no browser', async () => {
    const cwd = temporaryDirectory();
    const environment = { CHROME_PATH: '/nowhere/chromium' };
    const { code, err } = await runCommand(['convert', id, '--out', 'a.pdf'], { cwd, environment });
    expect([code, err]).toEqual([2, expect.stringContaining('none was found here. Install Chromium or Chrome')]);
    expect(snapshot(cwd)).toEqual({});
  });

  test.skipIf(inject('browserPath') === null)('prints the pages as a PDF with the browser of the machine', async () => {
    const cwd = temporaryDirectory();
    const environment = { CHROME_PATH: inject('browserPath') ?? '' };
    const { code } = await runCommand(['convert', 'three-areas', '--out', 'a.pdf'], { cwd, environment });
    expect(code).toBe(0);
    const pdf = readFileSync(join(cwd, 'a.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBeGreaterThan(5);
  });
});

describe('rungs score --to', () => {
  test('gives ratings and results as tables', async () => {
    const score = (...options: string[]) => runCommand(['score', id, sam, ...options]);
    expect((await score('--to', 'results-csv')).out).toContain('Technical Mastery,2,2,Yes');
    expect((await score('--to', 'ratings-csv')).out.split('\n')[0]).toContain('Competency,Dimension,Rating');
    expect(JSON.parse((await score('--to', 'json')).out).people[0]).toMatchObject({
      person: 'Sam',
      result: { overall: { level: { low: 'l2', high: 'l2' } } },
    });
    expect(await score('--to', 'xlsx')).toMatchObject({ code: 2, err: expect.stringContaining('--out results.xlsx') });
    expect(await score('--out', 'a.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Say in which format'),
    });
  });

  test('writes a workbook, and not over a file that is there', async () => {
    const cwd = temporaryDirectory();
    const argv = ['score', id, resolve(sam), '--to', 'xlsx', '--out', 'sam.xlsx'];
    expect((await runCommand(argv, { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'sam.xlsx'), 'latin1').slice(0, 2)).toBe('PK');
    expect(await runCommand(argv, { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    });
  });

  test('gives of a mirror what was chosen, in words, and no results', async () => {
    const { out } = await runCommand(['score', 'trunk-and-fork', kim, '--to', 'ratings-csv']);
    expect(out).toContain('Sizing,,,Junior');
    const refused = await runCommand(['score', 'trunk-and-fork', kim, '--to', 'results-csv']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('is a mirror and has no results')]);
  });

  test('takes many people, each with the result that scoring one by one gives', async () => {
    const people = 'person,technical-mastery,code-quality\nAda,3,4\nBob,1,2\n';
    const input = { input: people };
    const { out } = await runCommand(['score', id, '-', '--to', 'results-csv'], input);
    expect(out).toContain('Ada,,,Technical Mastery,3,3,Yes');
    expect(out).toContain('Bob,,,Code Quality & Engineering Discipline,2,2,Yes');
  });
});
