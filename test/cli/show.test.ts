import { describe, expect, test } from 'vitest';
import { gallery, runCommand } from './run-command.ts';

/** The lines of a page from the first that holds a text, as many as asked for. */
function linesFrom(out: string, text: string, count: number): string[] {
  const lines = out.split('\n');
  const start = lines.findIndex((line) => line.includes(text));
  return lines.slice(start, start + count);
}

describe('the drawing of a ladder', () => {
  test('trunk-and-fork: one trunk that forks into two and rejoins', async () => {
    const { out } = await runCommand(['show', 'trunk-and-fork']);
    expect(linesFrom(out, '○ CTO', 17)).toEqual([
      '        ○ CTO',
      '┌───────┴────────┐',
      '○ Architect      ○ VP',
      '│                │',
      '○ Principal      ○ Director',
      '│                │',
      '○ Staff          ○ Manager',
      '└───────┬────────┘',
      '        ● Lead',
      '        │',
      '        ● Senior',
      '        │',
      '        ● Mid',
      '        │',
      '        ● Junior',
      '        │',
      '        ● Intern',
    ]);
  });

  test('core-questions: two tracks, two ways on from each top, a move, an equivalent', async () => {
    const { out } = await runCommand(['show', 'core-questions']);
    expect(linesFrom(out, '○ CTO', 16)).toEqual([
      '                                                          ○ CTO',
      '                                                          │',
      '                  ○ Principal Engineer  ○ VP Engineering  │',
      '                  │                     └────────┬────────┘',
      '○ Staff Engineer  │                              ● M3 Director of Engineering',
      '└────────┬────────┘                              │',
      '         ● IC4 Lead Engineer ╌╌╌╌╌╌╌╌ ≈ ╌╌╌╌╌╌╌╌ ● M2 Senior Engineering Manager',
      '         │  ╰╌╌╌╌╌╌╌╌╌╌╌╌╌╌ ⇄ ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╮   │',
      '         ● IC3 Senior Engineer               ╰╌╌ ● M1 Engineering Manager',
      '         │                                       Manager',
      '         ● IC2 Associate Engineer',
      '         │',
      '         ● IC1 Junior Engineer',
      '         │',
      '         ● IC0 Intern',
      '         Individual Contributor',
    ]);
  });

  test('four-axes: equivalents side by side, the discretionary level on top', async () => {
    const { out } = await runCommand(['show', 'four-axes']);
    const drawn = linesFrom(out, '◇ Senior Vice President', 13).join('\n');
    for (const pair of ['Fellow', 'Distinguished Engineer', 'Principal Engineer', 'Lead Engineer']) {
      expect(drawn).toMatch(new RegExp(`${pair} ╌+ ≈ ╌+ ●`));
    }
    expect(drawn).toContain('● Senior Engineer\n');
  });

  test('weighted-competencies: titles with the move between them, and the seats', async () => {
    const { out } = await runCommand(['show', 'weighted-competencies']);
    expect(out).toContain('● L5 Solution Architect ⇄ Distinguished Engineer  [0–2 seats]');
    expect(out).toContain('● L4 Tech Lead ⇄ Principal Engineer\n');
  });

  test('three-areas: a plain ladder', async () => {
    const { out } = await runCommand(['show', 'three-areas']);
    expect(out).toContain('● Principal\n│\n● Lead\n│\n● Senior\n│\n● Mid\n│\n● Junior\n');
  });

  test('where there is no room for it, the ways are listed', async () => {
    const { out } = await runCommand(['show', 'core-questions'], { columns: 40 });
    expect(out).toContain('● IC4 Lead Engineer ↑ Staff Engineer or');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('A move leads between IC4 Lead Engineer and M1 Engineering Manager');
  });
});

describe('rungs show', () => {
  test.each(gallery)('%s: every level and competency is there, within the width', async (id) => {
    for (const columns of [60, 80, 120]) {
      const { code, out, err } = await runCommand(['show', id, '--all'], { columns });
      expect(code).toBe(0);
      expect(err).toBe('');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      const ladder = JSON.parse((await runCommand(['show', id, '--format', 'json'])).out);
      for (const { id: own } of [...ladder.levels, ...ladder.competencies]) expect(out).toContain(own);
    }
  });

  test('a mirror is shown without a number for any rung', async () => {
    const { out } = await runCommand(['show', 'trunk-and-fork', 'senior']);
    expect(out).not.toMatch(/expected: \d/);
    expect(out).toContain('Raises problems that nobody else on the team has spotted so far.');
  });

  test('a level says what is new, what still holds, and the ways on', async () => {
    const { out } = await runCommand(['show', 'three-areas', 'principal']);
    expect(out).toContain('Compared with Lead');
    expect(out).toContain('Still holds  Delivery and Initiative');
    expect(out).toContain('Blank: still as at Lead.');
    expect(out).toContain('None: the ladder ends here on purpose.');
    const way = await runCommand(['show', 'weighted-competencies', 'l2']);
    expect(way.out).toContain('↑ L3 Senior SE');
    expect(way.out).toContain('typically 18 to 24 months');
    expect(way.out).toContain('· Technical Mastery is at L4');
  });

  test('cells that are blank, empty on purpose and the same as others are told apart', async () => {
    const out = (await runCommand(['show', 'three-areas', 'ai-leverage'])).out;
    expect(out).toContain('Blank: nothing is written at this level or below.');
    expect(out).toContain('Blank: still as at Mid.');
    const all = (await runCommand(['show', 'three-areas', 'junior'])).out;
    expect(all).toContain('Nothing is required here');
  });

  test('a cell has its dimensions and its anti-signal', async () => {
    const { out } = await runCommand(['show', 'weighted-competencies', 'mentoring@l3']);
    expect(out).toContain('Mentoring & Technical Leadership at L3 Senior SE');
    expect(out).toContain('Its dimensions at 3');
    expect(out).toContain('Anti-signal, rejects this level');
  });

  test('ids may be written in capitals, and a mistyped one gets a hint', async () => {
    expect((await runCommand(['show', 'weighted-competencies', 'L3'])).code).toBe(0);
    const { code, err } = await runCommand(['show', 'weighted-competencies', 'mentorin@l3']);
    expect(code).toBe(2);
    expect(err).toContain('has no competency "mentorin". Did you mean "mentoring"?');
  });

  test('a ladder comes from standard input as well', async () => {
    const text = (await runCommand(['new'])).out;
    const { code, out } = await runCommand(['show', '-', 'mid'], { input: text });
    expect(code).toBe(0);
    expect(out).toContain('Takes a feature from question to production.');
  });

  test.each([
    [['senior'], 'level-page'],
    [['sizing'], 'competency'],
    [['sizing@mid'], 'cell'],
  ])('%j as JSON has a kind', async (what, kind) => {
    const { out } = await runCommand(['show', 'trunk-and-fork', ...what, '--format', 'json']);
    expect(JSON.parse(out).kind).toBe(kind);
  });

  test('a ladder with errors is shown as far as it can be read, and they are told', async () => {
    const text = (await runCommand(['new'])).out.replace('intent: mirror', 'intent: miror');
    const { code, out, err } = await runCommand(['show', '-'], { input: text });
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('Did you mean "mirror"?');
    expect(out).toContain('● Senior');
  });
});
