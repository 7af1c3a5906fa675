import { codeFrame } from '#engine/findings/code-frame.ts';
import { type Finding, type Severity, wordFinding } from '#engine/findings/finding.ts';
import type { Place } from '#engine/findings/place.ts';
import type { Input } from './read-input.ts';
import { foldWords } from './text/fold-words.ts';
import type { Paint } from './text/paint.ts';
import { count, listed } from './text/phrases.ts';

/** In a table of a million people the place says enough, and looking for the line again and again takes long. */
const largestFramedChars = 4_000_000;

/**
 * One finding for the terminal: where, what and how to mend it, the lines around it, and the profile that shows it.
 */
export function printFinding(found: Finding, input: Input, paint: Paint, width: number): string {
  const { line, column } = found.place;
  const where = paint.strong(`${input.name}:${line}:${column}`);
  const parts = [`${where}  ${paintSeverity(found.severity, paint)}  ${paint.faint(found.code)}`];
  parts.push(foldWords(wordFinding(found), width, '  '));
  // A note is worth a look and no more: its place is enough.
  if (input.text.length < largestFramedChars && input.text !== '' && found.severity !== 'note')
    parts.push('', frame(input.text, found.place, width));
  if (found.witness !== null) parts.push('', foldWords(wordWitness(found), width, '  ', '    '));
  return `${parts.join('\n')}\n`;
}

/** As JSON; the shape is documented in docs/command.md, and others rely on it. */
export function findingAsJson(found: Finding, input: Input): Record<string, unknown> {
  const { code, severity, place, witness } = found;
  const { line, column } = place;
  const said = { code, severity, message: wordFinding(found), file: input.name, line, column };
  return witness === null ? said : { ...said, witness };
}

/** `2 errors, 1 warning and 3 notes`; `nothing to mend`. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const number = findings.filter((found) => found.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  return counts.length === 0 ? 'nothing to mend' : listed(counts);
}

function paintSeverity(severity: Severity, paint: Paint): string {
  return paint[severity](severity);
}

function wordWitness({ witness }: Finding): string {
  const values = Object.entries(witness?.values ?? {}).map(([id, value]) => `${id} ${value}`);
  return `Shown by ${values.join(', ')}: ${witness?.outcome ?? ''}`;
}

/** The lines around a place, cut to the width; of a place far to the right, what is near it. */
function frame(text: string, place: Place, width: number): string {
  const skipped = place.column > width - 30 ? place.column - 30 : 0;
  const lines = skipped === 0 ? null : text.split(/\r\n|\r|\n/).map((line) => `…${line.slice(skipped)}`);
  const shown = lines === null ? text : lines.join('\n');
  return codeFrame(shown, { ...place, column: place.column - skipped + (lines === null ? 0 : 1) })
    .split('\n')
    .map((line) => shorten(`    ${line}`, width))
    .join('\n');
}

function shorten(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1).trimEnd()}…`;
}
