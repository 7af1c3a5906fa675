import type { Finding } from '#engine/findings/finding.ts';
import type { Call } from './command.ts';
import type { Input } from './read-input.ts';
import { createPaint, hasColour } from './text/paint.ts';

/** More would push the first ones off the screen, and they are the ones to begin with. */
const shownFindings = 20;

/**
 * Tells on standard error what is wrong with a document that a command needs for something else. True when there is an
 * error among the findings: then nothing may be decided by it.
 */
export async function reportFindings(
  { io, width }: Call,
  input: Input,
  findings: readonly Finding[],
): Promise<boolean> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  const { countFindings, printFinding } = await import('./print-findings.ts');
  const paint = createPaint(hasColour(io, 'error'));
  for (const found of errors.slice(0, shownFindings)) io.stderr(`${printFinding(found, input, paint, width)}\n`);
  if (errors.length > shownFindings) io.stderr(`and ${errors.length - shownFindings} more\n\n`);
  io.stderr(`${input.name} has ${countFindings(errors)}. Mend them first.\n\n`);
  return true;
}
