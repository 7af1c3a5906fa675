import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/**
 * Writes dist/: the library (its packages stay imports, so that an application has each of them once), the
 * command (everything in it, because one file loads faster than two hundred) and the library's declarations.
 * It runs in `npm ci`, so it is quick: types are checked by `npm run check`, not here.
 */
async function build(): Promise<void> {
  const { rolldown } = await import('rolldown');
  const { buildCommand } = await import('./build-command.ts');
  const { buildAppAssets, buildSiteAssets } = await import('./build-site-assets.ts');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildLibrary(rolldown), buildCommand(), declareLibrary(), buildSiteAssets(), buildAppAssets()]);
}

type Rolldown = typeof import('rolldown').rolldown;

async function buildLibrary(rolldown: Rolldown): Promise<void> {
  const input = join(root, 'src/engine/index.ts');
  const bundle = await rolldown({ input, platform: 'neutral', external: /^[^./#]/ });
  await bundle.write({ dir: dist, format: 'esm', entryFileNames: 'index.js', codeSplitting: false });
}

async function declareLibrary(): Promise<void> {
  const out = join(dist, 'types/engine');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck', '--outDir', out];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'src/engine'), ...options]);
}

/** `npm ci --omit=dev` runs this too, and brings no bundler: then what is in dist/ stays as it is. */
const bundlerIsThere = existsSync(join(root, 'node_modules/rolldown'));
if (bundlerIsThere) await build();
else process.stderr.write('build: development packages are not installed, so dist/ is left as it is.\n');
