import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { packageRoot, resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';
import { namesDatabase } from '../server/names-database.ts';
import { siteSettings } from '../site/site-settings.ts';

export const serve: Command = {
  summary: 'Read ladders in the browser, with findings at their place and a reload on every save',
  usage: '[FOLDER]',
  arguments: [
    {
      name: 'FOLDER',
      description: 'the folder of your ladders, or one ladder (left out: the gallery)',
      required: false,
    },
  ],
  options: [
    {
      name: 'data',
      value: 'DIRECTORY',
      description: 'run an organisation whose people, assessments and evidence are kept there',
    },
    { name: 'settings', value: 'FILE', description: 'settings of the organisation’s server, as YAML' },
    { name: 'port', value: 'NUMBER', description: 'left out: 4173, or the next one that is free' },
    { name: 'host', value: 'ADDRESS', description: 'left out: 127.0.0.1, this machine alone' },
    { name: 'base', value: 'PATH', description: 'the path the site lives under, such as /ladders/ (left out: /)' },
    { name: 'title', value: 'TEXT', description: 'what the site is called (left out: Rungs)' },
    { name: 'origin', value: 'URL', description: 'where others reach it, for sharing' },
  ],
  details: [
    'Without --data, what people choose on the pages stays in their browser: the server is never told.',
    'With --data (or RUNGS_DATA, or DATABASE_URL for PostgreSQL) it is the organisation’s server, with sign-in. The first start prints a link that makes the first administrator. docs/operations/ has all settings.',
  ],
  examples: [
    { line: 'rungs serve', says: 'the five ladders of the gallery' },
    { line: 'rungs serve ladders/ --port 8080', says: 'your own, read again whenever a file is saved' },
    { line: 'rungs serve --data /var/lib/rungs', says: 'the organisation’s server' },
  ],
  run,
};

const firstPort = 4173;
const portsTried = 20;

async function run(call: Call): Promise<number> {
  const [given] = call.arguments;
  if (call.has('data') || call.has('settings') || (given === undefined && namesDatabase(call))) {
    return serveOrganisation(call);
  }
  const path = given === undefined ? `${packageRoot}ladders` : resolvePath(call.io.cwd, given);
  const { loadAssets } = await import('../site/site-assets.ts');
  const { serveSite } = await import('../site/serve-site.ts');
  const assets = loadAssets();
  const settings = siteSettings(call, assets, true);
  const host = call.value('host') ?? '127.0.0.1';
  const onChange = () => call.io.stderr('A ladder was saved; open pages have been told.\n');
  const start = (port: number) => serveSite({ path, settings, assets, host, port, onChange });
  const { port, close } = await firstFree(portOf(call.value('port')), start);
  call.io.stdout(
    `The ladders are at ${call.paint.strong(`http://${host}:${port}${settings.basePath}`)} (Ctrl+C ends it).\n`,
  );
  await call.io.untilStopped();
  await close();
  return exitCode.fine;
}

async function serveOrganisation(call: Call): Promise<number> {
  refuseFolderOptions(call);
  const { settingsFor } = await import('../server/settings-for.ts');
  const settings = settingsFor(call);
  const { startServer } = await import('../server/start-server.ts');
  const { origin, firstLink, stop } = await startServer(settings, {
    title: call.value('title') ?? 'Rungs',
    writeLog: call.io.stderr,
  });
  call.io.stdout(`The organisation is at ${call.paint.strong(`${origin}/`)} (Ctrl+C ends it).\n`);
  if (firstLink !== null) {
    call.io.stdout(
      `Nobody can sign in yet. To look around in a demo company, or to set up your own, open this within a day:\n${firstLink}\nThe five ladders of the gallery can be read until then at ${origin}/ladders/\n`,
    );
  }
  await call.io.untilStopped();
  await stop();
  return exitCode.fine;
}

function refuseFolderOptions({ arguments: [folder], has }: Call): void {
  if (folder !== undefined) {
    throw new Problem(
      'too-many-arguments',
      `An organisation has its ladders in its database, so "${folder}" has no place here. Leave it out and publish the ladders on the pages, or leave --data out to read the folder.`,
    );
  }
  if (has('base')) throw new Problem('bad-option', 'An organisation lives at the top of its host. Leave --base out.');
}

function portOf(given: string | null): number | null {
  if (given === null) return null;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem('bad-option', `"${given}" is no port. Give a whole number up to 65535; 0 takes any that is free.`);
}

/** The port asked for, or the first free one from ours on. */
async function firstFree<Started>(asked: number | null, start: (port: number) => Promise<Started>): Promise<Started> {
  const ports = asked === null ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [asked];
  for (const port of ports) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Problem(
    'refused',
    `Port ${ports.join(', ')} is in use. Give another with --port, or 0 for any that is free.`,
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
