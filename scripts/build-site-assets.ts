/**
 * Bundles what the pages load: scripts by rolldown, styles joined in their order. Every name carries a hash of
 * its content; `assets.json` says which is which. React is Preact in the browser (docs/decisions): the pages are
 * the same, and a phone gets a tenth of the script. The signed-in part has a folder of its own: a static site and
 * its readers never load it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist/site');
const appOut = join(root, 'dist/app');

const scripts = {
  reading: 'src/site/islands/reading.ts',
  reload: 'src/site/islands/reload.ts',
  assess: 'src/site/assess/main.tsx',
  whatIf: 'src/site/what-if/main.tsx',
  whatIfWorker: 'src/site/what-if/worker.ts',
  import: 'src/site/import/main.tsx',
} as const;

/** Bundled apart: packages that lean on the page where they can take another way where there is none. */
const workers = { importWorker: 'src/site/import/worker.ts' } as const;
const workerConditions = ['worker', 'browser', 'module', 'import', 'default'];

const styles = ['tokens', 'base', 'reading', 'pictures', 'assess', 'what-if', 'import'] as const;

const preact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

export async function buildSiteAssets(): Promise<void> {
  const names = await buildAssets(out, scripts, styles);
  Object.assign(names, await bundle(join(out, 'assets'), workers, workerConditions));
  copyFileSync(join(root, 'src/site/icon.svg'), join(out, 'assets/icon.svg'));
  writeWholeStyle();
  await buildServiceWorker();
  writeFileSync(join(out, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`);
}

/** What a server with an organisation on it loads beside the reading pages. */
export async function buildAppAssets(): Promise<void> {
  const names = await buildAssets(appOut, { app: 'src/site/app/main.tsx' }, [
    ...styles,
    'app',
    'app-tables',
    'app-administration',
    'app-keeping',
    'app-growth',
    'app-conversations',
    'app-cases',
    'app-notices',
    'app-readiness',
  ]);
  writeFileSync(join(appOut, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`);
}

async function buildAssets(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  sheets: readonly string[],
): Promise<Record<string, string>> {
  const assets = join(folder, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  return { style: writeStyle(assets, sheets), ...(await bundle(assets, inputs)) };
}

/** Scripts into the folder; which name each has there. */
async function bundle(
  assets: string,
  inputs: Readonly<Record<string, string>>,
  conditionNames?: string[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  const made = await rolldown({
    input: Object.fromEntries(Object.entries(inputs).map(([name, path]) => [name, join(root, path)])),
    platform: 'browser',
    resolve: { alias: preact, ...(conditionNames === undefined ? {} : { conditionNames }) },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: (level, log, handle) => {
      // Packages mark their client parts for servers that render; here everything is the client.
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
    },
  });
  const { output } = await made.write({
    dir: assets,
    format: 'esm',
    minify: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: 'part-[hash].js',
  });
  for (const chunk of output) if (chunk.type === 'chunk' && chunk.isEntry) names[chunk.name] = chunk.fileName;
  return names;
}

async function buildServiceWorker(): Promise<void> {
  const bundle = await rolldown({ input: join(root, 'src/site/offline/service-worker.ts'), platform: 'browser' });
  await bundle.write({ file: join(out, 'service-worker.js'), format: 'esm', minify: true });
}

/** What a ladder in a single file is given along: the styles of its pages, and nothing of scripts. */
function writeWholeStyle(): void {
  writeFileSync(join(out, 'whole.css'), styleText(['tokens', 'base', 'reading', 'pictures', 'whole']));
}

function writeStyle(assets: string, sheets: readonly string[]): string {
  const text = styleText(sheets);
  const name = `style-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(assets, name), text);
  return name;
}

function styleText(sheets: readonly string[]): string {
  return sheets
    .map((name) => readFileSync(join(root, `src/site/styles/${name}.css`), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .replaceAll(/\s*([{};,>])\s*/g, '$1');
}
