import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { addressesFrom } from '../../../src/site/addresses.ts';
import { AssessPage } from '../../../src/site/pages/assess-page.tsx';
import { renderPage } from '../../../src/site/render-page.tsx';
import type { Site } from '../../../src/site/site-model.ts';
import { exampleLadder, galleryNames } from '../../engine/example-files.ts';

function pageOf(name: string): string {
  const of = { ladder: exampleLadder(name), fileName: `${name}.yaml`, text: '', findings: [], versions: [] };
  const assets = {
    style: 'style.css',
    reading: 'reading.js',
    assess: 'assess.js',
    whatIf: 'what-if.js',
    whatIfWorker: 'worker.js',
    import: 'import.js',
    importWorker: 'import-worker.js',
    reload: null,
  };
  const site: Site = {
    title: 'Rungs',
    ladders: [of],
    crosswalks: [],
    broken: [],
    basePath: '/',
    origin: null,
    assets,
    isServed: false,
    isKeptOffline: true,
  };
  return renderPage(createElement(AssessPage, { site, to: addressesFrom('/'), of }));
}

describe.each(galleryNames)('the page for %s, as it is sent', (name) => {
  const html = pageOf(name);

  it('has the choices of the first competency, with “not rated” chosen', () => {
    expect(html.match(/<fieldset class="choices"/g)?.length).toBeGreaterThan(0);
    expect(
      html.match(/type="radio"[^>]*checked=""[^>]*value=""|type="radio"[^>]*value=""[^>]*checked=""/g)?.length,
    ).toBe(html.match(/<fieldset class="choices"/g)?.length);
  });

  it('has no inline script, style or handler', () => {
    expect(html).not.toMatch(/<style|\sstyle="|\son\w+="|<script(?![^>]*\ssrc=)/);
  });

  it('says who can see it, and what works without a script', () => {
    expect(html).toContain('Only in this browser.');
    expect(html).toContain('<noscript>');
  });

  it('gives every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
