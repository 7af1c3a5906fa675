import type { Ladder } from '../../../src/engine/ladder/ladder.ts';

/** The steps from a ladder to one of its leaves: keys of objects and maps, positions in lists. */
export type LeafPath = readonly (string | number)[];

/**
 * Tags that say what something is, where in its document a path was read, and where a blank cell's words come from: none is a thing that the ladder
 * says. (What a cell, a rule or a requirement is, is changed as a whole by tests of its own.)
 */
const notSaid: ReadonlySet<string | number> = new Set(['kind', 'documentIndex', 'from']);

/** Every text, number and truth value of a ladder. */
export function leavesOf(value: unknown, path: LeafPath = []): LeafPath[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return notSaid.has(path.at(-1) ?? '') ? [] : [path];
  return entriesOf(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Every item of a list and entry of a map that can be taken out. */
export function entriesIn(value: unknown, path: LeafPath = []): LeafPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = entriesOf(value).flatMap(([key, own]) => entriesIn(own, [...path, key]));
  const isHolder = Array.isArray(value) || value instanceof Map;
  return isHolder ? [...entriesOf(value).map(([key]) => [...path, key]), ...inner] : inner;
}

export function valueAt(value: unknown, path: LeafPath): unknown {
  return path.reduce<unknown>((inner, step) => entriesOf(inner as object).find(([key]) => key === step)?.[1], value);
}

/** The ladder with another value at one path; without it where `change` gives nothing. */
export function changedAt(ladder: Ladder, path: LeafPath, change: (value: unknown) => unknown): Ladder {
  return changed(ladder, path, change) as Ladder;
}

function changed(value: unknown, [step, ...rest]: LeafPath, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  const entries = entriesOf(value as object).flatMap(([key, inner]): [string | number, unknown][] => {
    if (key !== step) return [[key, inner]];
    const own = changed(inner, rest, change);
    return own === undefined ? [] : [[key, own]];
  });
  if (Array.isArray(value)) return entries.map(([, inner]) => inner);
  return value instanceof Map ? new Map(entries) : Object.fromEntries(entries);
}

function entriesOf(value: object): [string | number, unknown][] {
  if (value instanceof Map) return [...value];
  return Array.isArray(value) ? value.map((inner, index) => [index, inner]) : Object.entries(value);
}
