import { type FindingArgs, type FindingCode, findingCatalogue, type Severity } from './catalogue.ts';
import type { Place } from './place.ts';
import type { Witness } from './witness.ts';

export type { Severity };

/**
 * Something wrong with a document: what it is (`code`), where (`place`), and what its sentence is made from
 * (`args`). A finding is returned, never thrown; only this folder words it.
 */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  readonly args: FindingArgs<Code>;
  /** For arithmetic: the profile that shows it. */
  readonly witness: Witness | null;
}

export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  args: FindingArgs<Code>,
  witness: Witness | null = null,
): Finding {
  return { code, severity: findingCatalogue[code].severity, place, args, witness } as unknown as Finding;
}

/** The sentence: what, where it matters, and how to mend it. */
export function wordFinding(found: Finding): string {
  const say = findingCatalogue[found.code].say as (args: unknown) => string;
  return say(found.args);
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** In the order of the text; at one place errors before warnings before notes. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      order[a.severity] - order[b.severity] ||
      a.code.localeCompare(b.code),
  );
}
