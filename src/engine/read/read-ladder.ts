import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { PlaceFinder } from './document-tree.ts';
import { LoweringContext } from './lower/context.ts';
import { lowerLadder } from './lower/lower-ladder.ts';
import { parseDocument } from './parse-document.ts';
import { refuseUnfoldable } from './refuse-unfoldable.ts';
import { ladderDocument, ladderFallbacks } from './schema/ladder-document.ts';
import { validate } from './validate.ts';

export interface ReadLadder {
  /** Null when nothing of the text could be read as a ladder. With errors it holds what could be. */
  readonly ladder: Ladder | null;
  readonly findings: readonly Finding[];
  /** Where each part stands in the text: what the checks point with. */
  readonly places: PlaceFinder;
}

/**
 * Reads the text of a ladder, YAML or JSON: text -> document (with positions) -> ladder. Never throws on what
 * somebody wrote; every mistake is a finding with a place, and one mistake never hides the next. A ladder with
 * an error among its findings can be shown, but not be used to score. `checkLadder` looks further.
 */
export function readLadder(text: string): ReadLadder {
  const parsed = parseDocument(text);
  const validated = validate(ladderDocument, parsed, ladderFallbacks);
  if (validated.output === null) {
    return { ladder: null, findings: sortFindings([...parsed.findings, ...validated.findings]), places: parsed.places };
  }
  const refused = refuseUnfoldable(validated.output, parsed.places);
  if (refused) return { ladder: null, findings: sortFindings([...parsed.findings, refused]), places: parsed.places };
  const context = new LoweringContext(validated.output, parsed.places, validated.removed);
  const ladder = lowerLadder(context);
  const findings = sortFindings([...parsed.findings, ...validated.findings, ...context.findings]);
  return { ladder, findings, places: parsed.places };
}
