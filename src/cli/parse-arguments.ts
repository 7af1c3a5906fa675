import { parseArgs } from 'node:util';
import { suggest } from '#engine/read/suggest.ts';
import type { Command, OptionDefinition } from './command.ts';
import { Problem } from './problem.ts';

export interface ParsedArguments {
  readonly help: boolean;
  readonly arguments: readonly string[];
  /** Values by option; a switch that was given has the one value ''. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** What every command takes. */
export const commonOptions: readonly OptionDefinition[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'json'],
    description: 'text (the default) or json: the shapes are in docs/command.md',
  },
  { name: 'help', description: 'this help' },
];

/** Arguments and options of one command, checked against its definitions; throws a problem on what doesn't fit. */
export function parseArguments(name: string, command: Command, argv: readonly string[]): ParsedArguments {
  const definitions = [...command.options, ...commonOptions];
  // Without an option there is nothing to split, and a millisecond of loading what splits it is saved.
  if (!argv.some((word) => word.startsWith('-') && word !== '-')) {
    checkCount(name, command, argv);
    return { help: false, arguments: argv, options: new Map() };
  }
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...definitions.map((option) => [option.name, { type: takesNext(option) ? 'string' : 'boolean', multiple: true }]),
      ['help', { type: 'boolean', short: 'h' }],
    ]),
  });
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = definitions.find((option) => option.name === token.name);
    if (!definition) throw unknownOption(name, token.rawName, definitions);
    const value = checkValue(definition, token.value);
    options.set(definition.name, [...(options.get(definition.name) ?? []), value]);
  }
  const help = options.has('help');
  if (!help) checkCount(name, command, positionals);
  return { help, arguments: positionals, options };
}

/** Whether the word after an option is its value. Where the value may be left out, it is written with `=`. */
function takesNext({ value, isValueOptional }: OptionDefinition): boolean {
  return value !== undefined && isValueOptional !== true;
}

function checkValue(definition: OptionDefinition, value: string | undefined): string {
  const { name, choices } = definition;
  if (definition.value === undefined) {
    if (value === undefined) return '';
    throw new Problem('bad-option', `--${name} takes no value, and "${value}" was given. Leave it out.`);
  }
  if (value === undefined && definition.isValueOptional) return '';
  if (value === undefined) throw new Problem('bad-option', `--${name} needs a value: --${name} ${definition.value}.`);
  if (choices && !choices.includes(value)) {
    const meant = suggest(value, choices);
    const hint = meant === null ? '' : ` Did you mean "${meant}"?`;
    throw new Problem('bad-option', `--${name} is "${value}", and can only be ${choices.join(' or ')}.${hint}`);
  }
  return value;
}

function unknownOption(command: string, written: string, known: readonly OptionDefinition[]): Problem {
  const meant = suggest(
    written.replace(/^-+/, ''),
    known.map((option) => option.name),
  );
  const hint = meant === null ? '' : ` Did you mean --${meant}?`;
  const taken = `\`rungs ${command} --help\` lists its options.`;
  return new Problem('unknown-option', `\`rungs ${command}\` has no option ${written}.${hint} ${taken}`);
}

function checkCount(name: string, command: Command, given: readonly string[]): void {
  const missing = command.arguments.find((argument, index) => argument.required && given[index] === undefined);
  if (missing) {
    throw new Problem(
      'missing-argument',
      `\`rungs ${name}\` needs ${missing.name}: ${missing.description}. It is called as \`rungs ${name} ${command.usage}\`.`,
    );
  }
  const most = command.arguments.at(-1)?.many ? Number.POSITIVE_INFINITY : command.arguments.length;
  if (given.length > most) {
    throw new Problem(
      'too-many-arguments',
      `\`rungs ${name}\` doesn't know what to do with "${given[most]}". It is called as \`rungs ${name} ${command.usage}\`.`,
    );
  }
}
