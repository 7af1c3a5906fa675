import type * as z from 'zod/mini';
import { type Finding, finding } from '../findings/finding.ts';
import type { Place } from '../findings/place.ts';
import { list } from '../findings/words/phrases.ts';
import { type DocumentNode, type DocumentPath, nodeAt } from './document-tree.ts';
import { choicesAt, descriptionAt, keysAt, typeAt } from './known-keys.ts';
import type { ParsedDocument } from './parse-document.ts';
import { slug, suggest } from './suggest.ts';

/** One mistake that the schema found, as findings at their places. `path` is where it stands in the text. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  path: DocumentPath,
  schema: z.ZodMiniType,
  document: ParsedDocument,
): Finding[] {
  const node = document.root && nodeAt(document.root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, path);
      return issue.keys.map((key) =>
        finding('unknown-key', document.places.of([...path, key]), {
          key,
          where: where(path),
          suggestion: suggest(key, allowed),
          allowed,
        }),
      );
    }
    case 'invalid_key': {
      const id = String(path.at(-1));
      return [badKey(id, path, issue, document)];
    }
    case 'too_big':
    case 'too_small':
      return [finding('out-of-bounds', document.places.ofValue(path), { what: what(path), bound: bound(issue) })];
    case 'invalid_value':
      if (node === null) return [missing(path, schema, document)];
      return [notOneOf(path, node, issue.values.map(String), document)];
    default: {
      if (node === null) return [missing(path, schema, document)];
      if (issue.code === 'invalid_format' && issue.message === 'id')
        return [badId(String(shown(node)), document.places.ofValue(path))];
      const choices = choicesAt(schema, path);
      if (choices.length > 1 && issue.code !== 'invalid_format') return [notOneOf(path, node, choices, document)];
      return [
        finding('wrong-form', document.places.ofValue(path), {
          what: what(path),
          got: got(node),
          expected: expected(issue, path, schema),
        }),
      ];
    }
  }
}

function missing(path: DocumentPath, schema: z.ZodMiniType, document: ParsedDocument): Finding {
  return finding('missing-key', document.places.of(path.slice(0, -1)), {
    key: String(path.at(-1)),
    where: where(path.slice(0, -1)),
    expected: wanted(schema, path),
  });
}

function notOneOf(
  path: DocumentPath,
  node: DocumentNode,
  allowed: readonly string[],
  document: ParsedDocument,
): Finding {
  const suggestion = node.kind === 'scalar' && allowed.length > 1 ? suggest(String(node.value), allowed) : null;
  return finding('not-one-of', document.places.ofValue(path), {
    what: what(path),
    got: got(node),
    allowed,
    suggestion,
  });
}

function badKey(key: string, path: DocumentPath, issue: z.core.$ZodIssueInvalidKey, document: ParsedDocument): Finding {
  const place = document.places.of(path);
  const [first] = issue.issues;
  if (issue.issues.some(({ message }) => message === 'id')) return badId(key, place);
  const what = `The key "${short(key)}"`;
  if (first?.code === 'too_big') return finding('out-of-bounds', place, { what, bound: bound(first) });
  return finding('wrong-form', place, { what, got: 'not of the right form', expected: formOf(first?.message) });
}

function badId(id: string, place: Place): Finding {
  return finding('bad-id', place, { id: short(id), suggestion: slug(id) });
}

function expected(issue: z.core.$ZodIssue, path: DocumentPath, schema: z.ZodMiniType): string {
  if (issue.code === 'invalid_type') return described(schema, path) ?? formOf(issue.expected);
  if (issue.code === 'invalid_format' || issue.code === 'custom') return formOf(issue.message);
  return described(schema, path) ?? 'what the format asks for here (docs/format.md)';
}

/** What has to be added where something is missing: the words to choose from, or what the format says of it. */
function wanted(schema: z.ZodMiniType, path: DocumentPath): string {
  const choices = choicesAt(schema, path);
  if (choices.length > 1) return list(choices, 'or');
  const form = typeAt(schema, path);
  return described(schema, path) ?? (form === 'string' ? 'a short text' : formOf(form));
}

function described(schema: z.ZodMiniType, path: DocumentPath): string | null {
  const description = descriptionAt(schema, path);
  if (description === null) return null;
  const plain = description.replace(/\.(?: [A-Z].*)?$/s, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

const forms: Readonly<Record<string, string>> = {
  id: 'lower-case words joined by hyphens',
  span: 'a whole number, or a range such as 2-3, the smaller number first',
  band: 'two decimals with a hyphen between, the smaller first, such as 1.9-2.7',
  decimal: 'a decimal of at most four places, such as 1.5',
  'scale-value': 'a whole number of the scale',
  'dimension-ref': 'competency.dimension',
  'short-requirement': '`competency >= 3`, `competency.dimension >= 3` or `every >= 2`',
  'level-ref': 'a level id, or level/variant',
  'level-interval': 'a level, or the lowest and the highest of a range such as ic0..ic1',
  'short-path': '`junior -> mid -> senior`, or `ic4 <-> m1` for a move',
  string: 'a text (put it in quotes when it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
  boolean: 'true or false',
};

function formOf(form: string | undefined): string {
  return (form !== undefined && forms[form]) || 'what the format asks for here (docs/format.md)';
}

function bound(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
  if (issue.code === 'too_big')
    return unit === '' ? `may be at most ${issue.maximum}` : `may have at most ${issue.maximum}${unit}`;
  if (issue.origin === 'string' && issue.minimum === 1) return 'is empty, and needs a text';
  return unit === '' ? `must be at least ${issue.minimum}` : `needs at least ${issue.minimum}${unit}`;
}

function got(node: DocumentNode): string {
  if (node.kind === 'sequence') return 'a list';
  if (node.kind === 'mapping') return 'a mapping of keys';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'number') return `the number ${node.value}`;
  if (typeof node.value === 'boolean') return `the truth value ${node.value}`;
  return `"${short(node.value)}"`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function shown(node: DocumentNode): unknown {
  return node.kind === 'scalar' ? node.value : '';
}

/** `"weight" of competency "data"`: what a person would call the thing at a path. */
function what(path: DocumentPath): string {
  const key = path.at(-1);
  if (typeof key === 'number') return `Item ${key + 1} of "${String(path.at(-2))}"${within(path.slice(0, -2))}`;
  return `"${String(key ?? 'The document')}"${within(path.slice(0, -1))}`;
}

function where(path: DocumentPath): string {
  const name = within(path).trim();
  return name === '' ? 'at the top of the document' : name.replace(/^of/, 'in');
}

const nouns: Readonly<Record<string, string>> = {
  levels: 'level',
  competencies: 'competency',
  groups: 'group',
  tracks: 'track',
  dimensions: 'dimension',
  cells: 'the cell for',
  variants: 'variant',
  sections: 'section',
};

/** ` of level "l2"`, ` of the cell for "l2" of competency "data"`. */
function within(path: DocumentPath): string {
  const parts: string[] = [];
  for (let index = path.length - 1; index >= 0; index--) {
    const key = path[index];
    const container = path[index - 1];
    const noun = typeof container === 'string' ? nouns[container] : undefined;
    if (noun !== undefined && typeof key === 'string') {
      parts.push(` of ${noun} "${key}"`);
      index--;
    } else if (typeof key === 'number' && typeof container === 'string') {
      parts.push(` of ${container} item ${key + 1}`);
      index--;
    } else parts.push(` of "${String(key)}"`);
  }
  return parts.slice(0, 3).join('');
}
