import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { databaseOf, databaseOptions } from '../server/database-options.ts';

export const exportData: Command = {
  summary: 'Take an organisation’s data with you: everything shared, or all of one person',
  usage: '--all | --person EMAIL',
  arguments: [],
  options: [
    { name: 'all', description: 'everything that the organisation shares, a JSON line each' },
    { name: 'person', value: 'EMAIL', description: 'what is kept about and by one person, for that person' },
    { name: 'out', value: 'FILE', description: 'a new file instead of standard output' },
    ...databaseOptions,
  ],
  details: [
    'Drafts, private evidence and words for one manager alone are in --all as counts. With --person they are that person’s own: hand the file to them and to nobody else.',
    'No passwords, tokens or sessions. To move to another machine or database, use `rungs backup`.',
  ],
  examples: [
    { line: 'rungs export --all --data /var/lib/rungs --out all.jsonl', says: 'for a report, or for another system' },
    {
      line: 'rungs export --person ada@example.org --data /var/lib/rungs --out ada.json',
      says: 'when Ada asks for it',
    },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const email = call.value('person');
  if (call.has('all') === (email !== null)) {
    throw new Problem('missing-argument', 'Say what to export: --all, or --person EMAIL.');
  }
  const place = await databaseOf(call);
  const { readDatabase } = await import('../server/read-database.ts');
  return readDatabase(place, ({ read }) =>
    read(async (db) => {
      const lines = email === null ? everything(db) : person(db, email);
      const out = call.value('out');
      if (out === null) for await (const line of lines) call.io.stdout(line);
      else await (await import('../server/write-lines.ts')).writeLines(call.io, out, lines);
      return exitCode.fine;
    }),
  );
}

type Db = import('#store/store-tools.ts').Db;

async function* everything(db: Db): AsyncGenerator<string> {
  const { exportEverything } = await import('#store/export-everything.ts');
  for await (const one of exportEverything(db)) yield `${JSON.stringify(one)}\n`;
}

async function* person(db: Db, email: string): AsyncGenerator<string> {
  const { peopleIn } = await import('#store/tables/people/people.ts');
  const { exportPerson } = await import('#store/export-person.ts');
  const found = await peopleIn(db).findByEmail(email);
  if (found === null) throw new Problem('unknown-id', `Nobody has the address "${email}". Check how it is written.`);
  yield `${JSON.stringify(await exportPerson(db, found.id), null, 2)}\n`;
}
