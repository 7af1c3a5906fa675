import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand, temporaryDirectory } from './run-command.ts';

const people = [
  'person,technical-mastery,code-quality,system-design,ai-tools,problem-solving,communication,english-proficiency,mentoring',
  'Ada,3,3,3,3,3,3,3,3',
  'Ben,3,3,3,3,2,2,3,2',
  'Cleo,2,2,2,2,2,2,,n/a',
  '',
].join('\n');

const cwd = temporaryDirectory();
writeFileSync(join(cwd, 'people.csv'), people);
const score = (...more: string[]) => runCommand(['score', 'weighted-competencies', 'people.csv', ...more], { cwd });
const whatIf = (...more: string[]) => runCommand(['what-if', 'weighted-competencies', 'people.csv', ...more], { cwd });

describe('rungs score, many people', () => {
  test('gives the same people with their results, as CSV', async () => {
    const { code, out, err } = await score();
    expect(code).toBe(0);
    expect(err).toBe('');
    const [head = '', ...rows] = out.trimEnd().split('\n');
    expect(head.split(',').slice(0, 3)).toEqual(['person', 'technical-mastery.low', 'technical-mastery.high']);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(rows[0]).toMatch(/,3,3,l3,l3$/);
    expect(rows[2]).toContain('n/a,n/a');
  });

  test('says of each what the single score says', async () => {
    const list = JSON.parse((await score('--format', 'json')).out);
    expect(list.map(({ person }: { person: string }) => person)).toEqual(['Ada', 'Ben', 'Cleo']);
    const ratings = JSON.stringify({
      ladder: 'weighted-competencies',
      ratings: {
        'technical-mastery': 3,
        'code-quality': 3,
        'system-design': 3,
        'ai-tools': 3,
        'problem-solving': 2,
        communication: 2,
        'english-proficiency': 3,
        mentoring: 2,
      },
    });
    const single = await runCommand(['score', 'weighted-competencies', '-', '--format', 'json'], { input: ratings });
    const { overall, competencies } = JSON.parse(single.out);
    expect(list[1].overall.level).toEqual(overall.level);
    expect(list[1].overall.score).toEqual(overall.score);
    for (const [id, { low, high }] of Object.entries<{ low: number; high: number }>(competencies)) {
      expect(list[1].competencies[id]).toMatchObject({ low, high });
    }
  });

  test('knows CSV on standard input by its first line', async () => {
    const { out } = await runCommand(['score', 'weighted-competencies', '-'], { input: people });
    expect(out).toBe((await score()).out);
  });

  test('names each cell that is off the scale by line and column, and scores nobody', async () => {
    const input = people.replace('Ben,3', 'Ben,7');
    const { code, out, err } = await runCommand(['score', 'weighted-competencies', '-'], { input });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('standard input:3:5  error  rating-off-scale');
  });

  test('tells the first twenty findings and how many more there are', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `P${index},9`);
    const input = ['person,mentoring', ...rows].join('\n');
    const { err } = await runCommand(['score', 'weighted-competencies', '-'], { input });
    expect(err.match(/rating-off-scale/g)).toHaveLength(20);
    expect(err).toContain('and 30 more');
  });

  test('shows a progress bar on a terminal, and wipes it', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `P${index},3`);
    const input = ['person,mentoring', ...rows].join('\n');
    const world = { input, isTerminal: { out: false, error: true } };
    const { out, err } = await runCommand(['score', 'weighted-competencies', '-'], world);
    expect(err).toContain('Reading ');
    expect(err).toMatch(/\r +\r$/);
    expect(out).not.toContain('Reading');
  });

  test('a mirror refuses to hold people beside each other', async () => {
    const { code, out, err } = await runCommand(['score', 'trunk-and-fork', 'people.csv'], { cwd });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('is a mirror, not a scorecard');
  });
});

describe('rungs what-if', () => {
  test('counts who moves from where to where', async () => {
    const { code, out } = await whatIf('--band', 'l3=2.5-3.6', '--band', 'l2=1.9-2.4', '--who');
    expect(code).toBe(0);
    expect(out).toContain('Of 3 people, 1 moves: 1 up.');
    expect(out).toContain('Ben  L2 Middle SE → L3 Senior SE');
    expect(out).toMatch(/before +L2 +L3 +(?:a range +)?after/);
  });

  test('says when nobody moves', async () => {
    expect((await whatIf('--weight', 'mentoring=1')).out).toContain('Nobody of 3 people moves.');
  });

  test('takes the changed ladder as a file', async () => {
    const text = (await runCommand(['new', '--from', 'weighted-competencies'])).out;
    writeFileSync(join(cwd, 'changed.yaml'), text.replace('2.8-3.6', '2.5-3.6').replace('1.9-2.7', '1.9-2.4'));
    const { out } = await whatIf('--with', 'changed.yaml');
    expect(out).toContain('Of 3 people, 1 moves: 1 up.');
  });

  test('JSON holds the table of moves, and the people when asked', async () => {
    const { out } = await whatIf('--band', 'l3=2.5-3.6', '--who', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'what-if',
      moves: { raised: 1, lowered: 0, same: 2, other: 0 },
      who: [
        { person: 'Ben', before: { level: { low: 'l2', high: 'l2' } }, after: { level: { low: 'l3', high: 'l3' } } },
      ],
    });
  });

  test.each([
    [[], 'Say what to change'],
    [['--weight', 'mentoring'], 'Write what it changes'],
    [['--weight', 'mentorin=2'], 'There is no competency "mentorin"'],
    [['--weight', 'mentoring=much'], 'where a number belongs'],
    [['--band', 'l3=2.8'], 'Write both ends'],
    [['--floor', 'all=soft'], 'can only be demote-one, cap or none'],
    [['--weight', 'mentoring=2', '--with', 'changed.yaml'], 'exclude each other'],
  ])('%j: a sentence, and exit code 2', async (options, sentence) => {
    const { code, out, err } = await whatIf(...options);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  test('a mirror refuses', async () => {
    const { code, err } = await runCommand(['what-if', 'trunk-and-fork', 'people.csv', '--weight', 'sizing=2'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toContain('is a mirror');
  });
});
