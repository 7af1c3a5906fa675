/** What a spreadsheet takes for a formula (some read full-width signs alike), or for the end of a cell; also with apostrophes of its own before it. */
const looksLikeFormula = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A cell that no spreadsheet carries out: one that looks like a formula gets an apostrophe in front. */
export function guardCell(cell: string): string {
  return looksLikeFormula.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe off again, and only that one, so that what we wrote comes back as it was. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}
