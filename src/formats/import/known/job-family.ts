import type { DocumentNode } from '#engine/read/document-tree.ts';
import { type DraftLevel, emptyDraft, type LadderDraft } from '../ladder-draft.ts';
import type { SourceReader } from '../source-reader.ts';
import { DataDraft } from './data-draft.ts';
import { PieceNumbers } from './data-file.ts';
import { entryOf, mappingsOf, stringOf } from './data-nodes.ts';
import { readItems } from './job-family-items.ts';
import { lookAtData, openData } from './open-data.ts';

const titleKeys = ['name', 'title', 'label'];
const summaryKeys = ['summary', 'description'];
const groupKeys = ['themes', 'areas', 'domains', 'categories', 'groups'];

/**
 * Job families as Financial-Times/engineering-progression keeps them: `levels` and `themes` (once called areas) are
 * lists of id and name; `competencies` is a flat list whose items name a level and a theme. A theme is what is rated,
 * so it becomes a competency, and the items of one theme and level make its cell.
 */
export const jobFamily: SourceReader = {
  id: 'job-family',
  title: 'Job family, YAML or JSON (Financial Times)',
  recognises(file) {
    const root = lookAtData(file);
    const items = mappingsOf(entryOf(root ?? undefined, 'competencies'));
    if (!items.some((item) => stringOf(entryOf(item, 'level')) !== null && entryOf(item, ...summaryKeys))) return 0;
    return mappingsOf(entryOf(root ?? undefined, 'levels')).length > 0 ? 3 : 2;
  },
  ladders: (files) => files.map((file) => [file]),
  read([source]) {
    if (source === undefined) return { kind: 'refused', sentence: 'There is no file to read.' };
    const opened = openData(source, new PieceNumbers());
    if (opened.kind === 'refused') return opened;
    const { file, encoding } = opened;
    const draft = new DataDraft(file);
    const read = readFamily(draft, file.root ?? undefined);
    const { pieces, mentions, leftOut } = file.rest();
    return {
      kind: 'read',
      pieces,
      draft: { ...read, mentions, leftOut: [...read.leftOut, ...leftOut], guesses: draft.guesses },
      troubles: file.troubles,
      encodings: new Map([[source.name, encoding]]),
    };
  },
};

function readFamily(draft: DataDraft, root: DocumentNode | undefined): LadderDraft {
  const { file } = draft;
  const levels = new Map<string, DraftLevel>();
  for (const node of mappingsOf(entryOf(root, 'levels'))) {
    const key = stringOf(entryOf(node, 'id', ...titleKeys));
    const level = draft.level(node, titleKeys, summaryKeys, ['id']);
    if (key !== null && level !== null && !levels.has(key)) levels.set(key, { ...level, key });
  }
  const themes = mappingsOf(entryOf(root, ...groupKeys)).flatMap((node) => {
    const key = stringOf(entryOf(node, 'id', ...titleKeys));
    const title = file.take(entryOf(node, ...titleKeys)) ?? file.take(entryOf(node, 'id'));
    file.mention(entryOf(node, 'id'), 'structure');
    return key === null || title === null ? [] : [{ key, title, summary: draft.texts(entryOf(node, ...summaryKeys)) }];
  });
  return {
    ...emptyDraft,
    title: file.take(entryOf(root, ...titleKeys)),
    version: file.take(entryOf(root, 'version')),
    summary: draft.texts(entryOf(root, ...summaryKeys)),
    ...readItems(draft, mappingsOf(entryOf(root, 'competencies')), levels, themes),
  };
}
