import { Parser } from 'saxen';
import { RefusedWorkbook } from './refused-workbook.ts';
import type { Unpacker } from './unpacker.ts';
import { elementLimit, tooMuchText } from './workbook-limits.ts';
import type { ZipEntry } from './zip-entries.ts';

/** So much may come without any element beginning or ending; a cell holds 32,767 characters. */
const openLimitChars = 1_000_000;

/** Names come without their prefix; an attribute is null where it isn't given. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Counts through all parts of one workbook. */
export interface ElementCount {
  count: number;
}

/**
 * A part of a workbook as events, unpacked and read step by step. The five entities of XML and numbers of characters are
 * the only ones there are: what a document defines itself is never looked at.
 */
export function readXml(entry: ZipEntry, unpacker: Unpacker, elements: ElementCount, listener: XmlListener): void {
  const parser = new Parser();
  let openChars = 0;
  parser.on('openTag', (name, attributesOf) => {
    openChars = 0;
    if (++elements.count > elementLimit) {
      throw new RefusedWorkbook(
        'It has more rows and cells than any ladder. Copy the sheets of the ladder into a new workbook and import that.',
      );
    }
    listener.open(local(name), (wanted) => {
      const attributes = attributesOf();
      const own = attributes[wanted] ?? Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1];
      return own === undefined ? null : decodeEntities(own);
    });
  });
  parser.on('closeTag', (name) => {
    openChars = 0;
    listener.close(local(name));
  });
  parser.on('text', (text) => listener.text?.(decodeEntities(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  const stop = { error: null as Error | null };
  parser.on('error', (error) => {
    stop.error ??= error;
  });
  const decoder = new TextDecoder(encodingOf(entry));
  unpacker.unpack(entry, (bytes) => {
    const part = decoder.decode(bytes, { stream: true });
    // What isn't closed is looked through again with every part that comes.
    openChars += part.length;
    parser.write(part);
    if (openChars > Math.max(openLimitChars, part.length)) throw new RefusedWorkbook(tooMuchText);
    if (stop.error !== null) fail(entry, stop.error);
  });
  parser.end();
  if (stop.error !== null) fail(entry, stop.error);
}

function fail({ name }: ZipEntry, error: Error): never {
  if (error instanceof RefusedWorkbook) throw error;
  throw new RefusedWorkbook(
    `"${name}" in it isn’t what a workbook holds there. Open it in a spreadsheet program, save it as XLSX again and import that.`,
  );
}

/** Some programs write UTF-16, and say so with a mark; it can be seen only in what is stored as it is. */
function encodingOf({ method, packed }: ZipEntry): string {
  if (method !== 0) return 'utf-8';
  if (packed[0] === 0xff && packed[1] === 0xfe) return 'utf-16le';
  return packed[0] === 0xfe && packed[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
