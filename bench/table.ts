import type { Measure } from './measure.ts';

/** The measures as a table in plain text, columns as wide as what stands in them. */
export function tableOf(measures: readonly Measure[]): string {
  return tableOfRows(
    ['measure', 'figure', 'beside', 'ratio', 'target', 'ok?'],
    measures.map(({ name, figure, peer, ratio, target, isMet }) => [
      name,
      figure,
      peer,
      ratio,
      target,
      isMet === null ? '-' : isMet ? 'yes' : 'NO',
    ]),
  );
}

export function tableOfRows(heading: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = heading.map((name, column) => Math.max(name.length, ...body.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[heading, rule, ...body].map(line).join('\n')}\n`;
}
