import { join } from 'node:path';
import { reportAsJson, reportAsMarkdown } from '#formats/import/describe-report.ts';
import { type ImportedLadder, importFormats, importLadder } from '#formats/import/import-ladder.ts';
import type { ImportReport } from '#formats/import/import-report.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolvePath, writeText } from '../files.ts';
import { readSources } from '../import-sources.ts';
import { makeFolders, refuseExisting, targetsFor } from '../import-targets.ts';
import { importLine, importPage } from '../pages/import-page.ts';
import { Problem } from '../problem.ts';
import { count } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

/** More reports than that nobody reads in a terminal. */
const mostPages = 3;

export const importLadders: Command = {
  summary: 'Make a ladder of a document, a spreadsheet or another tool’s files, and report every word',
  usage: 'FILE… [--as FORMAT] [--out LADDER.yaml] [--report FILE]',
  arguments: [
    {
      name: 'FILE',
      description: 'what holds the ladder: files, folders, or - for standard input',
      required: true,
      many: true,
    },
  ],
  options: [
    {
      name: 'as',
      value: 'FORMAT',
      choices: importFormats().map(({ id }) => id),
      description: 'its format, where it isn’t found by itself',
    },
    {
      name: 'out',
      value: 'FILE',
      description: 'write the ladder there, or into a folder; without it, it goes to standard output',
    },
    {
      name: 'report',
      value: 'FILE',
      description: 'write the whole report there: .json as data, anything else as Markdown',
    },
    { name: 'force', description: 'write over files that are there already' },
  ],
  details: [
    'Nothing is made up and nothing is lost in silence: the report says what was taken, what was guessed, what the source leaves open and what was left out, each with its place.',
    'Files that hold several ladders need a folder for --out. The exit code is 1 where something was left out or a file could not be read whole.',
    `Formats: ${importFormats()
      .map(({ id, title }) => `${id} (${title})`)
      .join('; ')}.`,
  ],
  examples: [
    { line: 'rungs import ladder.xlsx --out ladder.yaml', says: 'a workbook as a ladder' },
    { line: 'rungs import frameworks/ --out ladders/', says: 'a folder of frameworks, a ladder each' },
    { line: 'rungs import ladder.csv --report report.md > ladder.yaml', says: 'with everything that was guessed' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { files, skipped } = await readSources(call.io, call.arguments);
  const outcome = importLadder(files, { format: call.value('as') });
  if (outcome.kind === 'refused') throw new Problem('refused', outcome.sentence);
  const ladders = outcome.kind === 'ladder' ? [outcome] : outcome.ladders;
  const troubles = outcome.kind === 'ladder' ? [] : outcome.troubles;
  const out = call.value('out');
  const targets = targetsFor(call.io.cwd, ladders, out);
  const reportFile = call.value('report');
  if (!call.has('force'))
    refuseExisting(call.io.cwd, [...(targets ?? []), ...(reportFile === null ? [] : [reportFile])]);
  makeFolders(call.io.cwd, out);
  for (const [index, target] of (targets ?? []).entries()) writeTo(call, target, ladders[index]?.text ?? '');
  if (reportFile !== null) writeTo(call, reportFile, reportText(reportFile, ladders, troubles));
  if (call.format === 'json') printJson(call, ladders, targets, troubles);
  else print(call, ladders, targets, troubles, skipped);
  return isWhole(ladders, troubles) ? exitCode.fine : exitCode.findings;
}

function writeTo(call: Call, path: string, text: string): void {
  writeText(resolvePath(call.io.cwd, path), path, text, { overwrite: call.has('force') });
}

/** The ladder alone goes to standard output, so that it can be piped; the report then goes beside it. */
function print(
  call: Call,
  ladders: readonly ImportedLadder[],
  targets: readonly string[] | null,
  troubles: ImportReport['troubles'],
  skipped: readonly string[],
): void {
  const [first] = ladders;
  if (targets === null && first !== undefined) call.io.stdout(first.text);
  const say = targets === null ? call.io.stderr : call.io.stdout;
  if (ladders.length <= mostPages) for (const ladder of ladders) say(importPage(ladder, call.paint, call.width));
  else {
    for (const ladder of ladders) say(importLine(ladder));
    if (!call.has('report')) call.io.stderr('--report FILE tells of each what was guessed, left open and left out.\n');
  }
  for (const { sentence } of troubles) call.io.stderr(`${sentence}\n`);
  if (skipped.length > 0) {
    const shown = skipped.slice(0, 5).join(', ');
    call.io.stderr(
      `Not opened, by ${skipped.length === 1 ? 'its name' : 'their names'}: ${shown}${skipped.length > 5 ? ` and ${skipped.length - 5} more` : ''}.\n`,
    );
  }
  if (targets === null) return;
  const [target = ''] = targets;
  const wrote = targets.length === 1 ? target : count(targets.length, 'ladder');
  const next = targets.length <= mostPages ? targets.join(' ') : join(target, '../*.yaml');
  call.io.stderr(`Wrote ${wrote}. Next: rungs check ${next}\n`);
}

function printJson(
  call: Call,
  ladders: readonly ImportedLadder[],
  targets: readonly string[] | null,
  troubles: ImportReport['troubles'],
): void {
  const shown = ladders.map(({ name, text, report }, index) => ({
    ladder: name,
    out: targets?.[index] ?? null,
    report: reportAsJson(report),
    ...(targets === null ? { text } : {}),
  }));
  writeJson(call.io, { kind: 'import', ladders: shown, troubles });
}

function reportText(path: string, ladders: readonly ImportedLadder[], troubles: ImportReport['troubles']): string {
  if (/\.json$/i.test(path)) {
    const reports = ladders.map(({ name, report }) => ({ ladder: name, ...reportAsJson(report) }));
    return `${JSON.stringify(reports.length === 1 ? reports[0] : { reports, troubles }, null, 2)}\n`;
  }
  const parts = ladders.map(({ ladder, report }) => reportAsMarkdown(ladder.title, report));
  const refused = troubles.map(({ sentence }) => `- ${sentence}\n`).join('');
  return `${parts.join('\n')}${refused === '' ? '' : `\n# Files of which nothing was taken\n\n${refused}`}`;
}

function isWhole(ladders: readonly ImportedLadder[], troubles: ImportReport['troubles']): boolean {
  return (
    troubles.length === 0 && ladders.every(({ report }) => report.troubles.length === 0 && report.leftOut.length === 0)
  );
}
