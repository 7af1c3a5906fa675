import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';
import { databaseOf, databaseOptions, wordPlace } from '../server/database-options.ts';

export const restore: Command = {
  summary: 'Bring a copy of an organisation back, into SQLite or PostgreSQL',
  usage: 'FILE --data DIRECTORY',
  arguments: [{ name: 'FILE', description: 'what `rungs backup` wrote', required: true }],
  options: [
    ...databaseOptions,
    {
      name: 'force',
      description: 'into a database that has something in it; of SQLite, the old file is kept beside it',
    },
  ],
  details: [
    'All of it comes back or nothing changes. The copy and its audit chain are looked through first. Everybody signs in again afterwards.',
    'Whoever was erased after the copy was made is in it still: erase them again.',
  ],
  examples: [
    { line: 'rungs restore rungs-monday.sqlite --data /var/lib/rungs', says: 'into a new data directory' },
    { line: 'rungs restore rungs-monday.sqlite --data postgres://rungs@db/rungs', says: 'on to PostgreSQL' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [shown = ''] = call.arguments;
  const place = await databaseOf(call);
  const { restoreCopy } = await import('../server/restore-copy.ts');
  const { BadCopy } = await import('#store/copy/write-copy.ts');
  try {
    const end = await restoreCopy(resolvePath(call.io.cwd, shown), shown, place, call.has('force'));
    call.io.stdout(
      `${shown} is in ${wordPlace(place)} now; its audit chain holds to entry ${end.sequence}. Everybody signs in again.\n`,
    );
    return exitCode.fine;
  } catch (error) {
    if (error instanceof BadCopy) throw new Problem('cannot-read', `"${shown}" was not brought back. ${error.message}`);
    throw error;
  }
}
