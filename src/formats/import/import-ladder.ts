import { wordFinding } from '#engine/findings/finding.ts';
import { assert } from '#engine/ladder/assert.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { accountForWords, type WordAccount } from './account-for-words.ts';
import { chaptersOf } from './chapters-of.ts';
import { countCells, countDimensions } from './count-cells.ts';
import { countWords } from './count-words.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportedLadder, ImportedLadders, ImportRefused } from './imported-ladder.ts';
import type { LadderDraft } from './ladder-draft.ts';
import { quoted, sourceOf, titleOf, unknownFormat, wholeFile } from './name-source.ts';
import { importOwnLadder, isOwnLadder, ownFormat } from './own-ladder.ts';
import { readerList } from './reader-list.ts';
import { chooseReaders, type ReaderChoice } from './readers.ts';
import { refuseOversizedSource } from './source-limits.ts';
import type { SourceFile, SourceReader } from './source-reader.ts';
import type { SourcePiece } from './source-text.ts';
import { writeDraft } from './write-draft.ts';

export type { ImportedLadder, ImportedLadders, ImportRefused } from './imported-ladder.ts';

export interface ImportOptions {
  /** The id of a reader, where the files are not to be looked at to find one. */
  readonly format?: string | null;
  readonly readers?: readonly SourceReader[];
}

/** The formats that can be named, in the order they are tried. */
export function importFormats(
  readers: readonly SourceReader[] = readerList,
): { readonly id: string; readonly title: string }[] {
  return [ownFormat, ...readers.map(({ id, title }) => ({ id, title }))];
}

/**
 * Makes a ladder of files in somebody else's format:
 *
 *     files ──readers──▶ pieces + draft ──▶ text of a ladder ──readLadder──▶ ladder
 *                              └──every word has one fate──▶ report
 *
 * Nothing is made up: what the source leaves open is a gap. Files that hold several ladders (or are of several formats)
 * give several. Refused is what is too large, empty, in no format that is known, or holds no level.
 */
export function importLadder(
  files: readonly SourceFile[],
  { format = null, readers = readerList }: ImportOptions = {},
): ImportedLadder | ImportedLadders | ImportRefused {
  const sentence = refuseOversizedSource(files);
  if (sentence !== null) return { kind: 'refused', sentence };
  const own = files.filter((file) => format === ownFormat.id || (format === null && isOwnLadder(file)));
  const others = files.filter((file) => !own.includes(file));
  const { chosen, unknown } = chooseReaders(others, readers, format);
  const outcomes = [
    ...own.map((file) => ({ files: [file], outcome: importOwnLadder(file) })),
    ...chosen.flatMap(({ reader, files: theirs }) =>
      (reader.ladders?.(theirs) ?? [theirs]).map((part) => ({
        files: part,
        outcome: importWith({ reader, files: part }),
      })),
    ),
  ];
  const ladders = outcomes.flatMap(({ outcome }) => (outcome.kind === 'ladder' ? [outcome] : []));
  const refusals = outcomes.flatMap(({ files: part, outcome }) =>
    outcome.kind === 'refused' ? [{ place: wholeFile(part[0]?.name ?? ''), sentence: outcome.sentence }] : [],
  );
  const troubles = [
    ...refusals,
    ...unknown.map((file) => ({ place: wholeFile(file.name), sentence: unknownFormat(file) })),
  ];
  const [first] = ladders;
  if (first === undefined) {
    const reasons = troubles.slice(0, 3).map((trouble) => trouble.sentence);
    const more = troubles.length > 3 ? ` And ${troubles.length - 3} more files.` : '';
    return { kind: 'refused', sentence: `${reasons.join(' ')}${more}` };
  }
  if (ladders.length > 1) return { kind: 'several', ladders, troubles };
  return { ...first, report: { ...first.report, troubles: [...troubles, ...first.report.troubles] } };
}

function importWith({ reader, files }: ReaderChoice): ImportedLadder | ImportRefused {
  const reading = reader.read(files);
  if (reading.kind === 'refused') return reading;
  const { pieces, draft, troubles, encodings, document } = reading;
  const used = new Set(pieces.map(({ place }) => place.file));
  const names = files.map(({ name }) => name).join(', ');
  const sentence = document === undefined ? refuseDraft(draft, names) : null;
  if (sentence !== null) return { kind: 'refused', sentence };
  const source = sourceOf(files.filter(({ name }) => used.has(name)));
  const { text, gaps } =
    document === undefined ? writeDraft(draft, titleOf(files), source) : { text: document, gaps: [] };
  const { ladder, findings } = readLadder(text);
  const large = findings.find(({ code }) => code === 'too-large');
  if (large !== undefined)
    return { kind: 'refused', sentence: `${quoted(names)} holds more than one ladder can. ${wordFinding(large)}` };
  assert(ladder !== null && findings.length === 0, 'what the importer writes can be read as a ladder');
  const report: ImportReport = {
    files: files
      .filter(({ name }) => used.has(name))
      .map(({ name }) => ({ name, format: reader.title, encoding: encodings?.get(name) ?? null })),
    levelCount: ladder.levels.length,
    competencyCount: ladder.competencies.length,
    dimensionCount: countDimensions(ladder),
    cells: countCells(ladder),
    ...(document === undefined ? accountForWords(pieces, draft) : accountForCarried(pieces, draft)),
    chapters: document === undefined ? chaptersOf(draft) : [],
    guesses: document === undefined ? draft.guesses : [],
    gaps: gaps.map(({ about, sentence: said }) => ({ about, sentence: said })),
    troubles,
  };
  return { kind: 'ladder', name: ladder.id, text, ladder, findings, report };
}

/** Our own export says in so many words what each of its words is; what isn't left out whole is taken. */
function accountForCarried(pieces: readonly SourcePiece[], draft: LadderDraft): WordAccount {
  const left = new Map(draft.leftOut.map(({ text, sentence }) => [text.piece, sentence]));
  const words = { found: 0, taken: 0, named: 0, leftOut: 0 };
  for (const piece of pieces) {
    const count = countWords(piece.text);
    words.found += count;
    words[left.has(piece) ? 'leftOut' : 'taken'] += count;
  }
  const leftOut = [...left].map(([{ place, text }, sentence]) => ({ place, text: text.trim(), sentence }));
  return { words, leftOut: leftOut.filter(({ text }) => text !== '') };
}

/** What no ladder can be made of. */
function refuseDraft({ levels, competencies }: LadderDraft, names: string): string | null {
  if (levels.length === 0)
    return `No levels were found in ${quoted(names)}, and a ladder needs some. Name them as headings, as columns or rows of a table, or say yourself which format it is.`;
  const most = Math.max(levels.length, competencies.length);
  return most <= 1000
    ? null
    : `${quoted(names)} would make ${most} levels or competencies, and a ladder has at most 1,000. Hand in a part of it.`;
}
