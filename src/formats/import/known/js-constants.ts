import { type DocumentNode, type MappingEntry, PlaceFinder, type ScalarNode } from '#engine/read/document-tree.ts';
import { JsLiteral, NotLiteral } from './js-literal.ts';

const declaration =
  /\b(?:const|let|var)[ \t]+([\w$]+)[ \t]*(?::[^=\n]*)?=[ \t\r\n]*(?=[{[])|\b(?:export[ \t]+default|module\.exports[ \t]*=)[ \t\r\n]*(?=[{[])/g;
/** What doesn't close is read to the end of the file for nothing: so much of that is done, and no more. */
const wastedChars = 5_000_000;

/** From the name of a function to its `switch`, with no other declaration between. */
const switchFunction =
  /\b(?:const|function)[ \t]+([\w$]+)(?:(?!\b(?:const|function|class)\b)[^;{}]){0,400}\{\s*(?:return\s*)?switch\b/g;
const cases = /\bcase[ \t]+["']?([\w-]+)["']?[ \t]*:[ \t\r\n]*return[ \t]+["']?([\w.-]+)/g;

/**
 * A module of JavaScript as data, without running any of it: every constant that is a literal by its name, what is
 * exported as a whole, and a function that is one `switch` as a table from its cases to what they return.
 */
export function parseJsConstants(text: string): { root: DocumentNode; places: PlaceFinder; findings: [] } {
  const entries = new Map<string, MappingEntry>();
  let after = 0;
  let budget = wastedChars;
  for (const found of text.matchAll(declaration)) {
    if (found.index < after) continue;
    const start = found.index + found[0].length;
    const value = budget > 0 ? readLiteral(text, start) : null;
    if (value === null) {
      budget -= text.length - start;
      continue;
    }
    after = value.end;
    const name = found[1];
    if (name !== undefined) entries.set(name, { key: scalarAt(found.index + found[0].indexOf(name), name), value });
    else if (value.kind === 'mapping')
      for (const [key, entry] of value.entries) if (!entries.has(key)) entries.set(key, entry);
  }
  for (const [name, entry] of tablesOfCases(text)) if (!entries.has(name)) entries.set(name, entry);
  const root: DocumentNode = { kind: 'mapping', entries, start: 0, end: text.length };
  return { root, places: new PlaceFinder(text, root), findings: [] };
}

function readLiteral(text: string, start: number): DocumentNode | null {
  try {
    return new JsLiteral(text, start).read();
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
}

/** `milestoneToPoints`, where it is a `switch`: the name of the function, and each `case` with its `return`. */
function tablesOfCases(text: string): [string, MappingEntry][] {
  const tables = [...text.matchAll(switchFunction)];
  return tables.map((found, index): [string, MappingEntry] => {
    const [whole, name = ''] = found;
    const end = Math.min(tables[index + 1]?.index ?? text.length, found.index + 5000);
    const entries = new Map<string, MappingEntry>();
    const from = found.index + whole.length;
    const close = text.slice(from, end).search(/\n\}/);
    for (const one of text.slice(from, close === -1 ? end : from + close).matchAll(cases)) {
      const [, key = '', value = ''] = one;
      const at = from + one.index;
      const keyAt = at + one[0].indexOf(key, 4);
      const valueAt = at + one[0].lastIndexOf(value);
      const returned = { ...scalarAt(valueAt, value), value: /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value };
      entries.set(key, { key: scalarAt(keyAt, key), value: returned });
    }
    const value: DocumentNode = { kind: 'mapping', entries, start: from, end };
    return [name, { key: scalarAt(found.index + whole.indexOf(name), name), value }];
  });
}

function scalarAt(start: number, value: string): ScalarNode {
  return { kind: 'scalar', value, start, end: start + value.length };
}
