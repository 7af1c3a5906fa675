import type * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import type { DocumentNode } from './document-tree.ts';
import { formatJson } from './format/format-json.ts';
import { formatYaml } from './format/format-yaml.ts';
import { parseDocument } from './parse-document.ts';
import { ladderDocument } from './schema/ladder-document.ts';
import { ratingsDocument } from './schema/ratings-document.ts';

export interface Formatted {
  /** The text in its canonical form; unchanged where the text can't be parsed. */
  readonly text: string;
  /** Why it can't be parsed. Empty when it was formatted. */
  readonly findings: readonly Finding[];
}

/**
 * A ladder in its canonical form: keys in the order of the format, two spaces of indentation, long lines folded,
 * quotes only where they are needed. Comments, blank lines, flow maps and block texts stay; what it says stays
 * the same, and formatting it again changes nothing. JSON comes out as JSON. Refuses, with the findings, a text
 * that doesn't parse; one with other mistakes (an unknown key, a wrong id) is formatted as it is.
 */
export function formatLadder(text: string): Formatted {
  return format(text, ladderDocument);
}

/** A ratings file in its canonical form; as `formatLadder`. */
export function formatRatings(text: string): Formatted {
  return format(text, ratingsDocument);
}

function format(text: string, schema: z.ZodMiniType): Formatted {
  const { root, findings, places } = parseDocument(text);
  if (root === null || findings.length > 0) return { text, findings };
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const json = formatJson(plain, root, schema);
  if (json !== null) return { text: json, findings: [] };
  const formatted = formatYaml(plain, schema);
  if (formatted.kind === 'refused') {
    const place = places.at(formatted.at, formatted.at + 1);
    return { text, findings: [finding('syntax', place, { reason: formatted.reason })] };
  }
  if (!isSound(formatted.text, root, schema))
    return { text, findings: [finding('not-formatted', places.at(0, 0), {})] };
  return { text: text.includes('\r\n') ? formatted.text.replaceAll('\n', '\r\n') : formatted.text, findings: [] };
}

/**
 * Whether a formatted text says what was read before, and is not changed by formatting it again. A parser of
 * its own has written it, and YAML has corners (tags, directives, byte order marks amid the text) in which the
 * two don't agree: nobody's file is changed on trust.
 */
function isSound(text: string, root: DocumentNode, schema: z.ZodMiniType): boolean {
  const again = parseDocument(text);
  if (again.root === null || again.findings.length > 0 || !sameMeaning(root, again.root)) return false;
  const twice = formatYaml(text, schema);
  return twice.kind === 'formatted' && twice.text === text;
}

/** Equal but for the order of keys. */
function sameMeaning(a: DocumentNode, b: DocumentNode): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value);
  if (a.kind === 'sequence') {
    if (b.kind !== 'sequence' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => sameMeaning(item, b.items[index] as DocumentNode));
  }
  if (b.kind !== 'mapping' || a.entries.size !== b.entries.size) return false;
  return [...a.entries].every(([key, { value }]) => {
    const other = b.entries.get(key);
    return other !== undefined && sameMeaning(value, other.value);
  });
}
