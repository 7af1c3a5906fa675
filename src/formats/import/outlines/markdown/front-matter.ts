import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { ImportReport } from '../../import-report.ts';
import type { Outline, OutlineBlock } from '../../outline.ts';
import type { SourcePiece } from '../../source-text.ts';
import type { PieceMaker } from '../piece-maker.ts';

export interface FrontMatter {
  readonly facts: Outline['facts'];
  /** Comments, which say nothing about a ladder. */
  readonly blocks: readonly OutlineBlock[];
  readonly troubles: ImportReport['troubles'];
  /** Where the text begins that comes after it: an offset and a line. */
  readonly end: number;
  readonly endLine: number;
}

type Fact = Outline['facts'][number];

/**
 * The facts that stand before a text, between two lines of `---`. Each value is a fact under the key that it stands at;
 * a key over other keys is a fact without a value. Where it isn't valid YAML, its lines are taken as they stand.
 */
export function readFrontMatter(file: string, text: string, maker: PieceMaker): FrontMatter {
  const found = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (found === null || (found[1] ?? '').length > 200_000) {
    return { facts: [], blocks: [], troubles: [], end: 0, endLine: 1 };
  }
  const yaml = found[1] ?? '';
  const end = found[0].length;
  const endLine = 1 + countLines(found[0]);
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) {
    const line = 1 + (error?.linePos?.[0].line ?? 1);
    const column = error?.linePos?.[0].col ?? 1;
    const place = { file, line, column, sheet: null, cell: null, path: null };
    const sentence = `${file}, line ${line}: what stands between the two lines of --- isn’t valid YAML from here. Its lines were taken as they stand; look at what became of them.`;
    const facts = factsOfLines(file, yaml, maker);
    return { facts, blocks: [], troubles: yaml.trim() === '' ? [] : [{ place, sentence }], end, endLine };
  }
  const at = (offset: number): { line: number; col: number } => lineCounter.linePos(offset);
  const make = (node: Node, words: string): SourcePiece => {
    const { line, col } = at(node.range?.[0] ?? 0);
    return maker.make(file, line + 1, col, words);
  };
  const facts: Fact[] = [];
  collectFacts(document.contents, null, make, facts);
  const comments: OutlineBlock[] = [];
  visit(document, {
    Node: (_, node) => {
      for (const words of [node.commentBefore, node.comment]) {
        if (words) comments.push({ kind: 'other', what: 'comment', text: make(node, words.trim()) });
      }
    },
  });
  const last = document.comment;
  if (last) comments.push({ kind: 'other', what: 'comment', text: maker.make(file, endLine - 1, 1, last.trim()) });
  return { facts, blocks: comments, troubles: [], end, endLine };
}

function collectFacts(
  node: unknown,
  name: SourcePiece | null,
  make: (node: Node, words: string) => SourcePiece,
  facts: Fact[],
): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = make(pair.key, String(pair.key.value ?? ''));
      if (!isScalar(pair.value)) facts.push({ name: key, value: null });
      collectFacts(pair.value, key, make, facts);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) collectFacts(item, name, make, facts);
  } else if (isScalar(node) && name !== null) {
    const words = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? ''));
    facts.push({ name, value: words.trim() === '' ? null : make(node, words) });
  }
}

function factsOfLines(file: string, yaml: string, maker: PieceMaker): readonly Fact[] {
  const facts: Fact[] = [];
  let name: SourcePiece | null = null;
  for (const [at, line] of yaml.split('\n').entries()) {
    const pair = /^([\s-]*)([^:#]{1,60}?)\s*:(?:\s+(.*))?$/.exec(line);
    const key = pair?.[2]?.trim() ?? '';
    if (pair !== null && key !== '') {
      name = maker.make(file, at + 2, (pair[1] ?? '').length + 1, key);
      const words = unquoted(pair[3] ?? '');
      const value = words === '' ? null : maker.make(file, at + 2, line.indexOf(words) + 1, words);
      facts.push({ name, value });
      continue;
    }
    const words = unquoted(line.replace(/^[\s-]+/, ''));
    if (words === '') continue;
    const value = maker.make(file, at + 2, line.indexOf(words) + 1, words);
    facts.push(name === null ? { name: value, value: null } : { name, value });
  }
  return facts;
}

function unquoted(words: string): string {
  return words.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
