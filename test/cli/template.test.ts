import { describe, expect, test } from 'vitest';
import { readLadder } from '#engine/read/read-ladder.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import { gallery, runCommand } from './run-command.ts';

async function ladderOf(id: string) {
  const { ladder } = readLadder((await runCommand(['new', '--from', id])).out);
  if (ladder === null) throw new Error(`${id} can be read`);
  return ladder;
}

describe.each(gallery)('the template of %s', (id) => {
  test('reads back without findings, with nothing rated', async () => {
    for (const columns of [50, 80, 120]) {
      const { code, out } = await runCommand(['template', id], { columns });
      expect(code).toBe(0);
      const { profile, findings } = readRatings(out, await ladderOf(id));
      expect(findings).toEqual([]);
      expect(profile?.ratings.size === 0 || [...(profile?.ratings.values() ?? [])].every(isEmpty)).toBe(true);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  test('reads back without findings once every place is filled in', async () => {
    const ladder = await ladderOf(id);
    const { out } = await runCommand(['template', id]);
    const ids = new Set(
      ladder.competencies.flatMap((own) => [own.id as string, ...own.dimensions.map((one) => one.id as string)]),
    );
    const [ratings = '', antiSignals = ''] = out.split('\nantiSignals:');
    const filled = ratings.replaceAll(/^( {2}| {4})([a-z0-9-]+):$/gm, (line, _, place) =>
      ids.has(place) && !ladder.competencies.some((own) => own.id === place && own.dimensions.length > 0)
        ? `${line} 1`
        : line,
    );
    const { profile, findings } = readRatings(
      antiSignals === '' ? filled : `${filled}\nantiSignals:${antiSignals}`,
      ladder,
    );
    expect(findings).toEqual([]);
    expect(profile?.ratings.size).toBe(ladder.competencies.length);
  });

  test('has the same places as JSON', async () => {
    const { out } = await runCommand(['template', id, '--format', 'json']);
    const ladder = await ladderOf(id);
    expect(readRatings(out, ladder).findings).toEqual([]);
    expect(Object.keys(JSON.parse(out).ratings)).toEqual(ladder.competencies.map((own) => own.id));
  });
});

describe('rungs template', () => {
  test('with a track holds only what is asked there', async () => {
    const { out } = await runCommand(['template', 'four-axes', '--track', 'management']);
    expect(out).toContain('track: management');
    expect(out).toContain('  scope-and-impact:');
    expect(out).not.toContain('  domain-knowledge:');
  });

  test('names the track that was likely meant', async () => {
    const { code, err } = await runCommand(['template', 'four-axes', '--track', 'managment']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "management"?');
  });
});

function isEmpty(rating: { kind: string; ratings?: ReadonlyMap<unknown, unknown> }): boolean {
  return rating.kind === 'by-dimension' && rating.ratings?.size === 0;
}
