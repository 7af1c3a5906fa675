import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LevelWays } from '#engine/crosswalk/level-ways.ts';
import { refKey, turnCrosswalk } from '#engine/ladder/crosswalk.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { layoutCrosswalkBands } from '#picture/crosswalk-bands/layout-crosswalk-bands.ts';
import { boxesOverlap } from '#picture/plane.ts';
import { CrosswalkBands } from '#site/pictures/crosswalk-bands.tsx';
import { gallery } from './gallery.ts';

const folder = join(import.meta.dirname, '../../crosswalks');

function read(file: string) {
  const text = readFileSync(join(folder, file), 'utf8');
  const { crosswalk, from, to } = readCrosswalk(text, (id) => gallery.find((ladder) => ladder.id === id) ?? null);
  if (crosswalk === null || from === null || to === null) throw new Error(`${file} can be read.`);
  return { crosswalk, from, to };
}

describe.each(readdirSync(folder))('%s', (file) => {
  const { crosswalk, from, to } = read(file);

  test.each([320, 712])('in %i units: every level has its place, and no two overlap', (width) => {
    const drawn = layoutCrosswalkBands(crosswalk, from, to, { width });
    const rungs = [...new LevelWays(from).rungs, ...new LevelWays(to).rungs];
    expect(drawn.rungs.map(({ rung }) => refKey(rung)).toSorted()).toEqual(rungs.map(refKey).toSorted());
    for (const [index, { box, title }] of drawn.rungs.entries()) {
      expect(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= drawn.height).toBe(true);
      expect(title.box.height).toBeLessThanOrEqual(box.height);
      for (const other of drawn.rungs.slice(index + 1)) expect(boxesOverlap(box, other.box)).toBe(false);
    }
  });

  test('both ladders stand on one line, the first level at the bottom', () => {
    const { rungs, height } = layoutCrosswalkBands(crosswalk, from, to, { width: 712 });
    for (const [side, ladder] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const lowest = rungs.filter((rung) => rung.side === side).toSorted((a, b) => b.box.y - a.box.y)[0];
      expect(lowest?.rung.level).toBe(ladder.levels[0]?.id);
      expect((lowest?.box.y ?? 0) + (lowest?.box.height ?? 0)).toBeCloseTo(height, 5);
    }
  });

  test('a level has a band if it corresponds to something, and is drawn alone if to nothing', () => {
    const { bands, rungs } = layoutCrosswalkBands(crosswalk, from, to, { width: 712 });
    const begun = new Set(bands.map((band) => refKey(band.from)));
    for (const { level, about } of crosswalk.there) expect(begun.has(refKey(level))).toBe(about.length > 0);
    const ways = new LevelWays(from);
    for (const { rung, isAlone } of rungs.filter(({ side }) => side === 'from')) {
      const said = crosswalk.there.filter(({ level }) =>
        ways.rungsOf(level).some((own) => refKey(own) === refKey(rung)),
      );
      expect(isAlone).toBe(said.every(({ about }) => about.length === 0));
    }
  });

  test('says in words and in a table all that is drawn, with links to the levels', () => {
    for (const [one, a, b] of [
      [crosswalk, from, to],
      [turnCrosswalk(crosswalk), to, from],
    ] as const) {
      const html = renderToStaticMarkup(
        createElement(CrosswalkBands, {
          id: 'bands',
          crosswalk: one,
          from: a,
          to: b,
          hrefOf: (ladder, level) => `/${ladder.id}/${level}`,
        }),
      );
      expect(html.match(/<tr>/g)).toHaveLength(one.there.length + 1);
      expect(html).not.toMatch(/\sstyle=|<script|NaN|undefined/);
      for (const { id } of a.levels) expect(html).toContain(`href="/${a.id}/${id}"`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test('a stretch that another track stands between is drawn in parts', () => {
  const { crosswalk, from, to } = read('trunk-and-fork--weighted-competencies.yaml');
  const { bands } = layoutCrosswalkBands(crosswalk, from, to, { width: 712 });
  expect(bands.filter((band) => band.from.level === 'lead')).toHaveLength(2);
  expect(bands.filter((band) => band.from.level === 'junior')).toHaveLength(1);
});
