import type { PageRequest } from '#store/page.ts';

/** A place in a list as a word that programs hand back and don't look into. */
export function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Null where it isn't one of ours. */
export function readCursor(word: string): readonly string[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : null;
  } catch {
    return null;
  }
}

export interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
}

export function pageOf({ limit, after }: PageQuery): PageRequest {
  return { limit, after: after === undefined ? null : readCursor(after) };
}
