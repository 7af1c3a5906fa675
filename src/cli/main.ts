import { fstatSync, statSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.ts';
import { writeAll } from './write-all.ts';

interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
}

/**
 * Standard output or error. The streams of the process know what a terminal needs; loading them takes as long as a
 * tenth of `rungs check`, so what is no terminal is written to directly.
 */
function openOutput(descriptor: number, openStream: () => NodeJS.WriteStream): Output {
  if (!mayBeTerminal(descriptor))
    return { isTerminal: false, columns: 80, write: (text) => writeOut(descriptor, text) };
  const stream = openStream();
  stream.on('error', leaveQuietlyWhenNobodyReads);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (text) => {
      stream.write(text);
    },
  };
}

/** A terminal is a character device. So is the null device, which tests and scripts write to. */
function mayBeTerminal(descriptor: number): boolean {
  const status = fstatSync(descriptor);
  return status.isCharacterDevice() && status.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function writeOut(descriptor: number, text: string): void {
  try {
    writeAll(descriptor, text);
  } catch (error) {
    leaveQuietlyWhenNobodyReads(error as NodeJS.ErrnoException);
  }
}

/** A reader that has gone away (`rungs show … | head`) is no mistake: stop without a word. */
function leaveQuietlyWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

const out = openOutput(1, () => process.stdout);
const error = openOutput(2, () => process.stderr);

const code = run(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: out.write,
  stderr: error.write,
  cwd: process.cwd(),
  columns: out.columns,
  isTerminal: { out: out.isTerminal, error: error.isTerminal },
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }),
  environment: process.env,
});
code.then((ended) => {
  process.exitCode = ended;
  // All is written by then, and to clear up what the process takes with it anyway is time that somebody waits.
  if (!out.isTerminal && !error.isTerminal) process.exit();
});
