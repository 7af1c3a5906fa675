import { groupDigits } from '#engine/findings/group-digits.ts';

/** The most that is read of one table. A ladder of fifty competencies and twenty levels has a thousand cells. */
export const columnLimit = 1000;
export const rowLimit = 20_000;
export const cellLimit = 100_000;
export const textLimitChars = 8_000_000;

/** Why a table is too large to be a ladder; `where` says which one it is. */
export function tooManyColumns(where: string, count: number): string {
  return `${where} has ${groupDigits(count)} columns, and at most ${groupDigits(columnLimit)} are read. Keep those of the ladder and import it again.`;
}

export function tooManyRows(where: string): string {
  return `${where} has more than ${groupDigits(rowLimit)} rows with something in them, far more than a ladder. Keep those of the ladder and import it again.`;
}

export function tooManyCells(where: string): string {
  return `${where} has more than ${groupDigits(cellLimit)} cells with something in them, far more than a ladder. Keep those of the ladder and import it again.`;
}

export function tooMuchText(where: string): string {
  return `${where} holds more than ${groupDigits(textLimitChars)} characters, far more than a ladder. Keep the part that is the ladder and import it again.`;
}
