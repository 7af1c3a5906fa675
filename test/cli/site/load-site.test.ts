import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '#cli/site/load-site.ts';
import { siteFiles } from '#cli/site/site-extras.ts';

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

const ladder = (title: string) =>
  `rungs: 1\nid: ours\ntitle: ${title}\nversion: "1.0.0"\nintent: mirror\nlevels:\n  junior: { title: Junior }\n`;

describe('a folder of ladders with a file that isn’t UTF-8', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-bytes-'));
    writeFileSync(join(folder, 'ours.yaml'), ladder('Ours, in München'));
    writeFileSync(join(folder, 'windows.yaml'), Buffer.from(ladder('Ours, in München'), 'latin1'));
    writeFileSync(join(folder, 'notepad.yaml'), Buffer.from(`\ufeff${ladder('Ours')}`, 'utf16le'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it('names the file with the line and column of the first bad byte, and shows the others', () => {
    const { ladders, broken } = loadSite(folder, settings);
    expect(ladders.map(({ fileName, ladder: { title } }) => [fileName, title])).toEqual([
      ['ours.yaml', 'Ours, in München'],
    ]);
    const said = broken.map(({ fileName, findings }) => [
      fileName,
      findings.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
    ]);
    expect(said).toEqual([
      ['notepad.yaml', ['invalid-utf8 1:1']],
      ['windows.yaml', ['invalid-utf8 3:18']],
    ]);
  });

  it('is told on the home page: which file, which line, the line itself, and how to mend it', () => {
    const home = siteFiles(loadSite(folder, settings)).find(({ address }) => address === '');
    const text = String(home?.render() ?? '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&#x27;', '’');
    expect(text).toContain('windows.yaml can’t be read as a ladder');
    expect(text).toContain('The file is not valid UTF-8 from here on. Save it as UTF-8 and try again.');
    expect(text).toContain('windows.yaml, line 3, column 18');
    expect(text).toContain('title: Ours, in M\ufffdnchen');
  });

  it('is told, too, where that file is all that there is', () => {
    const { ladders, broken } = loadSite(join(folder, 'windows.yaml'), settings);
    expect(ladders).toEqual([]);
    expect(broken.map(({ findings }) => findings[0]?.place.line)).toEqual([3]);
  });
});
