import type { Ladder } from '#engine/index.ts';
import { type AssessData, unpackAssessData } from '../assess-data.ts';
import type { Sheet } from '../shelf/sheet.ts';
import type { CarriedSheet } from './carry-sheet.ts';

/**
 * Takes a sheet to the page's version of the ladder. Only now, because somebody asked, the earlier version is loaded
 * from this site; where it isn't there, the sheet is carried by ids alone.
 */
export async function carryToThisVersion(
  data: AssessData,
  sheet: Sheet,
  id: string,
  now: number,
): Promise<CarriedSheet> {
  const { carrySheet, carrySheetById } = await import('./carry-sheet.ts');
  const before = await earlierVersion(data, sheet.head.ladderVersion);
  return before === null
    ? carrySheetById(sheet, data.ladder, id, now)
    : carrySheet(sheet, before, data.ladder, id, now);
}

async function earlierVersion({ versions }: AssessData, version: string): Promise<Ladder | null> {
  const known = versions.find((own) => own.version === version);
  if (!known) return null;
  const response = await fetch(known.address).catch(() => null);
  return response?.ok ? unpackAssessData(await response.text()).ladder : null;
}
