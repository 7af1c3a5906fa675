import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteAssets } from '#site/site-model.ts';
import { packageRoot } from '../files.ts';
import { Problem } from '../problem.ts';

/** What the build of this package made for the pages: names with a hash of their content, and where they lie. */
export interface BuiltAssets {
  readonly names: SiteAssets;
  readonly folder: string;
  readonly files: readonly string[];
  readonly serviceWorker: string;
}

export function loadAssets(): BuiltAssets {
  const folder = join(packageRoot, 'dist/site');
  try {
    const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
    const assets = join(folder, 'assets');
    return {
      names,
      folder: assets,
      files: readdirSync(assets).sort(),
      serviceWorker: readFileSync(join(folder, 'service-worker.js'), 'utf8'),
    };
  } catch {
    throw new Problem(
      'cannot-read',
      'The pages’ scripts and styles have not been built. Run `npm run build` in the folder of rungs.',
    );
  }
}
