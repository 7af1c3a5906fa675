import { describe, expect, test } from 'vitest';
import { gallery, kim, runCommand, sam } from './run-command.ts';

const heading = /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/;

describe('rungs show --svg', () => {
  test.each(gallery)('%s: the graph and the matrix are whole files with words for screen readers', async (id) => {
    for (const option of ['--svg', '--svg=ladder-graph', '--svg=matrix-heat']) {
      const { code, out, err } = await runCommand(['show', id, option]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(heading);
      expect(out).toContain('<title');
      expect(out).toContain('prefers-color-scheme: dark');
      expect(out.endsWith('</svg>\n')).toBe(true);
    }
  });

  test('takes the graph where no kind is named, wherever the option stands', async () => {
    const named = await runCommand(['show', 'core-questions', '--svg=ladder-graph']);
    expect(await runCommand(['show', '--svg', 'core-questions'])).toEqual(named);
  });

  test.each(['jagged-line', 'radar', 'range-bar', 'contributions'])('draws the %s of somebody', async (kind) => {
    const { code, out } = await runCommand(['show', 'weighted-competencies', `--svg=${kind}`, '--ratings', sam]);
    expect(code).toBe(0);
    expect(out).toMatch(heading);
    const none = await runCommand(['show', 'weighted-competencies', `--svg=${kind}`]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('Say whose ratings');
  });

  test('puts what a level asks behind the line', async () => {
    const argv = ['show', 'weighted-competencies', 'l3', '--svg=jagged-line', '--ratings', sam];
    expect((await runCommand(argv)).out).toContain('asked for at Senior SE');
  });

  test('draws no score of a mirror, and says what to take instead', async () => {
    expect((await runCommand(['show', 'trunk-and-fork', '--svg=jagged-line', '--ratings', kim])).code).toBe(0);
    for (const kind of ['range-bar', 'contributions', 'radar']) {
      const { code, out, err } = await runCommand(['show', 'trunk-and-fork', `--svg=${kind}`, '--ratings', kim]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Take --svg=jagged-line.');
    }
  });

  test.each([
    [['--svg=graph'], 'can only be ladder-graph or matrix-heat'],
    [['--svg', '--ratings', sam], 'For ratings take jagged-line, radar, range-bar or contributions.'],
    [['l3', '--svg'], 'shows the whole ladder. Leave "l3" out.'],
    [['--ratings', sam], '--ratings goes with --svg'],
    [['l33', '--svg=radar', '--ratings', sam], 'has no level "l33"'],
  ])('refuses %j', async (argv, words) => {
    const { code, out, err } = await runCommand(['show', 'weighted-competencies', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('as JSON the picture is one of its values', async () => {
    const { out } = await runCommand(['show', 'three-areas', '--svg', '--format', 'json']);
    const { kind, picture, svg } = JSON.parse(out);
    expect({ kind, picture }).toEqual({ kind: 'picture', picture: 'ladder-graph' });
    expect(svg).toMatch(heading);
  });
});
