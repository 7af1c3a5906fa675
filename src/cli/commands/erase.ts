import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { databaseOf, databaseOptions, needed } from '../server/database-options.ts';
import { count } from '../text/phrases.ts';

export const erase: Command = {
  summary: 'Erase one person who has left, for good',
  usage: '--person EMAIL --data DIRECTORY',
  arguments: [],
  options: [{ name: 'person', value: 'EMAIL', description: 'who; the address is asked for again' }, ...databaseOptions],
  details: [
    'Their drafts, evidence, requests for feedback and ways to sign in are removed. Assessments about them keep their values and lose every word, so what is counted over many people stays as it was; what they shared about others stays, by “Somebody who left”. The audit chain holds ids only and stays whole.',
    'It can’t be taken back. Older backups still hold them. With SQLite, stop the server first.',
  ],
  examples: [{ line: 'rungs erase --person ada@example.org --data /var/lib/rungs', says: 'once Ada has left' }],
  run,
};

async function run(call: Call): Promise<number> {
  const email = needed(call, 'person', 'rungs erase --person EMAIL --data DIRECTORY').trim().toLowerCase();
  const place = await databaseOf(call);
  const { openDatabase } = await import('../server/open-database.ts');
  const { eraseByEmail } = await import('../server/erase-by-email.ts');
  const store = await openDatabase(place);
  try {
    const erased = await eraseByEmail(store, email, async ({ name }) => {
      call.io.stdout(`${name} (${email}) will be erased for good. Type the address again to go on: `);
      const again = await firstLine(call);
      call.io.stdout('\n');
      return again.trim().toLowerCase() === email;
    });
    if (erased === null) throw new Problem('refused', 'That was another address, so nothing was erased.');
    call.io.stdout(
      `Erased: ${count(erased.draftsRemoved, 'draft')}, ${count(erased.evidenceRemoved, 'piece')} of evidence, ${count(erased.feedbackRemoved, 'request')} for feedback, ${count(erased.conversationNotesRemoved + erased.conversationActionsRemoved + erased.agendaItemsRemoved, 'entry', 'entries')} of 1:1s, ${count(erased.growthPlansRemoved, 'growth plan')}; ${count(erased.assessmentsWithoutWords, 'assessment')} kept as values alone.\n`,
    );
    return exitCode.fine;
  } finally {
    await store.close();
  }
}

async function firstLine({ io }: Call): Promise<string> {
  for await (const line of createInterface({ input: Readable.from(io.stdin()) })) return line;
  return '';
}
