import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSiteAssets } from './build-site-assets.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/**
 * Writes dist/: the library (its packages stay imports, so that an application has each of them once), the
 * command (everything in it, because one file loads faster than two hundred) and the library's declarations.
 * It runs in `npm ci`, so it is quick: types are checked by `npm run check`, not here.
 */
async function build(): Promise<void> {
  const { rolldown } = await import('rolldown');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildLibrary(rolldown), buildCommand(rolldown), declareLibrary(), buildSiteAssets()]);
}

type Rolldown = typeof import('rolldown').rolldown;

async function buildLibrary(rolldown: Rolldown): Promise<void> {
  const input = entry('src/engine/index.ts', 'the library');
  if (input === null) return;
  const bundle = await rolldown({ input, platform: 'neutral', external: /^[^./#]/ });
  await bundle.write({ dir: dist, format: 'esm', entryFileNames: 'index.js', codeSplitting: false });
}

/** What a subcommand imports dynamically stays a chunk of its own: `rungs check` loads only what it needs. */
async function buildCommand(rolldown: Rolldown): Promise<void> {
  const input = entry('src/cli/main.ts', 'the command');
  if (input === null) return;
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({
    dir: join(dist, 'cli'),
    format: 'esm',
    entryFileNames: 'main.js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
}

async function declareLibrary(): Promise<void> {
  if (entry('src/engine/index.ts', 'the library’s declarations') === null) return;
  const out = join(dist, 'types/engine');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck', '--outDir', out];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'src/engine'), ...options]);
}

function entry(path: string, what: string): string | null {
  if (existsSync(join(root, path))) return join(root, path);
  process.stderr.write(`build: ${path} does not exist yet, so ${what} is left out.\n`);
  return null;
}

/** `npm ci --omit=dev` runs this too, and brings no bundler: then what is in dist/ stays as it is. */
const bundlerIsThere = existsSync(join(root, 'node_modules/rolldown'));
if (bundlerIsThere) await build();
else process.stderr.write('build: development packages are not installed, so dist/ is left as it is.\n');
