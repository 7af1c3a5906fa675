import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand, snapshot, temporaryDirectory } from './run-command.ts';

const bakery = `name: Bakery
levels:
  - { id: apprentice, name: Apprentice baker }
  - { id: master, name: Master baker }
themes:
  - { id: dough, name: Dough }
competencies:
  - { level: apprentice, theme: dough, summary: Kneads by hand }
`;
const framework = (title: string) => `---
title: ${title}
topics:
  - name: soil
    title: Soil
    content:
      - level: 1
        criteria: [Digs]
---
`;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = temporaryDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

describe('rungs import', () => {
  test('prints the ladder, so that it can be piped, and the report beside it', async () => {
    const cwd = folder({ 'bakery.yml': bakery });
    const before = snapshot(cwd);
    const { code, out, err } = await runCommand(['import', 'bakery.yml'], { cwd });
    expect(code).toBe(0);
    expect((await runCommand(['show', '-', 'dough@apprentice-baker'], { input: out })).out).toContain('Kneads by hand');
    expect((await runCommand(['format', '-'], { input: out })).out).toBe(out);
    expect(err).toContain('2 levels, 1 competency, 1 cell told, 1 cell left open.');
    expect(err).toContain('"Dough": Nothing stands here for "Master baker".');
    expect(snapshot(cwd)).toEqual(before);
  });

  test('writes the ladder and the report where it is told to, and never over a file unless forced', async () => {
    const cwd = folder({ 'bakery.yml': bakery });
    const argv = ['import', 'bakery.yml', '--out', 'ladder.yaml', '--report', 'report.md'];
    const { code, out, err } = await runCommand(argv, { cwd });
    expect(code).toBe(0);
    expect(out).toContain('What is left open');
    expect(err).toContain('Wrote ladder.yaml. Next: rungs check ladder.yaml');
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('# Import of Bakery\n\n## What was taken');
    const before = snapshot(cwd);
    for (const again of [argv, ['import', 'bakery.yml', '--out', 'new.yaml', '--report', 'report.md']]) {
      const refused = await runCommand(again, { cwd });
      expect([refused.code, refused.err]).toEqual([
        2,
        expect.stringContaining('there already, and nothing was written'),
      ]);
      expect(snapshot(cwd)).toEqual(before);
    }
    expect((await runCommand([...argv, '--force'], { cwd })).code).toBe(0);
  });

  test('ends with 1 where something was left out, and says what and where', async () => {
    const cwd = folder({ 'bakery.yml': `${bakery}ovenTemperature: 230\n` });
    const { code, err } = await runCommand(['import', 'bakery.yml'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('`bakery.yml:9:18` “230”. A ladder has no place for "ovenTemperature".');
  });

  test('gives the same facts as JSON', async () => {
    const cwd = folder({ 'bakery.yml': bakery });
    const { out } = await runCommand(['import', 'bakery.yml', '--format', 'json', '--report', 'report.json'], { cwd });
    const { kind, ladders } = JSON.parse(out);
    expect([kind, ladders.length]).toEqual(['import', 1]);
    expect(ladders[0]).toMatchObject({ ladder: 'bakery', out: null, text: expect.stringContaining('id: bakery') });
    expect(ladders[0].report).toMatchObject({ levelCount: 2, cells: { told: 1, blank: 1, none: 0 }, leftOut: [] });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toEqual({
      ladder: 'bakery',
      ...ladders[0].report,
    });
  });

  test('makes a ladder of each framework in a folder, and asks for a folder to put them in', async () => {
    const cwd = folder({
      'all/roses.md': framework('Roses'),
      'all/deep/herbs.md': framework('Herbs'),
      'all/LICENSE': 'Free',
      'all/.hidden.md': 'No',
    });
    const refused = await runCommand(['import', 'all'], { cwd });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(
      'These files hold 2 ladders: herbs (all/deep/herbs.md), roses (all/roses.md). Name a folder',
    );
    const { code, err } = await runCommand(['import', 'all', '--out', 'ladders/'], { cwd });
    expect(Object.keys(snapshot(join(cwd, 'ladders')))).toEqual(['herbs.yaml', 'roses.yaml']);
    expect(err).toContain('Not opened, by its name: all/LICENSE.');
    expect(code).toBe(0);
    expect((await runCommand(['import', 'all', '--out', 'ladders'], { cwd })).err).toContain(
      'and 1 more are there already',
    );
  });

  test('tells of many ladders in a line each, and of every detail in the file of the report', async () => {
    const names = ['Roses', 'Herbs', 'Trees', 'Moss'];
    const cwd = folder(Object.fromEntries(names.map((name) => [`all/${name}.md`, framework(name)])));
    const { out, err } = await runCommand(['import', 'all', '--out', 'new/', '--report', 'report.md'], { cwd });
    expect(out.split('\n').slice(0, 2)).toEqual([
      'herbs: 1 level, 1 competency, 1 cell told, no guesses, no words left out',
      'moss: 1 level, 1 competency, 1 cell told, no guesses, no words left out',
    ]);
    expect(err).toContain('Wrote 4 ladders. Next: rungs check new/*.yaml');
    const report = readFileSync(join(cwd, 'report.md'), 'utf8');
    for (const name of names) expect(report).toContain(`# Import of ${name}`);
  });

  test('reads standard input, and a ladder of its own format as it is', async () => {
    const { out } = await runCommand(['new', '--from', 'three-areas']);
    const own = await runCommand(['import', '-'], { input: out });
    expect([own.code, own.out]).toEqual([0, out]);
    const json = (await runCommand(['new', '--from', 'three-areas', '--format', 'json'])).out;
    const fromJson = (await runCommand(['import', '-'], { input: json })).out;
    const shown = async (input: string) => (await runCommand(['show', '-', '--format', 'json'], { input })).out;
    expect(await shown(fromJson)).toBe(await shown(out));
  });

  test('refuses what it doesn’t know, in a sentence', async () => {
    const cwd = folder({
      'picture.png': new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
      'empty.md': '',
      'data.json': '{"a": 1}',
      'bad.json': '{\n"levels": [,\n',
    });
    const says = async (...argv: string[]) => {
      const { code, out, err } = await runCommand(['import', ...argv], { cwd });
      expect([code, out, err.includes('report it')]).toEqual([2, '', false]);
      return err;
    };
    expect(await says('picture.png')).toContain('"picture.png"');
    expect(await says('empty.md')).toContain('"empty.md" is empty');
    expect(await says('data.json')).toContain('"data.json" is data, and of no shape that is known here');
    expect(await says('bad.json')).toContain('"bad.json", line 2:');
    expect(await says('bad.json', '--as', 'job-family')).toContain('"bad.json", line 2: From here on it is no JSON.');
    expect(await says('nowhere.md')).toContain('There is no file "nowhere.md"');
    expect(await says('data.json', '--as', 'excel')).toContain('--as is "excel"');
  });
});

describe('rungs import of what nobody wrote by hand', () => {
  const within = { timeout: 20_000 };

  test.each([
    ['a file of 50 MB', 'large.yml', () => new Uint8Array(50_000_000).fill(97), 'has 50,000,000 bytes'],
    ['brackets without end', 'deep.json', () => `{"levels": ${'['.repeat(300_000)}`, '"deep.json"'],
    ['dashes without end', 'deep.yml', () => `competencies: ${'- '.repeat(100_000)}`, '"deep.yml"'],
    ['aliases of aliases', 'bomb.yml', () => bomb(), '"bomb.yml"'],
    [
      'a front matter that never ends',
      'open.md',
      () => `---\ntopics:\n  - name: a\n    content:\n${'      - level: 1\n'.repeat(30_000)}`,
      '"open.md"',
    ],
    ['a module of nothing but quotes', 'quotes.js', () => `milestones ${'const a = {"'.repeat(60_000)}`, '"quotes.js"'],
  ])('%s is refused in a sentence, and soon', within, async (_, name, make, sentence) => {
    const cwd = folder({ [name]: make() });
    const start = performance.now();
    const { code, err } = await runCommand(['import', name], { cwd });
    expect(err).toContain(sentence);
    expect(err).not.toContain('report it');
    expect(code).toBe(2);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Nine values of nine values of nine … : nine to the tenth power. */
function bomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const lines = names.map((name, index) => {
    const before = names[index - 1];
    const of = before === undefined ? '"lol"' : `*${before}`;
    return `${name}: &${name} [${Array(9).fill(of).join(', ')}]`;
  });
  return `${lines.join('\n')}\nlevels:\n  - id: a\n    name: *i\ncompetencies:\n  - { level: a, theme: b, summary: *i }\n`;
}
