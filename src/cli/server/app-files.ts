import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAppPage } from '#site/app/app-page.tsx';
import { packageRoot } from '../files.ts';
import { Problem } from '../problem.ts';
import { type BuiltAssets, loadAssets } from '../site/site-assets.ts';

/** A script or style as it is sent; their names hold a hash, so they never change. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface AppFiles {
  /** The page of the signed-in part, for all of its addresses. */
  readonly page: string;
  /** The name of the style sheet of the signed-in part. */
  readonly style: string;
  readonly site: BuiltAssets;
  /** Of the signed-in part, by name. */
  readonly appAssets: ReadonlyMap<string, Asset>;
  /** Of the reading pages, by name. */
  readonly siteAssets: ReadonlyMap<string, Asset>;
}

export const appAssetsPath = '/assets/';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** Reads what the build made for the pages, once: a server keeps it in memory, where no later build takes it away. */
export function loadAppFiles(title: string): AppFiles {
  const site = loadAssets();
  const siteAssets = readAssets(site.folder);
  const { names, assets } = loadApp();
  const icon = siteAssets.get('icon.svg');
  if (icon !== undefined) assets.set('icon.svg', icon);
  const page = renderAppPage({ assetsPath: appAssetsPath, style: names.style, script: names.app, title });
  return { page, style: names.style, site, siteAssets, appAssets: assets };
}

function loadApp(): { names: { style: string; app: string }; assets: Map<string, Asset> } {
  const folder = join(packageRoot, 'dist/app');
  try {
    const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
    return { names, assets: readAssets(join(folder, 'assets')) };
  } catch {
    throw new Problem(
      'cannot-read',
      'The scripts and styles of the signed-in pages have not been built. Run `npm run build` in the folder of rungs.',
    );
  }
}

function readAssets(folder: string): Map<string, Asset> {
  return new Map(
    readdirSync(folder).map((name) => {
      const type = types[name.split('.').at(-1) ?? ''];
      return [
        name,
        {
          type: type === undefined ? 'application/octet-stream' : `${type}; charset=utf-8`,
          body: new Uint8Array(readFileSync(join(folder, name))),
        },
      ];
    }),
  );
}
