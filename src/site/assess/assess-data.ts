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
  return revive(JSON.parse(text)) as AssessData;
}

/** In place, as nobody else holds it. `JSON.parse` with a function of its own takes many times as long on a phone. */
function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = revive(value[index]);
    return value;
  }
  const parts = value as Record<string, unknown>;
  const entries = parts['$'];
  if (Array.isArray(entries)) return new Map(revive(entries) as [unknown, unknown][]);
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    if (typeof part === 'object' && part !== null) parts[key] = revive(part);
  }
  return value;
}
