import type { Call, OptionDefinition } from '../command.ts';
import { Problem } from '../problem.ts';
import type { DatabasePlace } from './server-settings.ts';

/** What every command takes that works on an organisation's database. */
export const databaseOptions: readonly OptionDefinition[] = [
  {
    name: 'data',
    value: 'DIRECTORY',
    description: 'the data directory, or the address of a PostgreSQL (left out: RUNGS_DATA or DATABASE_URL)',
  },
  { name: 'settings', value: 'FILE', description: 'the settings file of the server' },
];

export async function databaseOf(call: Call): Promise<DatabasePlace> {
  const { settingsFor } = await import('./settings-for.ts');
  return settingsFor(call).database;
}

/** Words that say which database, without its address: that may hold a password. */
export function wordPlace(place: DatabasePlace): string {
  return place.kind === 'sqlite' ? place.directory : 'the PostgreSQL database';
}

export function needed(call: Call, option: string, example: string): string {
  const value = call.value(option);
  if (value !== null) return value;
  throw new Problem('missing-argument', `--${option} is missing. It is called as \`${example}\`.`);
}
