import { checkLadder, type Finding, type Ladder, readLadder, sortFindings, wordFinding } from '#engine/index.ts';

/** What a text comes to: the ladder as far as it could be read, and all that is wrong with it. */
export interface LookedAt {
  /** Null where nothing could be read as a ladder. */
  readonly ladder: Ladder | null;
  readonly findings: readonly Finding[];
  /** With errors it can be shown and kept as a draft, and not be used. */
  readonly hasErrors: boolean;
}

export function lookAtText(text: string): LookedAt {
  const { ladder, findings, places } = readLadder(text);
  const isPartial = hasError(findings);
  const all = ladder === null ? findings : sortFindings([...findings, ...checkLadder(ladder, places, { isPartial })]);
  return { ladder, findings: all, hasErrors: ladder === null || hasError(all) };
}

/** `Line 4, column 3: …`: what is wrong, where, and how to mend it. */
export function wordFindingWithPlace(found: Finding): string {
  return `Line ${found.place.line}, column ${found.place.column}: ${wordFinding(found)}`;
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
