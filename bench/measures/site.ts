import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../../test/browser/find-browser.ts';
import { root } from '../gallery-ladder.ts';
import { askLighthouse, type Verdict } from '../lighthouse.ts';
import { serveFiles } from '../serve-files.ts';
import { tableOfRows } from '../table.ts';

const pages = ['', 'levels/LEVEL/', 'matrix/', 'assess/'];
const ladders = { 'weighted-competencies': 'l4', 'trunk-and-fork': 'senior' } as const;

const kinds = { html: ['.html'], css: ['.css'], script: ['.js'], data: ['.json'] } as const;
type Kind = keyof typeof kinds;

/** Kilobytes (1000 bytes), as gzip sends them at its best. */
const targets = { reading: { script: 10 }, assess: { all: 110 } } as const;

/** The built gallery on a host like others, seen by Lighthouse on its phone. Prints one line a page. */
export async function measureSite(only: string | undefined): Promise<string> {
  const chrome = findBrowser();
  if (chrome === null) return 'There is no Chromium here, so the site was not measured.\n';
  const folder = mkdtempSync(join(tmpdir(), 'rungs-site-'));
  const served = await buildAndServe(folder);
  try {
    const rows: string[][] = [];
    const toMend: string[] = [];
    for (const path of pagesToSee().filter((own) => only === undefined || own.includes(only))) {
      process.stderr.write(`looking at ${path} …\n`);
      const verdict = await askLighthouse(`${served.address}${path}`, chrome);
      rows.push(rowOf(path, verdict, sizesOf(folder, verdict.loaded, served.address)));
      toMend.push(...verdict.toMend.map((words) => `${path}  ${words}`));
    }
    return `${tableOfRows(heading, rows)}${toMend.length === 0 ? '' : `\nTo mend\n${toMend.join('\n')}\n`}`;
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildAndServe(folder: string): ReturnType<typeof serveFiles> {
  const out = join(folder, 'site');
  const line = ['build', join(root, 'ladders'), '--out', out, '--origin', 'https://ladders.example.org'];
  execFileSync(process.execPath, [join(root, 'bin/rungs.js'), ...line], { stdio: 'pipe', timeout: 60_000 });
  return serveFiles(out);
}

function pagesToSee(): string[] {
  return Object.entries(ladders).flatMap(([ladder, level]) =>
    pages.map((page) => `${ladder}/${page.replace('LEVEL', level)}`),
  );
}

const heading = [
  'page',
  'perf.',
  'access.',
  'practices',
  'SEO',
  'LCP',
  'CLS',
  'blocking',
  'ready',
  'HTML kB',
  'CSS kB',
  'script kB',
  'data kB',
  'in all kB',
  'ok?',
];

function rowOf(path: string, verdict: Verdict, sizes: Readonly<Record<Kind | 'all', number>>): string[] {
  const { scores, largestPaint, layoutShift, blocking, interactive } = verdict;
  const isAssess = path.endsWith('assess/');
  const isSmall = isAssess ? sizes.all <= targets.assess.all : sizes.script <= targets.reading.script;
  const isMet = isSmall && Object.values(scores).every((score) => score === 100);
  return [
    path,
    ...Object.values(scores).map(String),
    `${Math.round(largestPaint)} ms`,
    layoutShift.toFixed(3),
    `${Math.round(blocking)} ms`,
    `${Math.round(interactive)} ms`,
    ...[sizes.html, sizes.css, sizes.script, sizes.data, sizes.all].map((size) => size.toFixed(1)),
    isMet ? 'yes' : 'NO',
  ];
}

/** Of the files as they were built, so that they are the same on every host: gzip at its best. */
function sizesOf(folder: string, addresses: readonly string[], base: string): Record<Kind | 'all', number> {
  const sizes = { html: 0, css: 0, script: 0, data: 0, all: 0 };
  for (const address of new Set(addresses)) {
    const path = new URL(address).pathname;
    const file = join(folder, 'site', path.endsWith('/') ? `${path}index.html` : path);
    if (!address.startsWith(base) || !existsSync(file)) continue;
    const size = gzipSync(readFileSync(file), { level: 9 }).length / 1000;
    sizes.all += size;
    for (const kind of Object.keys(kinds) as Kind[])
      if ((kinds[kind] as readonly string[]).includes(extname(file))) sizes[kind] += size;
  }
  return sizes;
}
