import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import { formatLadder } from '#engine/read/format-ladder.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolvePath, writeText } from '../files.ts';
import { findingAsJson } from '../print-findings.ts';
import { Problem } from '../problem.ts';
import { type Input, readInput, refuseSecondStdin } from '../read-input.ts';
import { reportFindings } from '../report-findings.ts';
import { count } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

export const format: Command = {
  summary: 'Lay out ladder files in one way, comments kept',
  usage: 'FILE… [--write | --check]',
  arguments: [{ name: 'FILE', description: 'a ladder, or - for standard input', required: true, many: true }],
  options: [
    { name: 'write', description: 'write the files back; without it, they go to standard output' },
    { name: 'check', description: 'only say which files would change; the exit code is 1 if any would' },
  ],
  details: [
    'Nothing is lost: comments, blank lines and what the ladder says stay. A file that doesn’t parse is left as it is.',
  ],
  examples: [
    { line: 'rungs format ladder.yaml', says: 'print it formatted' },
    { line: 'rungs format ladders/*.yaml --check', says: 'for a build' },
  ],
  run,
};

interface Formatted {
  readonly given: string;
  readonly input: Input;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly changed: boolean;
}

async function run(call: Call): Promise<number> {
  const [write, check] = [call.has('write'), call.has('check')];
  if (write && check) throw new Problem('bad-option', '--write and --check exclude each other. Leave one out.');
  if (write && call.arguments.includes('-')) {
    throw new Problem('bad-option', 'Standard input can’t be written back. Leave --write out, or give a file.');
  }
  refuseSecondStdin(...call.arguments);
  const all: Formatted[] = [];
  for (const given of call.arguments) all.push(await formatOne(call, given));
  if (write) for (const one of all) if (one.changed) writeBack(call, one);
  const broken = all.some(({ findings }) => findings.length > 0);
  if (call.format === 'json')
    writeJson(
      call.io,
      all.map((one) => asJson(one, !write && !check)),
    );
  else await print(call, all);
  return broken || (check && all.some(({ changed }) => changed)) ? exitCode.findings : exitCode.fine;
}

async function formatOne({ io }: Call, given: string): Promise<Formatted> {
  const input = await readInput(io, given);
  if (input.finding) return { given, input, text: input.text, findings: [input.finding], changed: false };
  const { text, findings } = formatLadder(input.text);
  return {
    given,
    input,
    text,
    findings: sortFindings(findings),
    changed: findings.length === 0 && text !== input.text,
  };
}

function writeBack({ io }: Call, { given, text }: Formatted): void {
  writeText(resolvePath(io.cwd, given), given, text, { overwrite: true });
}

function asJson({ input, text, findings, changed }: Formatted, withText: boolean): Record<string, unknown> {
  const said = { file: input.name, changed, findings: findings.map((found) => findingAsJson(found, input)) };
  return withText ? { ...said, text } : said;
}

async function print(call: Call, all: readonly Formatted[]): Promise<void> {
  for (const { input, findings } of all) await reportFindings(call, input, findings);
  const sound = all.filter(({ findings }) => findings.length === 0);
  if (!call.has('write') && !call.has('check')) {
    for (const { text } of sound) call.io.stdout(text);
    return;
  }
  const changed = sound.filter((one) => one.changed);
  for (const { input } of changed) call.io.stdout(`${input.name}\n`);
  const verb = call.has('write') ? 'written' : 'would change';
  const rest = sound.length - changed.length;
  call.io.stderr(
    `${count(changed.length, 'file')} ${verb}, ${count(rest, 'file')} as ${rest === 1 ? 'it is' : 'they are'}.\n`,
  );
}
