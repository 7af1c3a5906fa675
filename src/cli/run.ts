import { AssertionError } from '#engine/ladder/assert.ts';
import { suggest } from '#engine/read/suggest.ts';
import type { Call, Command } from './command.ts';
import { commandList } from './command-list.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { parseArguments } from './parse-arguments.ts';
import { Problem } from './problem.ts';
import { createPaint, hasColour } from './text/paint.ts';

/** Prose wider than this is hard to read, however wide the terminal is. */
const widestText = 110;

/**
 * The command as a function: arguments in, exit code out, everything else through `io`.
 *
 *     argv ──▶ command ──loaded──▶ arguments checked ──▶ run ──▶ exit code
 *                                        └─ a problem: one sentence on stderr, exit code 2
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return report(error, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const paint = createPaint(hasColour(io, 'out'));
  const width = Math.min(Math.max(io.columns, 40), widestText);
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], paint, width, io);
  if (name === '--version' || name === '-V') {
    io.stdout(`${await packageVersion()}\n`);
    return exitCode.fine;
  }
  const command = await loadCommand(name);
  const parsed = parseArguments(name, command, rest);
  if (parsed.help) return help(name, paint, width, io);
  const call: Call = {
    io,
    paint,
    width,
    arguments: parsed.arguments,
    format: parsed.options.get('format')?.at(-1) === 'json' ? 'json' : 'text',
    has: (option) => parsed.options.has(option),
    value: (option) => parsed.options.get(option)?.at(-1) ?? null,
    values: (option) => parsed.options.get(option) ?? [],
  };
  return command.run(call);
}

async function help(name: string | undefined, paint: Call['paint'], width: number, io: Io): Promise<number> {
  const { commandHelp, generalHelp } = await import('./help.ts');
  const text =
    name === undefined ? generalHelp(paint, width) : commandHelp(name, await loadCommand(name), paint, width);
  io.stdout(text);
  return exitCode.fine;
}

async function loadCommand(name: string): Promise<Command> {
  const listed = Object.hasOwn(commandList, name) ? commandList[name] : undefined;
  if (listed) return listed.load();
  const meant = suggest(name, Object.keys(commandList));
  const hint = meant === null ? `It has ${Object.keys(commandList).join(', ')}.` : `Did you mean "${meant}"?`;
  const what = name.startsWith('-') ? `option ${name}` : `command "${name}"`;
  throw new Problem('unknown-command', `There is no ${what}. ${hint} \`rungs --help\` says what each is for.`);
}

async function packageVersion(): Promise<string> {
  const { default: description } = await import('../../package.json', { with: { type: 'json' } });
  return description.version;
}

/** Every way that a command can fail: a sentence, and a stack trace only where the mistake is ours. */
function report(error: unknown, io: Io): number {
  const paint = createPaint(hasColour(io, 'error'));
  if (error instanceof Problem) {
    io.stderr(`${paint.error('rungs:')} ${error.message}\n`);
    return exitCode.couldNotRun;
  }
  const isAssertion = error instanceof AssertionError;
  const what = isAssertion ? error.message : `Something went wrong that should not (${error}).`;
  const stack = isAssertion ? `\n\n${error.stack ?? ''}` : '';
  io.stderr(`${paint.error('rungs:')} ${what} Please report it, with what you did.${stack}\n`);
  return exitCode.couldNotRun;
}
