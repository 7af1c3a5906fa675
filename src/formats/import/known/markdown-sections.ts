import { saysSomething } from '../count-words.ts';
import type { DraftSection } from '../ladder-draft.ts';
import { partOf, type SourcePiece, type SourceText, wholeOf } from '../source-text.ts';
import type { PieceNumbers } from './data-file.ts';

export interface ReadSections {
  readonly sections: readonly DraftSection[];
  readonly pieces: readonly SourcePiece[];
}

/**
 * Prose in Markdown as sections, one for each heading. What stands below a heading stays as it is written: lists,
 * links and tables are Markdown in a ladder too.
 */
export function readSections(body: string, file: string, numbers: PieceNumbers): ReadSections {
  const pieces: SourcePiece[] = [];
  const sections: { title: SourceText | null; texts: SourceText[] }[] = [];
  const add = (text: string, line: number): SourceText | null => {
    if (!saysSomething(text)) return null;
    const place = { file, line, column: 1, sheet: null, cell: null, path: null };
    const piece = { id: numbers.next(), place, text: text.trim() };
    pieces.push(piece);
    return wholeOf(piece);
  };
  let [start, lines]: [number, string[]] = [1, []];
  const close = () => {
    const text = add(lines.join('\n'), start + lines.findIndex((line) => line.trim() !== ''));
    if (text === null) return;
    const last = sections.at(-1);
    if (last === undefined) sections.push({ title: null, texts: [text] });
    else last.texts.push(text);
  };
  let isCode = false;
  for (const [index, line] of body.split(/\r\n?|\n/).entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line);
    if (heading === null) {
      lines.push(line);
      continue;
    }
    close();
    const title = add(heading[1] ?? '', index + 1);
    if (title !== null) sections.push({ title: partOf(title, 0), texts: [] });
    [start, lines] = [index + 2, []];
  }
  close();
  return { sections, pieces };
}
