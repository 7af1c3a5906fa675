import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fenced block of a page: what stands after the fence (`yaml fragment same`), its text and where it starts. */
export interface Block {
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

export interface Table {
  /** What its marker says: `<!-- table: majority -->` has the name `majority`. */
  readonly name: string;
  /** By the text of the column's heading, Markdown taken off. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

export function readPage(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

export function blocksOf(page: string): readonly Block[] {
  const lines = page.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const info = /^```(\S.*)$/.exec(lines[at] ?? '')?.[1];
    if (info === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    blocks.push({ info: info.split(' '), text: `${lines.slice(at + 1, end).join('\n')}\n`, line: at + 1 });
    at = end;
  }
  return blocks;
}

/** The value of `for=weighted-competencies` in a block's info. */
export function infoValue(block: Block, key: string): string | null {
  return block.info.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
}

/** The tables of a page that a marker names. */
export function tablesOf(page: string): readonly Table[] {
  const lines = page.split('\n');
  return lines.flatMap((line, at): Table[] => {
    const name = /^<!-- table: (.+) -->$/.exec(line)?.[1];
    if (name === undefined) return [];
    const start = lines.findIndex((own, index) => index > at && own.startsWith('|'));
    const end = lines.findIndex((own, index) => index > start && !own.startsWith('|'));
    const [headings = [], , ...rows] = lines.slice(start, end === -1 ? lines.length : end).map(cellsOf);
    return [{ name, rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [headings[index], cell]))) }];
  });
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.replaceAll(/[`*]/g, '').trim());
}
