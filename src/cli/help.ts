import type { Command, OptionDefinition } from './command.ts';
import { commandList } from './command-list.ts';
import { commonOptions } from './parse-arguments.ts';
import { Page } from './text/page.ts';
import type { Paint } from './text/paint.ts';

/** What `rungs` and `rungs --help` say. */
export function generalHelp(paint: Paint, width: number): string {
  return new Page(paint, width)
    .prose('Engineering ladders as data: checked like a program, read like a good book.')
    .heading('Usage')
    .raw('  rungs COMMAND [options]')
    .heading('Commands')
    .terms(Object.entries(commandList).map(([name, { summary }]) => [paint.accent(name), summary]))
    .heading('Try')
    .raw('  rungs show trunk-and-fork')
    .raw('  rungs template weighted-competencies > me.yaml')
    .raw('  rungs score weighted-competencies me.yaml')
    .gap()
    .prose(
      'Each command has its own help: `rungs COMMAND --help`. A LADDER is a file, the id of a gallery ladder, or - for standard input. Nothing is written unless asked.',
    )
    .toString();
}

/** What `rungs COMMAND --help` says. */
export function commandHelp(name: string, command: Command, paint: Paint, width: number): string {
  const page = new Page(paint, width).prose(`${command.summary}.`);
  page.heading('Usage').raw(`  rungs ${name} ${command.usage}`.trimEnd());
  if (command.arguments.length > 0) {
    page.heading('Arguments');
    page.terms(command.arguments.map((argument) => [paint.accent(argument.name), argument.description]));
  }
  page.heading('Options');
  page.terms([...command.options, ...commonOptions].map((option) => [paint.accent(written(option)), said(option)]));
  for (const detail of command.details) page.gap().prose(detail);
  page.heading(command.examples.length === 1 ? 'Example' : 'Examples');
  for (const { line, says } of command.examples) page.raw(`  ${line}`).prose(paint.faint(says), 4);
  page.gap().prose('Exit code: 0 fine, 1 findings or not reached, 2 could not run.');
  return page.toString();
}

function written({ name, value, isValueOptional }: OptionDefinition): string {
  const after = value === undefined ? '' : isValueOptional ? `[=${value}]` : ` ${value}`;
  const long = `--${name}${after}`;
  return name === 'help' ? `-h, ${long}` : long;
}

function said({ description, many }: OptionDefinition): string {
  return many ? `${description} (may be given several times)` : description;
}
