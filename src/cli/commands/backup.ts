import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { databaseOf, databaseOptions, needed, wordPlace } from '../server/database-options.ts';

export const backup: Command = {
  summary: 'Copy an organisation’s database while its server runs',
  usage: '--data DIRECTORY --out FILE',
  arguments: [],
  options: [
    ...databaseOptions,
    { name: 'out', value: 'FILE', description: 'the copy; a name that is free' },
    { name: 'portable', description: 'of SQLite too, the form that can be restored into either database' },
  ],
  details: [
    'All of the copy is of one moment. A copy of SQLite is a SQLite file, looked through before it gets its name; a copy of PostgreSQL is text, a row a line. `rungs restore` takes both.',
    'It holds what people wrote, drafts too: keep it as you keep the database.',
  ],
  examples: [
    { line: 'rungs backup --data /var/lib/rungs --out rungs-monday.sqlite', says: 'on one machine' },
    { line: 'rungs backup --out rungs-monday.jsonl', says: 'with DATABASE_URL set' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const out = needed(call, 'out', 'rungs backup --data DIRECTORY --out FILE');
  const place = await databaseOf(call);
  const { readDatabase } = await import('../server/read-database.ts');
  const isFile = place.kind === 'sqlite' && !call.has('portable');
  // Opened for a file too: so a directory without a database of ours is told as what it is.
  await readDatabase(place, async ({ read }) => {
    if (isFile) return copyFile(call, place.directory, out);
    const { writeLines } = await import('../server/write-lines.ts');
    const { linesOfCopy } = await import('#store/copy/read-copy.ts');
    return read((db) => writeLines(call.io, out, linesOfCopy(db, new Date().toISOString())));
  });
  call.io.stdout(`${wordPlace(place)} is copied to ${out}.\n`);
  return exitCode.fine;
}

async function copyFile({ io }: Call, directory: string, out: string): Promise<void> {
  const { newFile } = await import('../server/write-lines.ts');
  const { copySqliteFile } = await import('#store/copy/sqlite-file.ts');
  const { dataFileName } = await import('#store/open-store.ts');
  const { path, partial } = newFile(io, out);
  try {
    copySqliteFile(join(directory, dataFileName), partial);
    renameSync(partial, path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('cannot-write', `The copy could not be made, and none was left: ${reason}.`);
  }
}
