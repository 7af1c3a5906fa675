import { describe, expect, test } from 'vitest';
import { kim, runCommand, sam } from './run-command.ts';

describe('rungs score, one person', () => {
  test('answers with the level, the reasons, how firm it is and the ways up', async () => {
    const { code, out } = await runCommand(['score', 'weighted-competencies', sam]);
    expect(code).toBe(0);
    for (const part of [
      'Middle SE',
      '2.2 to 2.3',
      '51/23 to 54/23',
      'Why',
      'How firm that is',
      'The cheapest ways up to',
    ]) {
      expect(out).toContain(part);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('JSON has the shape that others rely on', async () => {
    const { out } = await runCommand(['score', 'weighted-competencies', sam, '--format', 'json']);
    const result = JSON.parse(out);
    expect(result.competencies['technical-mastery']).toMatchObject({ low: 2, high: 2 });
    expect(result.competencies['problem-solving']).toMatchObject({ low: 2, high: 3 });
    expect(result.overall).toMatchObject({
      score: { low: 2.2, high: 2.3 },
      level: { low: 'l2', high: 'l2' },
      fraction: { low: '51/23', high: '54/23' },
    });
    expect(result).toMatchObject({
      person: 'Sam',
      by: 'self',
      explanation: { headline: expect.any(String) },
      margin: { tried: expect.any(Number) },
      waysUp: { to: 'l3' },
    });
  });

  test('draws a range where something is not rated', async () => {
    const { out } = await runCommand(['score', 'weighted-competencies', sam]);
    expect(out).toMatch(/Problem Solving & Complexity +· +●╌+○/);
  });

  test('reads ratings from standard input, and the ladder as well', async () => {
    const ratings = 'ladder: three-areas\nratings: { delivery: senior }\n';
    const { code, out } = await runCommand(['score', 'three-areas', '-'], { input: ratings });
    expect(code).toBe(0);
    expect(out).toContain('No overall level.');
    expect(out).toContain('not rated');
  });
});

describe('rungs score on a mirror', () => {
  test('refuses, says why, and shows the jagged line without any number', async () => {
    const { code, out } = await runCommand(['score', 'trunk-and-fork', kim]);
    expect(code).toBe(0);
    const [head, ...rest] = out.split('\n\n');
    expect(head).toContain('Kim');
    expect(rest.join('\n')).toContain('is a mirror, not a scorecard');
    expect(rest.join('\n')).not.toMatch(/\d/);
    expect(out).toContain('  Surfacing problems                ·       ·       ·       ●       ·\n');
    expect(out).toContain('  Sizing                            ·       ●───────────────╯       ·\n');
    expect(out).toContain('Story Mapping                                       │\n');
  });

  test('shows what each chosen rung says when asked', async () => {
    const { out } = await runCommand(['score', 'trunk-and-fork', kim, '--words']);
    expect(out).toContain('Raises problems that nobody else on the team has spotted so far.');
  });

  test('JSON is a refusal with the reflection', async () => {
    const { code, out } = await runCommand(['score', 'trunk-and-fork', kim, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'refused',
      code: 'mirror-is-not-scored',
      message: expect.stringContaining('mirror'),
      reflection: { kind: 'reflection' },
    });
  });

  test('dots the rows that are not rated and goes on behind them', async () => {
    const ratings =
      'ladder: trunk-and-fork\nratings: { surfacing-problems: mid, sequencing: n/a, initiative-ownership: lead }\n';
    const { out } = await runCommand(['score', 'trunk-and-fork', '-'], { input: ratings });
    const rows = out.split('\n').filter((line) => /Surfacing|Sizing|Sequencing|Story|Initiative/.test(line));
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual(
      [
        ' Surfacing problems · · ● · ·',
        ' Sizing · · ┊ · · not rated',
        ' Sequencing · · ┊ · · does not apply',
        'Story Mapping ┊',
        ' Initiative ownership · · ╰╌╌╌╌╌╌╌╌╌╌╌╌● ',
      ]
        .map((row) => row.replace(/ $/, ''))
        .map((row) => expect.stringMatching(sameButForLengths(row))),
    );
  });
});

/** Dashes may be of any number: how wide the columns are is not the point. */
function sameButForLengths(row: string): RegExp {
  const escaped = row.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/╌+/, '╌+')}$`);
}
