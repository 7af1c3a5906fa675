import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, runCommand, temporaryDirectory } from './run-command.ts';

const pair = ['core-questions', 'weighted-competencies'] as const;
const file = join(repository, 'crosswalks/core-questions--weighted-competencies.yaml');

describe('rungs crosswalk', () => {
  test('shows what corresponds, there and back, each with its reason', async () => {
    const { code, out } = await runCommand(['crosswalk', ...pair]);
    expect(code).toBe(0);
    expect(out).toContain('From Core questions to Software Engineer');
    expect(out).toContain('IC1 Junior Engineer → Junior SE to Middle SE');
    expect(out).toContain('M2 Senior Engineering Manager → nothing');
    expect(out.indexOf('From Software Engineer to Core questions')).toBeGreaterThan(out.indexOf('IC0 Intern'));
    expect(out).toContain('It places nobody.');
  });

  test('is the same whichever ladder is named first, seen from there', async () => {
    const there = JSON.parse((await runCommand(['crosswalk', ...pair, '--format', 'json'])).out);
    const back = JSON.parse((await runCommand(['crosswalk', pair[1], pair[0], '--format', 'json'])).out);
    expect(there).toMatchObject({ kind: 'crosswalk', from: pair[0], to: pair[1], findings: [] });
    expect(back).toMatchObject({ from: pair[1], to: pair[0], there: there.back, back: there.there });
    expect(there.there[1]).toMatchObject({ level: 'ic1', about: ['l1..l2'], isSuggested: false });
  });

  test('finds the file beside the ladders, in a folder there, or takes the one that is given', async () => {
    const cwd = temporaryDirectory();
    for (const id of pair) writeFileSync(join(cwd, `${id}.yaml`), readFileSync(join(repository, `ladders/${id}.yaml`)));
    mkdirSync(join(cwd, 'crosswalks'));
    const text = readFileSync(file, 'utf8');
    const own = (summary: string) => text.replace(/summary: >-\n(?: {2}.*\n)+/, `summary: ${summary}\n`);
    writeFileSync(join(cwd, 'crosswalks/core-questions--weighted-competencies.yaml'), own('Ours in a folder.'));
    const argv = ['crosswalk', 'core-questions.yaml', 'weighted-competencies.yaml'];
    expect((await runCommand(argv, { cwd })).out).toContain('Ours in a folder.');
    writeFileSync(join(cwd, 'weighted-competencies--core-questions.yaml'), own('The wrong way round.'));
    expect((await runCommand(argv, { cwd })).out).toContain('The wrong way round.');
    writeFileSync(join(cwd, 'given.yaml'), own('The one that was given.'));
    expect((await runCommand([...argv, '--file', 'given.yaml'], { cwd })).out).toContain('The one that was given.');
  });

  test('tells what is wrong with it, and ends with 1', async () => {
    const text = readFileSync(file, 'utf8').replace('about: l1..l2\n', 'about: l2..l1\n');
    const { code, out } = await runCommand(['crosswalk', ...pair, '--file', '-'], { input: text });
    expect(code).toBe(1);
    expect(out).toContain('crosswalk-no-way-up');
  });

  test('says where there is none, and how to begin one', async () => {
    const cwd = temporaryDirectory();
    const other = readFileSync(join(repository, 'ladders/three-areas.yaml'), 'utf8');
    writeFileSync(join(cwd, 'ours.yaml'), other.replace('id: three-areas', 'id: ours'));
    const { code, err } = await runCommand(['crosswalk', 'ours.yaml', 'four-axes'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('rungs crosswalk ours.yaml four-axes --suggest');
    expect(err).toContain('ours--four-axes.yaml');
  });

  test('refuses to hold a ladder against itself', async () => {
    const { code, err } = await runCommand(['crosswalk', 'four-axes', 'four-axes']);
    expect(code).toBe(2);
    expect(err).toContain('rungs diff');
  });
});

describe('rungs crosswalk --suggest', () => {
  test('writes a crosswalk that can be read, with a mark on everything in it', async () => {
    const { code, out } = await runCommand(['crosswalk', 'three-areas', 'four-axes', '--suggest']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Suggestions/);
    expect(out.match(/suggested: true/g)).toHaveLength(5 + 11);
    const checked = await runCommand(['check', '-', '--format', 'json'], { input: out });
    const codes = JSON.parse(checked.out).map(({ code: own }: { code: string }) => own);
    expect(codes.filter((own: string) => own === 'crosswalk-suggestion')).toHaveLength(16);
    expect(checked.code).toBe(0);
    expect((await runCommand(['check', '-', '--strict'], { input: out })).code).toBe(1);
  });

  test('shown, it is called a suggestion beside every level', async () => {
    const { out: input } = await runCommand(['crosswalk', 'three-areas', 'four-axes', '--suggest']);
    const { out } = await runCommand(['crosswalk', 'three-areas', 'four-axes', '--file', '-'], { input });
    expect(out.replaceAll(/\s+/g, ' ').match(/\(a suggestion\)/g)).toHaveLength(16);
  });
});

describe('rungs check', () => {
  test('of a crosswalk holds it against the ladders it names', async () => {
    const { code, out } = await runCommand(['check', 'crosswalks/core-questions--weighted-competencies.yaml']);
    expect(code).toBe(0);
    expect(out).toBe('1 file checked: nothing to mend.\n');
  });

  test('of a crosswalk with a mistake points at its place', async () => {
    const text = readFileSync(file, 'utf8').replace('about: l1..l2\n', 'about: l1..l9\n');
    const { code, out } = await runCommand(['check', '-', '--format', 'json'], { input: text });
    expect(code).toBe(1);
    const line = text.split('\n').indexOf('    about: l1..l9') + 1;
    expect(JSON.parse(out)).toMatchObject([{ code: 'crosswalk-unknown-level', severity: 'error', line, column: 12 }]);
  });

  test('of a crosswalk about a ladder that isn’t there names it', async () => {
    const text = readFileSync(file, 'utf8').replace('ladder: core-questions', 'ladder: core-answers');
    const { code, out } = await runCommand(['check', '-'], { input: text });
    expect(code).toBe(1);
    expect(out).toContain('core-answers');
    expect(out).toContain('crosswalk-other-ladder');
  });
});
