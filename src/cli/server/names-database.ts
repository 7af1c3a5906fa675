import type { Call } from '../command.ts';

/** Whether somebody has said where an organisation's data is: then `rungs serve` is its server. */
export function namesDatabase({ io, has }: Call): boolean {
  if (has('data') || has('settings')) return true;
  return [io.environment['RUNGS_DATA'], io.environment['DATABASE_URL']].some((value) => (value ?? '').trim() !== '');
}
