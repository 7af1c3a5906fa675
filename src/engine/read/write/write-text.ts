import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { endOf, type FoundNode, findNode, type NotWritten, readDocument, startOf, type TextPath } from './find-node.ts';
import { type LayOut, layOutWords, onOneLine } from './lay-out-words.ts';
import { sameValue } from './same-value.ts';

/** The whole text with the words at their place, and where they begin in it. */
export interface Written {
  readonly text: string;
  readonly at: number;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/**
 * Writes words into the YAML (or JSON) text of a ladder at a path, and adds what is missing on the way there. Every
 * other character of the text stays as it is, comments too. `after`: the keys that a new one may stand behind, the
 * nearest first. Refused where something else stands there than a text, and where it is shared with another place.
 */
export function writeText(
  text: string,
  path: TextPath,
  words: string,
  after: readonly string[] = [],
): Written | NotWritten {
  const document = readDocument(text);
  if (document === null) return 'unreadable';
  const found = findNode(document, text, path);
  if (typeof found === 'string') return found;
  const splices = found.missing.length === 0 ? replacing(text, found, words) : adding(text, found, words, after);
  return firstSound(text, document, splices, (value) => put(value, path, words));
}

/** Adds a line to the list at a path. */
export function appendItem(text: string, path: TextPath, words: string): Written | NotWritten {
  const document = readDocument(text);
  if (document === null) return 'unreadable';
  const found = findNode(document, text, path);
  if (typeof found === 'string') return found;
  const list = found.node;
  if (found.missing.length > 0 || !isSeq(list)) return 'not-here';
  const last = list.items.at(-1) as Node | undefined;
  const splices: Splice[] = [];
  if (list.flow === true || found.isInFlow) {
    const at = last === undefined ? startOf(list) + 1 : endOf(last);
    splices.push({ from: at, to: at, put: `${last === undefined ? '' : ', '}${onOneLine(words)}` });
  } else {
    const indent = startOf(list) - (text.lastIndexOf('\n', startOf(list) - 1) + 1);
    const lines = [layOutWords(words, { indent, isListItem: true, taken: 2 }), onOneLine(words)];
    splices.push(...lines.map((own) => newLine(text, endOf(last ?? list), `${' '.repeat(indent)}- ${own}`)));
  }
  return firstSound(text, document, splices, (value) => put(value, [...path, list.items.length], words));
}

/** Takes a line out of the list at a path, but the last one that is left. */
export function removeItem(text: string, path: TextPath, index: number): Written | NotWritten {
  const document = readDocument(text);
  if (document === null) return 'unreadable';
  const found = findNode(document, text, path);
  if (typeof found === 'string') return found;
  const list = found.node;
  const item = isSeq(list) ? (list.items[index] as Node | undefined) : undefined;
  if (found.missing.length > 0 || !isSeq(list) || item === undefined || list.items.length === 1) return 'not-here';
  if (list.flow === true || found.isInFlow) return 'not-here';
  const end = endOf(item);
  const from = text.lastIndexOf('\n', startOf(item) - 1) + 1;
  const to = text[end - 1] === '\n' ? end : endOfLine(text, end);
  return firstSound(text, document, [{ from, to, put: '' }], (value) => {
    const items = at(value, path) as unknown[];
    items.splice(index, 1);
    return value;
  });
}

function replacing(text: string, { node, pair, indent, isInFlow }: FoundNode, words: string): Splice[] {
  if (node !== null && !isScalar(node)) return [];
  const [from, to] = [node === null ? endOf(null, pair) : startOf(node), endOf(node, pair)];
  const isEmpty = from === to;
  const before = isEmpty && !/\s/.test(text[from - 1] ?? '') ? ' ' : '';
  const oneLine = { from, to, put: `${before}${onOneLine(words)}${text[to - 1] === '\n' && !isEmpty ? '\n' : ''}` };
  const rest = text.slice(to, endOfLine(text, to));
  const old = text.slice(from, to);
  if (isInFlow || (rest.trim() !== '' && !old.endsWith('\n'))) return [oneLine];
  const key = pair === null ? null : String((pair.key as { value?: unknown }).value);
  const layOut: LayOut = { indent, isListItem: pair === null, taken: key === null ? 2 : key.length + 2 };
  const comment = /^[|>][^\n#]*(#[^\n]*)/.exec(old)?.[1]?.trimEnd();
  const lines = withComment(layOutWords(words, layOut), comment);
  return [{ from, to, put: `${before}${lines}${old.endsWith('\n') ? '\n' : ''}` }, oneLine];
}

/** What was said behind the `>-` of the former text stays said. */
function withComment(lines: string, comment: string | undefined): string {
  if (comment === undefined) return lines;
  return /^[|>]/.test(lines) ? lines.replace('\n', ` ${comment}\n`) : `${lines} ${comment}`;
}

function adding(text: string, found: FoundNode, words: string, after: readonly string[]): Splice[] {
  const { node, indent, isInFlow, missing, pair } = found;
  if (missing.some((step) => typeof step === 'number')) return [];
  const keys = missing.map(String);
  if (!isMap(node)) {
    if (isInFlow) return [];
    return nested(keys, words, indent + 2).map((lines) => newLine(text, endOf(node, pair), lines));
  }
  const behind = after.map((key) => pairOf(node, key)).find((own) => own !== undefined);
  if (node.flow === true || isInFlow) return inFlow(text, node, keys, words, behind);
  const first = node.items[0]?.key as Node;
  const start = text.lastIndexOf('\n', startOf(first) - 1) + 1;
  const column = startOf(first) - start;
  const isOwnLine = text.slice(start, startOf(first)).trim() === '';
  return nested(keys, words, column).map((lines) => {
    if (behind === undefined && after.length > 0 && isOwnLine) return { from: start, to: start, put: `${lines}\n` };
    const last = behind ?? node.items.at(-1);
    return newLine(text, endOf((last?.value as Node | null) ?? null, (last as Pair) ?? null), lines);
  });
}

function pairOf(node: YAMLMap, key: string): Pair | undefined {
  return node.items.find((own) => isScalar(own.key) && String(own.key.value) === key) as Pair | undefined;
}

/** `cells:` and below it `l1: …`, folded, and as a second try on one line. */
function nested(keys: readonly string[], words: string, indent: number): string[] {
  const at = (depth: number) => ' '.repeat(indent + depth * 2);
  const last = keys.length - 1;
  const heads = keys.map((key, depth) => `${at(depth)}${key}:`).join('\n');
  const layOut: LayOut = {
    indent: indent + last * 2,
    isListItem: false,
    taken: (keys[last]?.length ?? 0) + 2,
  };
  return [`${heads} ${layOutWords(words, layOut)}`, `${heads} ${onOneLine(words)}`];
}

function inFlow(
  text: string,
  node: YAMLMap,
  keys: readonly string[],
  words: string,
  behind: Pair | undefined,
): Splice[] {
  const first = node.items[0]?.key as Node | undefined;
  const isQuoted = text[first === undefined ? 0 : startOf(first)] === '"' || text.trimStart().startsWith('{');
  const name = (key: string) => (isQuoted ? JSON.stringify(key) : key);
  const value = keys.slice(1).reduceRight((inner, key) => `{ ${name(key)}: ${inner} }`, onOneLine(words));
  const own = `${name(keys[0] ?? '')}: ${value}`;
  const open = startOf(node) + 1;
  if (first === undefined) return [{ from: open, to: open, put: text[open] === '}' ? ` ${own} ` : ` ${own}` }];
  const gap = text.slice(open, startOf(first));
  const between = gap.trim() === '' && gap !== '' ? gap : ' ';
  const last = behind ?? (node.items.at(-1) as Pair);
  const end = endOf(last.value as Node | null, last);
  return [{ from: end, to: end, put: `,${between}${own}` }];
}

/** A line of its own behind the one that something ends on. */
function newLine(text: string, end: number, line: string): Splice {
  const at = text[end - 1] === '\n' ? end : endOfLine(text, end);
  const isLast = at === text.length && text[at - 1] !== '\n';
  return { from: at, to: at, put: isLast ? `\n${line}\n` : `${line}\n` };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

/**
 * The first way of writing it after which the text says what was wanted and nothing else has changed: nobody's file
 * is changed on trust.
 */
function firstSound(
  text: string,
  before: Document.Parsed,
  splices: readonly Splice[],
  change: (value: unknown) => unknown,
): Written | NotWritten {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const wanted = change(before.toJS());
  for (const { from, to, put: words } of splices) {
    const written = `${text.slice(0, from)}${words.replaceAll('\n', lineBreak)}${text.slice(to)}`;
    const after = readDocument(written);
    if (after !== null && sameValue(wanted, after.toJS())) return { text: written, at: from };
  }
  return 'not-here';
}

function at(value: unknown, path: TextPath): unknown {
  return path.reduce<unknown>((own, step) => (own as Record<string | number, unknown> | null)?.[step], value);
}

function put(value: unknown, [step, ...rest]: TextPath, words: string): unknown {
  if (step === undefined) return words;
  const own = (value ?? {}) as Record<string | number, unknown>;
  own[step] = put(own[step], rest, words);
  return own;
}
