import type * as z from 'zod';
import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { describeIssue } from './describe-issue.ts';
import { type DocumentPath, nodeAt, toValue } from './document-tree.ts';
import type { ParsedDocument } from './parse-document.ts';
import { Pruner } from './pruner.ts';

export interface Validated<Output> {
  /** Null when too little is right to make anything of it. */
  readonly output: Output | null;
  readonly findings: readonly Finding[];
  /** What was left out to go on reading: references into it are no findings of their own. */
  readonly removed: readonly DocumentPath[];
}

const roundLimit = 12;
const findingLimit = 200;

/**
 * Checks a document against its schema. Every mistake becomes a finding at its place; then what is wrong is left
 * out (a required part at the top gives way to its fallback) and the rest is read, so that one mistake never hides
 * the next and a ladder with errors can still be shown.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  document: ParsedDocument,
  fallbacks: Readonly<Record<string, unknown>> = {},
): Validated<z.output<Schema>> {
  const { root } = document;
  if (root === null) return { output: null, findings: [], removed: [] };
  const value = toValue(root);
  const findings: Finding[] = [];
  const removed: DocumentPath[] = [];
  const pruner = new Pruner(value);
  for (let round = 0; round < roundLimit; round++) {
    const result = schema.safeParse(value, { jitless: true });
    if (result.success) return { output: result.data, findings: limited(findings), removed };
    const culprits: DocumentPath[] = [];
    for (const issue of flatten(result.error.issues)) {
      const path = issue.path.map(step);
      culprits.push(...culpritsOf(issue, path, pruner, fallbacks));
      const inText = pruner.pathInText(path);
      if (!isConsequence(inText, document, removed)) findings.push(...describeIssue(issue, inText, schema, document));
    }
    if (culprits.some((path) => path.length === 0)) return { output: null, findings: limited(findings), removed };
    removed.push(...culprits.map((path) => pruner.pathInText(path)));
    // Backwards, so that taking an item out of a list moves none that is still to go.
    for (const path of culprits.toSorted(compareLastStep).reverse()) {
      const fallback = path.length === 1 ? fallbacks[String(path[0])] : undefined;
      if (fallback === undefined) pruner.remove(path);
      else pruner.replace(path, fallback);
    }
  }
  return { output: null, findings: limited(findings), removed };
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

/** What has to go so that the rest can be read. */
function culpritsOf(
  issue: Issue,
  path: DocumentPath,
  pruner: Pruner,
  fallbacks: Readonly<Record<string, unknown>>,
): DocumentPath[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  const replaceable = path.length === 1 && String(path[0]) in fallbacks;
  return pruner.has(path) || replaceable ? [path] : [path.slice(0, -1)];
}

function step(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

function compareLastStep(a: DocumentPath, b: DocumentPath): number {
  return Number(a.at(-1)) - Number(b.at(-1)) || 0;
}

/** A key that is missing only because its line was set aside, or because we removed what was wrong with it. */
function isConsequence(path: DocumentPath, document: ParsedDocument, removed: readonly DocumentPath[]): boolean {
  if (removed.some((gone) => path.length >= gone.length && gone.every((part, index) => path[index] === part)))
    return true;
  if (document.root === null) return false;
  const node = nodeAt(document.root, path);
  if (node !== null) {
    const place = document.places.of(path);
    return node.kind === 'scalar' && document.isDamaged(place.start, Math.max(place.end, node.end));
  }
  const parent = nodeAt(document.root, path.slice(0, -1));
  return parent !== null && document.isDamaged(parent.start, parent.end);
}

function limited(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[findingLimit - 1];
  if (findings.length <= findingLimit || last === undefined) return findings;
  return [
    ...findings.slice(0, findingLimit),
    finding('more-findings', last.place, { count: findings.length - findingLimit }),
  ];
}
