import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSite } from '#cli/site/load-site.ts';
import { siteFiles } from '#cli/site/site-extras.ts';

const repository = join(import.meta.dirname, '../../..');
const settings = {
  title: 'Rungs',
  basePath: '/',
  origin: null,
  assets: {
    style: 'a.css',
    reading: 'b.js',
    assess: 'c.js',
    whatIf: 'd.js',
    whatIfWorker: 'e.js',
    import: 'f.js',
    importWorker: 'g.js',
    reload: null,
  },
  isServed: false,
  isKeptOffline: true,
};

const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');
const walk = textOf('crosswalks/four-axes--three-areas.yaml');

describe('the crosswalks of a folder of ladders', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-crosswalks-'));
    for (const id of ['four-axes', 'three-areas'])
      writeFileSync(join(folder, `${id}.yaml`), textOf(`ladders/${id}.yaml`));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const addresses = () =>
    siteFiles(loadSite(folder, settings))
      .map(({ address }) => address)
      .filter((address) => address.startsWith('crosswalks/'));

  it('between two ladders of the gallery is the one that Rungs comes with, with a page from either side', () => {
    expect(addresses()).toEqual(['crosswalks/four-axes/three-areas/', 'crosswalks/three-areas/four-axes/']);
    expect(loadSite(folder, settings).crosswalks.map(({ isAsWritten }) => isAsWritten)).toEqual([true, false]);
  });

  it('is left out once a ladder has another version than it was written about', () => {
    const text = textOf('ladders/three-areas.yaml').replace('version: "1.0.0"', 'version: "1.1.0"');
    writeFileSync(join(folder, 'three-areas.yaml'), text);
    expect(addresses()).toEqual([]);
  });

  it('is the folder’s own where it has one, and that is no broken ladder', () => {
    const own = walk.replace(/summary: >-\n(?: {2}.*\n)+/, 'summary: Our own words.\n');
    writeFileSync(join(folder, 'four-axes--three-areas.yaml'), own);
    const site = loadSite(folder, settings);
    expect(site.broken).toEqual([]);
    expect(site.crosswalks[0]?.crosswalk.summary).toBe('Our own words.');
  });

  it('in a folder of its own is found too, and what is wrong with it stands on its page', () => {
    mkdirSync(join(folder, 'crosswalks'));
    writeFileSync(
      join(folder, 'crosswalks/four-axes--three-areas.yaml'),
      walk.replace('about: junior..mid', 'about: lead'),
    );
    const site = loadSite(folder, settings);
    expect(site.crosswalks[0]?.findings.map(({ code }) => code)).toContain('crosswalk-order');
    const page = siteFiles(site)
      .find(({ address }) => address === 'crosswalks/four-axes/three-areas/')
      ?.render();
    expect(page).toContain('crosswalk-order');
    expect(page).toContain('here it corresponds to something lower');
  });

  it('is found by a word in either ladder', () => {
    const files = siteFiles(loadSite(folder, settings));
    for (const id of ['four-axes', 'three-areas']) {
      const index = JSON.parse(String(files.find(({ address }) => address === `${id}/search.json`)?.render() ?? '[]'));
      expect(index.at(-1)).toMatchObject({ kind: 'Crosswalk', address: expect.stringContaining(`/crosswalks/${id}/`) });
    }
  });
});
