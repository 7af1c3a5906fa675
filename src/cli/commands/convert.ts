import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Call, Command } from '../command.ts';
import {
  type ConvertedFile,
  type ConvertFormat,
  type Convertible,
  convertFormats,
  convertLadder,
} from '../convert/convert-ladder.ts';
import { exitCode } from '../exit-code.ts';
import { resolvePath, writeBytes } from '../files.ts';
import { refuseExisting } from '../import-targets.ts';
import { loadLadder } from '../load-ladder.ts';
import { Problem } from '../problem.ts';
import { reportFindings } from '../report-findings.ts';
import { writeJson } from '../write-json.ts';

export const convert: Command = {
  summary: 'Take a ladder along in a format that others read',
  usage: 'LADDER --to FORMAT [--out FILE]',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
  ],
  options: [
    {
      name: 'to',
      value: 'FORMAT',
      choices: convertFormats,
      description: 'the format, where the name of FILE doesn’t say it',
    },
    { name: 'out', value: 'FILE', description: 'write it there; without it, text goes to standard output' },
    { name: 'each-level', description: 'Markdown only: a file for each level, in the folder that --out names' },
    { name: 'force', description: 'write over files that are there already' },
  ],
  details: [
    'YAML, JSON, Markdown and XLSX come back whole with `rungs import`; CSV holds the matrix alone. What a file doesn’t bring back is said in so many words, found out by importing it.',
    'HTML is one file with everything in it, without a script. A PDF is that page, printed by the Chromium or Chrome of this machine (CHROME_PATH names another one).',
  ],
  examples: [
    { line: 'rungs convert ladder.yaml --out ladder.xlsx', says: 'a workbook, a sheet a part' },
    { line: 'rungs convert ladder.yaml --to markdown --each-level --out docs/ladder/', says: 'for a repository' },
    { line: 'rungs convert weighted-competencies --out ladder.pdf', says: 'to print or to hand out' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const out = call.value('out');
  const format = formatOf(call.value('to'), out);
  const eachLevel = call.has('each-level');
  checkFit(format, out, eachLevel);
  const { input, ladder, findings } = await loadLadder(call.io, call.arguments[0] ?? '');
  if (await reportFindings(call, input, findings)) return exitCode.findings;
  if (ladder === null) return exitCode.findings;
  const convertible: Convertible = { ladder, text: input.text };
  const files = await convertLadder(convertible, format, { eachLevel, environment: call.io.environment });
  const targets = files.map(({ name }) => (out === null ? null : eachLevel ? join(out, name) : out));
  const paths = targets.filter((path) => path !== null);
  if (!call.has('force')) refuseExisting(call.io.cwd, paths);
  for (const [at, path] of paths.entries()) write(call, path, files[at]);
  await report(call, convertible, format, files, paths);
  return exitCode.fine;
}

const endings: Readonly<Record<string, ConvertFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  xlsx: 'xlsx',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
};

function formatOf(to: string | null, out: string | null): ConvertFormat {
  const named = convertFormats.find((format) => format === to);
  if (named !== undefined) return named;
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  const meant = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (meant !== undefined) return meant;
  throw new Problem('missing-argument', `Say which format: --to ${convertFormats.join(', --to ')}.`);
}

function checkFit(format: ConvertFormat, out: string | null, eachLevel: boolean): void {
  if (eachLevel && format !== 'markdown') {
    throw new Problem('bad-option', `--each-level is for Markdown. Leave it out, or take --to markdown.`);
  }
  if (eachLevel && out === null) {
    throw new Problem('missing-argument', 'A file for each level needs a folder: add --out docs/ladder/.');
  }
  if (out === null && (format === 'xlsx' || format === 'pdf')) {
    throw new Problem('missing-argument', `This isn’t text. Say where it goes: --out ladder.${format}.`);
  }
}

function write(call: Call, path: string, file: ConvertedFile | undefined): void {
  const full = resolvePath(call.io.cwd, path);
  mkdirSync(dirname(full), { recursive: true });
  writeBytes(full, path, file?.content ?? '', { overwrite: call.has('force') });
}

async function report(
  call: Call,
  convertible: Convertible,
  format: ConvertFormat,
  files: readonly ConvertedFile[],
  paths: readonly string[],
): Promise<void> {
  const { survivalOf, wordSurvival } = await import('../convert/word-losses.ts');
  const survival = await survivalOf(convertible, format, files);
  const [first] = files;
  const text = paths.length === 0 && typeof first?.content === 'string' ? first.content : null;
  if (call.format === 'json') {
    const lost = survival.losses?.map(({ part, of, lost: gone, added }) => ({ part: part.id, of, lost: gone, added }));
    const { comments } = survival;
    writeJson(call.io, {
      kind: 'convert',
      to: format,
      files: paths,
      lost: lost ?? null,
      comments,
      ...(text === null ? {} : { text }),
    });
    return;
  }
  if (text !== null) call.io.stdout(text);
  const [target] = paths;
  if (target !== undefined)
    call.io.stderr(`Wrote ${paths.length === 1 ? target : `${paths.length} files, first ${target}`}.\n`);
  const words = wordSurvival(survival);
  if (words !== null) call.io.stderr(`${words}\n`);
}
