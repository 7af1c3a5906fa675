import type { Ladder } from '#engine/index.ts';

/** What the page loads once: the ladder, and where its own pages and earlier versions are. */
export interface AssessData {
  /** The address of the ladder's pages; competencies stand below it. */
  readonly pages: string;
  readonly versions: readonly { readonly version: string; readonly address: string }[];
  readonly ladder: Ladder;
}

/** JSON has no maps: they are written as `{"$": [[key, value], …]}`. */
export function packAssessData(data: AssessData): string {
  return JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? { $: [...value] } : value));
}

/** The other way. What comes in was written by this site's own build. */
export function unpackAssessData(text: string): AssessData {
  return JSON.parse(text, (_, value: unknown) => {
    const entries = typeof value === 'object' && value !== null ? (value as { readonly $?: unknown }).$ : undefined;
    return Array.isArray(entries) ? new Map(entries as [unknown, unknown][]) : value;
  }) as AssessData;
}
