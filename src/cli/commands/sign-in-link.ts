import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { databaseOptions } from '../server/database-options.ts';
import { writeJson } from '../write-json.ts';

export const signInLink: Command = {
  summary: 'Print a link for somebody who forgot their password',
  usage: 'EMAIL --data DIRECTORY',
  arguments: [{ name: 'EMAIL', description: 'whose, as it stands in the directory', required: true }],
  options: [
    ...databaseOptions,
    { name: 'origin', value: 'URL', description: 'where people reach the server (left out: as it was last started)' },
  ],
  details: [
    'The link works once, for an hour, and sets another password; with it every browser and every access token of theirs is signed out. A link that was made before stops working. It runs beside the server.',
    'Whoever opens the link is signed in as that person: hand it to them and to nobody else. That it was made stands in the audit log. Where mail is set up, people ask for such a link themselves.',
  ],
  examples: [{ line: 'rungs sign-in-link ada@example.org --data /var/lib/rungs', says: 'for Ada, who asked you' }],
  run,
};

async function run(call: Call): Promise<number> {
  const email = (call.arguments[0] ?? '').trim().toLowerCase();
  const { settingsFor } = await import('../server/settings-for.ts');
  const { database, origin } = settingsFor(call);
  const { workBeside } = await import('../server/work-beside.ts');
  const { signInLinkFor } = await import('../server/sign-in-link-for.ts');
  const made = await workBeside(database, (store) => signInLinkFor(store, email, origin));
  if (call.format === 'json') writeJson(call.io, made);
  else {
    call.io.stdout(
      `For ${made.name}, and for nobody else: it works once, until ${made.expiresAt}, and sets another password.\n${made.link}\n`,
    );
  }
  return exitCode.fine;
}
