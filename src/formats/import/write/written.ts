/** A ladder on its way to text: keys in their order, each with the remarks that stand above it. */
export type Written = string | number | boolean | readonly Written[] | WrittenMap;

export interface WrittenMap {
  readonly kind: 'map';
  readonly entries: readonly WrittenEntry[];
  /** Written even where it is empty. */
  readonly isKept?: true;
}

export interface WrittenEntry {
  readonly key: string;
  readonly value: Written;
  /** Each becomes a comment of its own. */
  readonly remarks: readonly string[];
}

type Part = readonly [key: string, value: Written | null, ...remarks: string[]];

/** A mapping of what there is: entries with null, an empty text or an empty list are left away. */
export function map(...parts: readonly Part[]): WrittenMap {
  return {
    kind: 'map',
    entries: parts.flatMap(([key, value, ...remarks]) =>
      value === null || isEmpty(value) ? [] : [{ key, value, remarks }],
    ),
  };
}

export function isEmpty(value: Written): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return false;
  if (typeof value === 'string' || isList(value)) return value.length === 0;
  return value.entries.length === 0 && value.isKept !== true;
}

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
