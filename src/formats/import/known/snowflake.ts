import type { DocumentNode } from '#engine/read/document-tree.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { emptyDraft } from '../ladder-draft.ts';
import type { SourceFile, SourceReader } from '../source-reader.ts';
import { DataDraft } from './data-draft.ts';
import { DataFile, PieceNumbers } from './data-file.ts';
import { entryOf } from './data-nodes.ts';
import { decodeData } from './decode-data.ts';
import { parseJsConstants } from './js-constants.ts';
import { lookAtData, openData } from './open-data.ts';
import { Constants, findConstant, hasTables, tracksIn } from './snowflake-constants.ts';
import { readTitles } from './snowflake-titles.ts';
import { readTracks } from './snowflake-tracks.ts';

/**
 * Medium's Snowflake and its forks: tracks (what is rated) in categories, each with milestones of summary, signals and
 * examples; `milestoneToPoints`, and `titles` or `pointsToLevels` by ranges of points. It comes as a module of
 * JavaScript (`constants.js`), of which nothing is run, or as JSON. Titles and points may stand in files of their own.
 */
export const snowflake: SourceReader = {
  id: 'snowflake',
  title: 'Snowflake, JSON or JavaScript (Medium)',
  recognises(file) {
    const root = lookAt(file) ?? undefined;
    return tracksIn(root) !== undefined || hasTables(root) ? 3 : 0;
  },
  ladders(files) {
    const withTracks = files.filter((file) => tracksIn(lookAt(file) ?? undefined) !== undefined);
    const others = files.filter((file) => !withTracks.includes(file));
    return withTracks.length === 0 ? [files] : withTracks.map((file) => [file, ...others]);
  },
  read(sources) {
    const numbers = new PieceNumbers();
    const drafts: DataDraft[] = [];
    const encodings = new Map<string, string>();
    for (const source of sources) {
      const opened = open(source, numbers);
      if (opened.kind === 'refused') return opened;
      drafts.push(new DataDraft(opened.file));
      encodings.set(source.name, opened.encoding);
    }
    const [draft] = drafts;
    const root = draft?.file.root ?? undefined;
    const tracks = tracksIn(root);
    if (draft === undefined || tracks === undefined) {
      return {
        kind: 'refused',
        sentence: `"${sources[0]?.name ?? ''}" holds no tracks with milestones. Hand in the file that does.`,
      };
    }
    const title = draft.file.take(entryOf(root, 'title', 'name'));
    const summary = draft.texts(entryOf(root, 'description', 'summary'));
    const read = readTracks(
      draft,
      tracks,
      findConstant(root, ['categories', 'categoryNames', 'categoryLabels'])?.value,
    );
    const titled = readTitles(new Constants(drafts), read);
    const rests = drafts.map(({ file }) => file.rest());
    return {
      kind: 'read',
      pieces: rests.flatMap(({ pieces }) => pieces),
      draft: {
        ...emptyDraft,
        title,
        summary,
        ...titled,
        mentions: rests.flatMap(({ mentions }) => mentions),
        leftOut: rests.flatMap(({ leftOut }) => leftOut),
        guesses: drafts.flatMap(({ guesses }) => guesses),
      },
      troubles: drafts.flatMap(({ file }) => file.troubles),
      encodings,
    };
  },
};

function open(source: SourceFile, numbers: PieceNumbers) {
  if (!isModule(source)) return openData(source, numbers);
  const decoded = decodeData(source);
  if (decoded.kind === 'refused') return decoded;
  const file = new DataFile(source, decoded, numbers, parseJsConstants, 'Code of the program, or a remark in it.');
  return { kind: 'opened' as const, file, encoding: decoded.encoding };
}

const looks = new WeakMap<SourceFile, DocumentNode | null>();

function lookAt(source: SourceFile): DocumentNode | null {
  if (!isModule(source)) return lookAtData(source);
  const known = looks.get(source);
  if (known !== undefined) return known;
  const decoded = source.bytes.length <= textLimitChars ? decodeData(source) : null;
  const mayBe = decoded?.kind === 'decoded' && /milestones|pointsToLevels|minPoints/.test(decoded.text);
  const root = mayBe ? parseJsConstants(decoded.text).root : null;
  looks.set(source, root);
  return root;
}

function isModule({ name }: SourceFile): boolean {
  return /\.(?:[cm]?[jt]sx?)$/i.test(name);
}
