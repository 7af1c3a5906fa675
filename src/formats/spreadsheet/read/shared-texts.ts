import { type ElementCount, readXml } from './read-xml.ts';
import { RefusedWorkbook } from './refused-workbook.ts';
import type { Unpacker } from './unpacker.ts';
import { cellLimit, textLimitChars, tooMuchText } from './workbook-limits.ts';
import type { ZipEntry } from './zip-entries.ts';

/** The texts that cells share, by their number. How they sound (in Japanese workbooks) is no part of them. */
export function readSharedTexts(entry: ZipEntry, unpacker: Unpacker, elements: ElementCount): readonly string[] {
  const texts: string[] = [];
  let [text, chars] = ['', 0];
  let [isText, isSound] = [false, false];
  readXml(entry, unpacker, elements, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isSound = true;
      else if (name === 't') isText = !isSound;
    },
    text: (part) => {
      if (!isText) return;
      text += part;
      chars += part.length;
      if (chars > textLimitChars) throw new RefusedWorkbook(tooMuchText);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isSound = false;
      else if (name === 'si') texts.push(unescapeSigns(text));
      if (texts.length > 5 * cellLimit) throw new RefusedWorkbook(tooMuchText);
    },
  });
  return texts;
}

/** Signs that XML can't hold are written `_x000D_`. */
export function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
