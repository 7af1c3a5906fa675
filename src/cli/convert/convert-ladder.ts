import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { toValue } from '#engine/read/document-tree.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { packageRoot } from '../files.ts';
import type { Environment } from '../io.ts';
import { Problem } from '../problem.ts';

export const convertFormats = ['yaml', 'json', 'markdown', 'csv', 'xlsx', 'html', 'pdf'] as const;
export type ConvertFormat = (typeof convertFormats)[number];

export interface ConvertedFile {
  /** Below the folder, where there are several. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is to be converted: a ladder without mistakes, and its file's text. */
export interface Convertible {
  readonly ladder: Ladder;
  readonly text: string;
}

export interface ConvertOptions {
  readonly eachLevel: boolean;
  readonly environment: Environment;
}

/** A ladder in another format: one file, or for Markdown one for each level where that is wanted. */
export async function convertLadder(
  { ladder, text }: Convertible,
  format: ConvertFormat,
  { eachLevel, environment }: ConvertOptions,
): Promise<readonly ConvertedFile[]> {
  switch (format) {
    case 'yaml':
      return one('ladder.yaml', await asYaml(text));
    case 'json':
      return one('ladder.json', asJson(text));
    case 'markdown': {
      const written = await import('#formats/markdown/write-ladder-markdown.ts');
      if (!eachLevel) return one('ladder.md', written.writeLadderMarkdown(ladder, text));
      return written.writeLadderMarkdownFiles(ladder, text).map(({ name, text: content }) => ({ name, content }));
    }
    case 'csv':
      return one('ladder.csv', (await import('#formats/spreadsheet/write/write-ladder-csv.ts')).writeLadderCsv(ladder));
    case 'xlsx': {
      const { writeLadderWorkbook } = await import('#formats/spreadsheet/write/write-ladder-workbook.ts');
      return one('ladder.xlsx', await writeLadderWorkbook(ladder, text));
    }
    case 'html':
      return one('ladder.html', await asHtml(ladder));
    case 'pdf': {
      const { printPdf } = await import('./print-pdf.ts');
      return one('ladder.pdf', await printPdf(await asHtml(ladder), environment));
    }
  }
}

function one(name: string, content: string | Uint8Array): ConvertedFile[] {
  return [{ name, content }];
}

/** Laid out as `rungs format` does it; JSON becomes YAML. */
async function asYaml(text: string): Promise<string> {
  const { importOwnLadder } = await import('#formats/import/own-ladder.ts');
  const outcome = importOwnLadder({ name: 'ladder', bytes: new TextEncoder().encode(text) });
  if (outcome.kind === 'refused') throw new Problem('refused', outcome.sentence);
  return outcome.text;
}

function asJson(text: string): string {
  const { root } = parseDocument(text);
  return `${JSON.stringify(root && toValue(root), null, 2)}\n`;
}

async function asHtml(ladder: Ladder): Promise<string> {
  const { renderWholeLadder } = await import('#site/whole/render-whole-ladder.tsx');
  return renderWholeLadder(ladder, wholeStyle());
}

function wholeStyle(): string {
  try {
    return readFileSync(join(packageRoot, 'dist/site/whole.css'), 'utf8');
  } catch {
    throw new Problem(
      'cannot-read',
      'The pages’ styles have not been built. Run `npm run build` in the folder of rungs.',
    );
  }
}
