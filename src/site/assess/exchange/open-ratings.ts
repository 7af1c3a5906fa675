import { wordFinding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/index.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import type { Sheet } from '../shelf/sheet.ts';
import { type SheetOrigin, sheetOfProfile } from './sheet-of-profile.ts';

export interface OpenedFile {
  /** Null when the file holds nothing that can be used. */
  readonly sheet: Sheet | null;
  /** What the reader says about it, in sentences. */
  readonly remarks: readonly string[];
}

/** Reads a ratings file, YAML or JSON. Loaded only when somebody opens a file: the reader is larger than the page. */
export function openRatings(ladder: Ladder, text: string, origin: SheetOrigin): OpenedFile {
  const { profile, focus, findings } = readRatings(text, ladder);
  const remarks = findings.map((found) => `Line ${found.place.line}: ${wordFinding(found)}`);
  return { sheet: profile && sheetOfProfile(ladder, profile, focus, origin), remarks };
}
