import type { ImportReport } from './import-report.ts';
import { PieceNumbers } from './known/data-file.ts';
import { lookAtData, openData } from './known/open-data.ts';
import type { SourceFile } from './source-reader.ts';

/** Why nothing is taken of a file that no reader knows. */
export function unknownFormat(file: SourceFile): string {
  const { name } = file;
  const root = lookAtData(file);
  if (root?.kind === 'mapping' && root.entries.has('$schema') && root.entries.has('properties'))
    return `${quoted(name)} is a JSON Schema: it says what such files look like and holds no ladder, so nothing of it was taken.`;
  const opened = /\.(?:json|ya?ml)$/i.test(name) ? openData(file, new PieceNumbers()) : null;
  if (opened?.kind === 'refused') return opened.sentence;
  if (opened?.kind === 'opened')
    return `${quoted(name)} is data, and of no shape that is known here, so nothing of it was taken. Save its table as CSV, or its text as Markdown.`;
  return `${quoted(name)} is in no format that is known here, so nothing of it was taken. Save it as Markdown, CSV, XLSX or HTML, or say yourself which format it is.`;
}

/** Names for a sentence; many are cut short. */
export function quoted(names: string): string {
  return `"${names.length > 200 ? `${names.slice(0, 199)}…` : names}"`;
}

/** The name of the file; of several, the name of the folder that they share. */
export function titleOf(files: readonly SourceFile[]): string {
  const [first = [], ...others] = files.map(({ name }) => name.split(/[\\/]/));
  const shared = first.filter((part, index) => others.every((other) => other[index] === part));
  const base = shared.at(-1) ?? first.at(-1) ?? '';
  return base.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[-_]+/g, ' ');
}

/** The names of the files, without the folders of the one who has them. */
export function sourceOf(files: readonly SourceFile[]): string {
  const names = files.map(({ name }) => name.split(/[\\/]/).at(-1) ?? name);
  return names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more files` : names.join(', ');
}

/** A place that is a file and no more. */
export function wholeFile(file: string): ImportReport['troubles'][number]['place'] {
  return { file, line: null, column: null, sheet: null, cell: null, path: null };
}
