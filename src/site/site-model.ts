import type { Crosswalk, Finding, Ladder } from '#engine/index.ts';

/** One ladder of a site: what could be read of it, its text for downloading, and what the checks say. */
export interface SiteLadder {
  readonly ladder: Ladder;
  /** The file's name without its folder. */
  readonly fileName: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Other versions of the same ladder in the folder, newest last. */
  readonly versions: readonly SiteLadder[];
}

/** A crosswalk between two ladders of a site, seen from one of them. */
export interface SiteCrosswalk {
  /** From `from` to `to`. */
  readonly crosswalk: Crosswalk;
  readonly from: Ladder;
  readonly to: Ladder;
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly fileName: string;
  /** False for the same one turned round: each pair is written once and has a page from either side. */
  readonly isAsWritten: boolean;
}

/** A file that is no ladder at all: its findings are shown on the home page. */
export interface BrokenFile {
  readonly fileName: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Where the scripts and styles are: names with a hash of their content. */
export interface SiteAssets {
  readonly style: string;
  readonly reading: string;
  readonly assess: string;
  readonly whatIf: string;
  /** The page of the what-if starts it; a module worker of this origin. */
  readonly whatIfWorker: string;
  readonly import: string;
  /** Reads what is handed in on the import page; a module worker of this origin. */
  readonly importWorker: string;
  /** Only while a folder is served: reloads the page when a file changes. */
  readonly reload: string | null;
}

/** Everything the pages are made from. Pure data: the same site gives the same files. */
export interface Site {
  readonly title: string;
  readonly ladders: readonly SiteLadder[];
  readonly crosswalks: readonly SiteCrosswalk[];
  readonly broken: readonly BrokenFile[];
  /** `/` or `/folder/`: what every address starts with. */
  readonly basePath: string;
  /** `https://example.org`, where known: for the sitemap and for sharing. */
  readonly origin: string | null;
  readonly assets: SiteAssets;
  /** True while `rungs serve` shows a folder, false in files for a static host. */
  readonly isServed: boolean;
  /** True where pages are put together into one file: then none has a frame of its own. */
  readonly isOneFile?: true;
  /** False where pages are for those who are signed in: nothing of them is kept for reading offline. */
  readonly isKeptOffline: boolean;
  /** Where the wordmark leads in an organisation: to the pages of those who are signed in. Otherwise to all ladders. */
  readonly homeHref?: string;
}
