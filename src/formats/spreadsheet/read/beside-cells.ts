import { type ElementCount, readXml } from './read-xml.ts';
import type { Unpacker } from './unpacker.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Comments on cells, without who wrote them. */
export function readComments(
  entry: ZipEntry,
  unpacker: Unpacker,
  elements: ElementCount,
): { readonly cell: string; readonly text: string }[] {
  const comments: { cell: string; text: string }[] = [];
  let [cell, text, isText] = ['', '', false];
  readXml(entry, unpacker, elements, {
    open: (name, attribute) => {
      if (name === 'comment') [cell, text] = [attribute('ref') ?? '', ''];
      else if (name === 't') isText = true;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'comment' && text.trim() !== '') comments.push({ cell, text });
    },
  });
  return comments;
}

/** Texts of shapes that lie over the cells: one text a shape, a line for each of its paragraphs. */
export function readShapes(entry: ZipEntry, unpacker: Unpacker, elements: ElementCount): string[] {
  const shapes: string[] = [];
  let [text, isText] = ['', false];
  readXml(entry, unpacker, elements, {
    open: (name) => {
      if (name === 'sp') text = '';
      else if (name === 't') isText = true;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'p') text += '\n';
      else if (name === 'sp' && text.trim() !== '') shapes.push(text.trim());
    },
  });
  return shapes;
}
