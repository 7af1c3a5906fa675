import { decodeSource, isBinary } from '../decode-source.ts';
import type { ImportReport } from '../import-report.ts';
import type { Outline } from '../outline.ts';
import type { SourceFile, SourceReader, SourceReading } from '../source-reader.ts';
import { readHtml } from './html/read-html.ts';
import { interpretOutlines } from './interpret/interpret-outlines.ts';
import { asCarried } from './markdown/as-carried.ts';
import { ownMarkdown } from './markdown/own-markdown.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { OutlineReading } from './outline-reading.ts';
import { readPasted } from './pasted/read-pasted.ts';
import { PieceMaker } from './piece-maker.ts';
import { textLimitBytes, Unreadable } from './text-limits.ts';

type ReadOutline = (file: string, text: string, maker: PieceMaker) => OutlineReading;
type Refusal = Extract<ReturnType<SourceReader['read']>, { kind: 'refused' }>;

/** Markdown, with or without front matter. Several files are one ladder. */
export const markdownReader: SourceReader = {
  id: 'markdown',
  title: 'Markdown',
  recognises: (file) => {
    if (/\.(?:md|markdown|mdx|mdown)$/i.test(file.name)) return 3;
    if (!isOwnText(file)) return 0;
    const start = startOf(file);
    if (/^\s*</.test(start)) return 0;
    const headings = start.match(/^#{1,6} \S/gm)?.length ?? 0;
    if (headings >= 2 || /^---\n[\s\S]*?\n---\n/.test(start)) return 2;
    return headings === 1 ? 1 : 0;
  },
  read: readMarkdownFiles,
};

/** Pages, as saved from a browser, a wiki or a word processor. */
export const htmlReader: SourceReader = {
  id: 'html',
  title: 'HTML',
  recognises: (file) => {
    if (!isTextFile(file)) return 0;
    const isPage =
      /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html|<head|<body|<(?:div|table|h[1-6]|section|article|main|ul|p)\b)/i;
    if (isPage.test(startOf(file))) return 3;
    return /\.x?html?$/i.test(file.name) ? 2 : 0;
  },
  read: (files) => readOutlines(files, readHtml),
};

/** Text without markup: copied from a page, a document, a PDF. Whatever is text can be read so. */
export const pastedTextReader: SourceReader = {
  id: 'text',
  title: 'Pasted text',
  recognises: (file) => {
    if (!isTextFile(file)) return 0;
    return /\.(?:txt|text)$/i.test(file.name) || !/\.\w{1,8}$/.test(file.name) ? 2 : 1;
  },
  read: (files) => readOutlines(files, readPasted),
};

/** Markdown that was written here carries the ladder, and what was changed in it since; other pages by now count. */
function readMarkdownFiles(files: readonly SourceFile[]): SourceReading | Refusal {
  const texts = files.map((file) => ({ name: file.name, text: isBinary(file.bytes) ? '' : decodeSource(file).text }));
  const own = ownMarkdown(texts);
  if (own === null) return readOutlines(files, readMarkdown);
  if (own.carried !== null) return asCarried(texts, own, own.carried);
  const reading = readOutlines(files, (name, text, maker) =>
    readMarkdown(name, name === own.name ? own.page : text, maker),
  );
  if (reading.kind === 'refused') return reading;
  const sentence = `"${own.name}" was written here and has been changed since, so much that it was read as any Markdown. Rules, ids and requirements are not in it as such: take those from the ladder’s own file.`;
  return { ...reading, troubles: [...reading.troubles, { place: startOfFile(own.name), sentence }] };
}

function readOutlines(files: readonly SourceFile[], readOutline: ReadOutline): SourceReading | Refusal {
  const maker = new PieceMaker();
  const outlines: Outline[] = [];
  const troubles: ImportReport['troubles'][number][] = [];
  const encodings = new Map<string, string>();
  try {
    for (const file of files) {
      const { text, encoding, trouble } = decoded(file);
      encodings.set(file.name, encoding);
      if (trouble !== null) troubles.push({ place: startOfFile(file.name), sentence: trouble });
      const reading = readOutline(file.name, text, maker);
      outlines.push(reading.outline);
      troubles.push(...reading.troubles);
    }
    if (!maker.pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      return { kind: 'refused', sentence: nothingSaid(files) };
    return { kind: 'read', pieces: maker.pieces, draft: interpretOutlines(outlines), troubles, encodings };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', sentence: error.sentence };
    throw error;
  }
}

function decoded(file: SourceFile): ReturnType<typeof decodeSource> {
  if (file.bytes.length > textLimitBytes) {
    const size = Math.round(file.bytes.length / 1_000_000);
    throw new Unreadable(
      `${file.name} has ${size} MB of text; up to ${textLimitBytes / 1_000_000} MB are read. Import only the part that holds the ladder.`,
    );
  }
  if (isBinary(file.bytes)) {
    throw new Unreadable(
      `${file.name} isn’t text, so there is nothing to read in it. Save it as Markdown, HTML or plain text.`,
    );
  }
  const read = decodeSource(file);
  return { ...read, text: read.text.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n') };
}

function nothingSaid(files: readonly SourceFile[]): string {
  const [only, ...more] = files;
  if (only !== undefined && more.length === 0) {
    return `There is no text in ${only.name} yet. Write or paste the ladder into it, and import it again.`;
  }
  return 'There is no text in these files yet. Write or paste the ladder into them, and import them again.';
}

function isTextFile(file: SourceFile): boolean {
  return !isBinary(file.bytes.subarray(0, 4_000));
}

/** Text that no other format claims by its name. */
function isOwnText(file: SourceFile): boolean {
  return isTextFile(file) && !/\.(?:ya?ml|json|csv|tsv|xlsx|html?|xml)$/i.test(file.name);
}

function startOf(file: SourceFile): string {
  return decodeSource({ name: file.name, bytes: file.bytes.subarray(0, 20_000) })
    .text.replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}

function startOfFile(file: string): SourcePlaceOfFile {
  return { file, line: 1, column: 1, sheet: null, cell: null, path: null };
}

type SourcePlaceOfFile = ImportReport['troubles'][number]['place'];
