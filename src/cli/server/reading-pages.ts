import { gzipSync } from 'node:zlib';
import type { GalleryLadder } from '#api/services.ts';
import { filesOf, type SiteFile } from '#site/render-site.tsx';
import type { SiteAssets } from '#site/site-model.ts';
import type { Store } from '#store/store.ts';
import { loadCrosswalks } from '../site/load-crosswalks.ts';
import { foldVersions, siteLadderOf } from '../site/load-site.ts';

export const readingPath = '/ladders/';

/** A page of the reading site as it is sent. */
export interface ReadingPage {
  readonly status: 200 | 308 | 404;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  /** Of a 308: where the page is. */
  readonly location: string | null;
}

export interface ReadingPages {
  /**
   * `address` is what stands after `/ladders/`. `stamp` says what is published now, and by whom; null: nobody has set
   * anything up yet, and it is the gallery that can be read here.
   */
  readonly at: (address: string, stamp: string | null) => Promise<ReadingPage>;
}

interface ReadingSettings {
  readonly title: string;
  readonly origin: string;
  readonly assets: SiteAssets;
  readonly gallery: () => readonly GalleryLadder[];
}

/** Pages are kept once they are made, until this many; the gallery has some 700. */
const keptPages = 3000;

/**
 * The reading site of the ladders that are published, made page by page when asked for. What is published is looked
 * up at each request, so a version published on another server, or another name of the organisation, shows here at
 * once, and every page is made again.
 */
export function readingPages(store: Store, settings: ReadingSettings): ReadingPages {
  let prepared: Prepared | null = null;
  const current = async (stamp: string | null): Promise<Prepared> => {
    if (prepared?.stamp !== stamp) {
      const texts = stamp === null ? galleryTexts(settings) : await publishedTexts(store);
      prepared = prepare(texts, stamp, { ...settings, title: (await organisationOf(store)) ?? settings.title });
    }
    return prepared;
  };
  return {
    at: async (address, stamp) => {
      const { files, kept } = await current(stamp);
      const known = kept.get(address);
      if (known !== undefined) return known;
      const page = await makePage(files, address);
      if (page.status === 200) {
        if (kept.size >= keptPages) kept.delete(kept.keys().next().value ?? '');
        kept.set(address, page);
      }
      return page;
    },
  };
}

interface Prepared {
  readonly stamp: string | null;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly kept: Map<string, ReadingPage>;
}

interface LadderText {
  readonly ladder: string;
  readonly text: string;
}

function galleryTexts({ gallery }: ReadingSettings): readonly LadderText[] {
  return gallery().map(({ id, text }) => ({ ladder: id, text }));
}

function publishedTexts({ db }: Store): Promise<readonly LadderText[]> {
  return db
    .selectFrom('ladder_version')
    .select(['ladder', 'text'])
    .where('status', '=', 'published')
    .orderBy('ladder')
    .orderBy('published_at')
    .execute();
}

/** What stands on top of every page; null: nobody has set anything up yet. */
async function organisationOf(store: Store): Promise<string | null> {
  const name = await store.read((unit) => unit.settings.get('organisation-name'));
  return name === null || name === '' ? null : name;
}

function prepare(
  rows: readonly LadderText[],
  stamp: string | null,
  { title, origin, assets }: ReadingSettings,
): Prepared {
  const read = rows.map(({ ladder, text }) => siteLadderOf(`${ladder}.yaml`, text));
  const ladders = read.filter((one) => 'ladder' in one);
  const shown = foldVersions(ladders);
  const files = filesOf({
    title,
    ladders: shown,
    crosswalks: loadCrosswalks(shown, null),
    broken: read.filter((one) => !('ladder' in one)),
    basePath: readingPath,
    origin,
    assets: { ...assets, reload: null },
    isServed: false,
    isKeptOffline: false,
    homeHref: '/',
  });
  return { stamp, files: new Map(files.map((file) => [file.address, file])), kept: new Map() };
}

async function makePage(files: Prepared['files'], address: string): Promise<ReadingPage> {
  const file = files.get(address);
  if (file !== undefined) return pageOf(200, file);
  if (files.has(`${address}/`)) {
    return { ...(await pageOf(308, null)), location: `${readingPath}${address}/` };
  }
  return pageOf(404, files.get('404.html') ?? null);
}

async function pageOf(status: ReadingPage['status'], file: SiteFile | null): Promise<ReadingPage> {
  const content = (await file?.render()) ?? '';
  const body = Buffer.from(content);
  const type = `${file?.type ?? 'text/plain'}${typeof content === 'string' ? '; charset=utf-8' : ''}`;
  return { status, type, body, gzipped: gzipSync(body), location: null };
}
