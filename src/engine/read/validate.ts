import type * as z from 'zod/mini';
import type { Finding } from '../findings/finding.ts';
import { describeIssue } from './describe-issue.ts';
import { type DocumentPath, nodeAt, toValue } from './document-tree.ts';
import { FindingList } from './finding-list.ts';
import type { ParsedDocument } from './parse-document.ts';
import { Pruner } from './pruner.ts';
import { RemovedPaths } from './removed-paths.ts';

export interface Validated<Output> {
  /** Null when too little is right to make anything of it. */
  readonly output: Output | null;
  readonly findings: readonly Finding[];
  /** What was left out to go on reading: references into it are no findings of their own. */
  readonly removed: readonly DocumentPath[];
}

const roundLimit = 12;

/**
 * Checks a document against its schema. Every mistake becomes a finding at its place; then what is wrong is left
 * out (a required part at the top gives way to its fallback) and the rest is read, so that one mistake never hides
 * the next and a ladder with errors can still be shown.
 */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  document: ParsedDocument,
  fallbacks: Readonly<Record<string, unknown>> = {},
): Validated<z.output<Schema>> {
  const { root } = document;
  if (root === null) return { output: null, findings: [], removed: [] };
  const value = toValue(root);
  const findings = new FindingList();
  const removed = new RemovedPaths();
  const pruner = new Pruner(value);
  let output: z.output<Schema> | null = null;
  for (let round = 0; round < roundLimit; round++) {
    // Without generated code: it pays off from the thousandth document on, and a strict page forbids it.
    const result = schema.safeParse(value, { jitless: true });
    if (result.success) {
      output = result.data;
      break;
    }
    const culprits: DocumentPath[] = [];
    for (const issue of flatten(result.error.issues)) {
      const path = issue.path.map(step);
      if (isMissingTitle(path, pruner)) pruner.replace(path, String(path.at(-2)));
      else culprits.push(...culpritsOf(issue, path, pruner, fallbacks));
      const inText = pruner.pathInText(path);
      if (!isConsequence(issue, inText, document, removed))
        findings.addAll(() => describeIssue(issue, inText, schema, document));
    }
    if (culprits.some((path) => path.length === 0)) break;
    for (const path of culprits) removed.add(pruner.pathInText(path));
    // From the end, so that taking an item out of a list moves none that is still to go; each only once.
    for (const path of culprits.toSorted(comparePaths).reverse().filter(differsFromNext)) {
      const name = String(path[0]);
      if (path.length === 1 && Object.hasOwn(fallbacks, name)) pruner.replace(path, fallbacks[name]);
      else pruner.remove(path);
    }
  }
  return { output, findings: findings.toArray(), removed: removed.all };
}

export type Issue = z.core.$ZodIssue;

/** Unions are answered by the one alternative whose shape the value has; invalid keys by the key. */
function flatten(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'invalid_union') {
      const meant = meantAlternative(issue.errors);
      return meant ? flatten(meant, path) : [{ ...issue, path }];
    }
    return [{ ...issue, path }];
  });
}

/** The alternative that the writer meant: the one that doesn't fail on the very kind of value. */
function meantAlternative(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = alternatives.filter(
    (issues) =>
      !issues.some(
        (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'),
      ),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A thing without a title (misspelt, as a rule) goes by its id, so that what else is wrong with it is told too. */
function isMissingTitle(path: DocumentPath, pruner: Pruner): boolean {
  return path.at(-1) === 'title' && typeof path.at(-2) === 'string' && path.length > 2 && !pruner.has(path);
}

/** What has to go so that the rest can be read. */
function culpritsOf(
  issue: Issue,
  path: DocumentPath,
  pruner: Pruner,
  fallbacks: Readonly<Record<string, unknown>>,
): DocumentPath[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  const replaceable = path.length === 1 && Object.hasOwn(fallbacks, String(path[0]));
  return pruner.has(path) || replaceable ? [path] : [path.slice(0, -1)];
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** In the order of the document as far as lists go; what contains something comes before it. */
function comparePaths(a: DocumentPath, b: DocumentPath): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left = '', right = ''] = [a[index], b[index]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

function differsFromNext(path: DocumentPath, index: number, paths: readonly DocumentPath[]): boolean {
  const next = paths[index + 1];
  return next === undefined || comparePaths(path, next) !== 0;
}

/** A key that is missing only because its line was set aside, or because we removed what was wrong with it. */
function isConsequence(issue: Issue, path: DocumentPath, document: ParsedDocument, removed: RemovedPaths): boolean {
  if (removed.covers(path)) return true;
  if (document.root === null) return false;
  const { places } = document;
  const node = nodeAt(document.root, path);
  if (node !== null) {
    const [key, value] = [places.of(path), places.at(node.start, node.end)];
    const end = node.kind === 'scalar' ? Math.max(key.end, value.end) : key.end;
    return issue.code !== 'unrecognized_keys' && document.isDamaged(key.start, end);
  }
  const parent = nodeAt(document.root, path.slice(0, -1));
  if (parent === null) return false;
  const place = places.at(parent.start, parent.end);
  return document.isDamaged(place.start, place.end);
}
