import { type Finding, wordFinding } from '#engine/findings/finding.ts';
import type { DocumentNode } from '#engine/read/document-tree.ts';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { holdsCopy } from '../markdown/ladder-copy-in-markdown.ts';
import { countCells, countDimensions } from './count-cells.ts';
import { countWords } from './count-words.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportedLadder } from './imported-ladder.ts';
import { decodeData } from './known/decode-data.ts';
import type { SourceFile } from './source-reader.ts';
import { toYaml } from './write/to-yaml.ts';
import type { Written, WrittenMap } from './write/written.ts';

/** The id under which a ladder in the format of Rungs itself is asked for. */
export const ownFormat = { id: 'rungs', title: 'Rungs, YAML or JSON' };

/** Whether a file is a ladder already, by the keys that only such a file has. */
export function isOwnLadder({ bytes }: SourceFile): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  if (holdsCopy(start)) return false;
  if (/^(?:rungs:\s*1\b|\s*\{\s*"rungs"\s*:\s*1\b)/m.test(start)) return true;
  return ['id', 'version', 'intent', 'levels'].every((key) => new RegExp(`^ {0,2}"?${key}"?\\s*:`, 'm').test(start));
}

/** A ladder as it is, laid out: nothing is guessed and nothing left out. What is wrong with it is among the findings. */
export function importOwnLadder(
  file: SourceFile,
): ImportedLadder | { readonly kind: 'refused'; readonly sentence: string } {
  const decoded = decodeData(file);
  if (decoded.kind === 'refused') return decoded;
  const { ladder, findings, places } = readLadder(decoded.text);
  if (ladder === null) return { kind: 'refused', sentence: `"${file.name}": ${reasons(findings)}` };
  const text = yamlOf(decoded.text);
  const count = countWords(text);
  const report: ImportReport = {
    files: [{ name: file.name, format: ownFormat.title, encoding: decoded.encoding }],
    levelCount: ladder.levels.length,
    competencyCount: ladder.competencies.length,
    dimensionCount: countDimensions(ladder),
    cells: countCells(ladder),
    words: { found: count, taken: count, named: 0, leftOut: 0 },
    chapters: [],
    guesses: [],
    leftOut: [],
    gaps: [],
    troubles: findings
      .filter(({ severity }) => severity === 'error')
      .map((found) => {
        const { line, column } = places.at(found.place.start, found.place.end);
        return {
          place: { file: file.name, line, column, sheet: null, cell: null, path: null },
          sentence: wordFinding(found),
        };
      }),
  };
  return { kind: 'ladder', name: ladder.id, text, ladder, findings, report };
}

function reasons(findings: readonly Finding[]): string {
  return findings.slice(0, 3).map(wordFinding).join(' ');
}

/** JSON becomes YAML; YAML keeps its comments. */
function yamlOf(text: string): string {
  const { root } = parseDocument(text);
  const isJson = /^\s*\{/.test(text) && root?.kind === 'mapping';
  return formatLadder(isJson ? toYaml(writtenOf(root) as WrittenMap) : text).text;
}

function writtenOf(node: DocumentNode): Written {
  switch (node.kind) {
    case 'scalar':
      return node.value ?? '';
    case 'sequence':
      return node.items.map(writtenOf);
    case 'mapping':
      return {
        kind: 'map',
        entries: [...node.entries].map(([key, { value }]) => ({ key, value: writtenOf(value), remarks: [] })),
      };
  }
}
