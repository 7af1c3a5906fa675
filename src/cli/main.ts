import process from 'node:process';
import { run } from './run.ts';

/** A reader that has gone away (`rungs show … | head`) is no mistake: stop without a word. */
function leaveQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

leaveQuietlyWhenNobodyReads(process.stdout);
leaveQuietlyWhenNobodyReads(process.stderr);

process.exitCode = await run(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  cwd: process.cwd(),
  columns: process.stdout.columns ?? 80,
  isTerminal: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }),
  environment: { NO_COLOR: process.env['NO_COLOR'], FORCE_COLOR: process.env['FORCE_COLOR'] },
});
