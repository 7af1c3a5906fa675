import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { packageRoot, resolvePath } from '../files.ts';
import { Problem } from '../problem.ts';
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
    { name: 'port', value: 'NUMBER', description: 'left out: 4173, or the next one that is free' },
    { name: 'host', value: 'ADDRESS', description: 'left out: 127.0.0.1, this machine alone' },
    { name: 'base', value: 'PATH', description: 'the path the site lives under, such as /ladders/ (left out: /)' },
    { name: 'title', value: 'TEXT', description: 'what the site is called (left out: Rungs)' },
    { name: 'origin', value: 'URL', description: 'where others reach it, for sharing' },
  ],
  details: ['What people choose on the pages stays in their browser: this server is never told.'],
  examples: [
    { line: 'rungs serve', says: 'the five ladders of the gallery' },
    { line: 'rungs serve ladders/ --port 8080', says: 'your own, read again whenever a file is saved' },
  ],
  run,
};

const firstPort = 4173;
const portsTried = 20;

async function run(call: Call): Promise<number> {
  const [given] = call.arguments;
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
