import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { profileRows } from '#picture/profile-rows.ts';
import { JaggedLine } from '#site/pictures/jagged-line.tsx';
import { LadderGraph } from '#site/pictures/ladder-graph.tsx';
import { MatrixHeat } from '#site/pictures/matrix-heat.tsx';
import { Radar } from '#site/pictures/radar.tsx';
import { renderPictureSvg } from '#site/pictures/standalone.tsx';
import { drawingRules, standaloneTokens } from '#site/pictures/standalone-style.ts';
import { exampleProfile, examples, gallery, galleryLadder } from './gallery.ts';

const styles = join(import.meta.dirname, '../../src/site/styles');

describe.each(gallery.map((ladder) => [ladder.id, ladder] as const))('pictures of %s', (_id, ladder) => {
  const graph = renderToStaticMarkup(
    createElement(LadderGraph, { id: 'graph', ladder, hrefOf: (level) => `/${level}` }),
  );
  const heat = renderToStaticMarkup(createElement(MatrixHeat, { id: 'heat', ladder }));

  test('carry no inline style or script, ids are unique, and each names itself', () => {
    const html = graph + heat;
    expect(html).not.toMatch(/\sstyle=|<script|<style/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('every level is a link with its name, in a group rather than an image', () => {
    for (const { id, title, variants } of ladder.levels) {
      const names = variants.length === 0 ? [title] : variants.map((variant) => variant.title);
      for (const name of names) expect(linkText(graph, id)).toContain(name.replaceAll('&', '&amp;'));
    }
    expect(graph).not.toContain('role="img"');
    expect(heat).toContain('role="img"');
  });

  test('have a table', () => {
    for (const { title } of ladder.levels)
      expect(graph).toContain(`<th scope="row">${title.replaceAll('&', '&amp;')}</th>`);
  });
});

/** What a level's link says: the texts drawn inside it, one after the other. */
function linkText(graph: string, id: string): string {
  const inside = graph.split(`href="/${id}"`)[1]?.split('</a>')[0] ?? '';
  return inside.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test.each(examples)('the line and the radar of %s show the rungs in a table', (id, name) => {
  const ladder = galleryLadder(id);
  const rows = profileRows(ladder, exampleProfile(name, ladder));
  const line = renderToStaticMarkup(createElement(JaggedLine, { id: 'line', title: 'Your line', rows }));
  expect(line).toContain('<title id="line-narrow-title">Your line</title>');
  expect(line.match(/<tr>/g)).toHaveLength(rows.length + 1);
  const radar = renderToStaticMarkup(createElement(Radar, { id: 'radar', title: 'Your profile', rows }));
  expect(radar === '').toBe(rows.length > 10);
});

describe('a picture file', () => {
  test('has its colours inside and is one SVG document', () => {
    for (const ladder of gallery) {
      const svg = renderPictureSvg('ladder-graph', ladder);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*><style>/);
      expect(svg).toContain('prefers-color-scheme: dark');
      expect(renderPictureSvg('ladder-graph', ladder)).toBe(svg);
    }
  });

  test('is null where there is nothing to draw', () => {
    const mirror = galleryLadder('trunk-and-fork');
    const profile = exampleProfile('kim-trunk-and-fork', mirror);
    expect(renderPictureSvg('jagged-line', mirror)).toBeNull();
    expect(renderPictureSvg('jagged-line', mirror, { profile })).not.toBeNull();
    for (const kind of ['radar', 'range-bar', 'contributions'] as const)
      expect(renderPictureSvg(kind, mirror, { profile })).toBeNull();
  });

  test('draws by the same rules and in the same colours as a page', () => {
    const page = readFileSync(join(styles, 'pictures.css'), 'utf8');
    expect(page).toContain(drawingRules.trim());
    const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8');
    for (const [declaration] of standaloneTokens.matchAll(/--[a-z-]+: #[0-9a-f]+;/g))
      expect(tokens).toContain(declaration);
  });
});
