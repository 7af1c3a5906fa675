import { checkLadder } from '#engine/check/check-ladder.ts';
import { type Finding, sortFindings } from '#engine/findings/finding.ts';
import { looksLikeCrosswalk } from '#engine/read/looks-like-crosswalk.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadLadder } from '../load-ladder.ts';
import { countFindings, findingAsJson, printFinding } from '../print-findings.ts';
import { type Input, refuseSecondStdin } from '../read-input.ts';
import { count } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

export const check: Command = {
  summary: 'Check ladders like a program: what is wrong, where, and how to mend it',
  usage: 'FILE…',
  arguments: [
    {
      name: 'FILE',
      description: 'a ladder or a crosswalk, - for standard input, or a gallery id',
      required: true,
      many: true,
    },
  ],
  options: [{ name: 'strict', description: 'warnings, too, make the exit code 1' }],
  details: [
    'An error means that the ladder can’t be used, a warning that it will mislead people, a note that something is worth a look.',
  ],
  examples: [
    { line: 'rungs check ladder.yaml', says: 'every finding with its place in the file' },
    { line: 'rungs check ladders/*.yaml --strict --format json', says: 'for a build: a list of findings' },
  ],
  run,
};

interface Checked {
  readonly input: Input;
  readonly findings: readonly Finding[];
}

async function run(call: Call): Promise<number> {
  refuseSecondStdin(...call.arguments);
  const checked: Checked[] = [];
  for (const given of call.arguments) checked.push(await checkOne(call, given));
  if (call.format === 'json') {
    writeJson(
      call.io,
      checked.flatMap(({ input, findings }) => findings.map((found) => findingAsJson(found, input))),
    );
  } else print(call, checked);
  const failing = checked.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error' || (severity === 'warning' && call.has('strict'))),
  );
  return failing ? exitCode.findings : exitCode.fine;
}

/** What reading finds, and what the checks find in as much of the ladder as could be read. */
async function checkOne({ io }: Call, given: string): Promise<Checked> {
  const { input, ladder, findings, places } = await loadLadder(io, given);
  if (looksLikeCrosswalk(input.text)) return (await import('../check-crosswalk-file.ts')).checkCrosswalkFile(io, input);
  if (ladder === null || places === null) return { input, findings };
  const isPartial = findings.some(({ severity }) => severity === 'error');
  return { input, findings: sortFindings([...findings, ...checkLadder(ladder, places, { isPartial })]) };
}

function print({ io, paint, width }: Call, checked: readonly Checked[]): void {
  for (const { input, findings } of checked) {
    for (const found of findings) io.stdout(`${printFinding(found, input, paint, width)}\n`);
  }
  const all = checked.flatMap(({ findings }) => findings);
  const what = checked.some(({ input }) => looksLikeCrosswalk(input.text)) ? 'file' : 'ladder';
  io.stdout(`${count(checked.length, what)} checked: ${paint.strong(countFindings(all))}.\n`);
}
