/** A ratings document as JSON: what an assessment holds. */
export interface RatingsJson {
  readonly ratings?: Readonly<Record<string, unknown>> | undefined;
  readonly antiSignals?: Readonly<Record<string, unknown>> | undefined;
  readonly [key: string]: unknown;
}

/** One place that both changed, each to something else. */
export interface MergeConflict {
  readonly part: 'ratings' | 'document';
  /** The competency; of `document`, the key: `track`, `focus`. */
  readonly key: string;
  /** Null: the competency as a whole. */
  readonly dimension: string | null;
  /** Undefined: not there. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergedRatings {
  /** Where there is a conflict it holds what is mine. */
  readonly merged: RatingsJson;
  /** By competency, in the order of what is mine, then of theirs. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two ratings documents that grew from a common one, place by place: what only one changed is taken from that
 * one, what both changed alike is taken once, and what both changed differently is a conflict. A place is a dimension,
 * or a competency where one of the three rates it as a whole; flags of anti-signals are places each.
 */
export function mergeRatings(base: RatingsJson, mine: RatingsJson, theirs: RatingsJson): MergedRatings {
  const conflicts: MergeConflict[] = [];
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(mine, theirs)) {
    const [b, m, t] = [base[key], mine[key], theirs[key]];
    const value =
      key === 'ratings'
        ? mergeCompetencies(recordOf(b), recordOf(m), recordOf(t), conflicts)
        : key === 'antiSignals'
          ? mergeFlags(recordOf(b), recordOf(m), recordOf(t))
          : pick(b, m, t, () =>
              conflicts.push({ part: 'document', key, dimension: null, base: b, mine: m, theirs: t }),
            );
    if (value !== undefined) put(merged, key, value);
  }
  return { merged, conflicts };
}

type Json = Readonly<Record<string, unknown>>;

function mergeCompetencies(base: Json, mine: Json, theirs: Json, conflicts: MergeConflict[]): Json {
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(mine, theirs)) {
    const [b, m, t] = [own(base, key), own(mine, key), own(theirs, key)];
    const at = (dimension: string | null, of: readonly [unknown, unknown, unknown]) => () =>
      conflicts.push({ part: 'ratings', key, dimension, base: of[0], mine: of[1], theirs: of[2] });
    if (![b, m, t].every((one) => isBlank(one) || isByDimension(one))) {
      const value = pick(b, m, t, at(null, [b, m, t]));
      if (value !== undefined) put(merged, key, value);
      continue;
    }
    const dimensions: Record<string, unknown> = {};
    for (const dimension of keysOf(recordOf(m), recordOf(t))) {
      const places = [own(recordOf(b), dimension), own(recordOf(m), dimension), own(recordOf(t), dimension)] as const;
      const value = pick(...places, at(dimension, places));
      if (value !== undefined) put(dimensions, dimension, value);
    }
    if (Object.keys(dimensions).length > 0) put(merged, key, dimensions);
  }
  return merged;
}

/** A flag is there or it isn't, so two changes of one are always alike. */
function mergeFlags(base: Json, mine: Json, theirs: Json): Json {
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(mine, theirs)) {
    const [b, m, t] = [listOf(own(base, key)), listOf(own(mine, key)), listOf(own(theirs, key))];
    const flags = [...new Set([...m, ...t])].filter((flag) =>
      b.includes(flag) ? m.includes(flag) && t.includes(flag) : true,
    );
    if (flags.length > 0) put(merged, key, flags);
  }
  return merged;
}

function pick(base: unknown, mine: unknown, theirs: unknown, conflict: () => void): unknown {
  const [b, m, t] = [canonical(base), canonical(mine), canonical(theirs)];
  if (m === t || t === b) return mine;
  if (m === b) return theirs;
  conflict();
  return mine;
}

/** Long ratings are mappings too: they hold a value, or why it doesn't apply. */
function isByDimension(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('value' in value) && !('notApplicable' in value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null;
}

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Also under a name such as `__proto__`. */
function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function keysOf(mine: Json, theirs: Json): readonly string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that is the same for the same value, in whatever order its keys stand; blank is not there. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}
