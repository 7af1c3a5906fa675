import type { ImportReport } from '../import-report.ts';
import { emptyDraft } from '../ladder-draft.ts';
import type { SourceReader } from '../source-reader.ts';
import { DataDraft } from './data-draft.ts';
import { PieceNumbers } from './data-file.ts';
import { entryOf, itemsOf, mappingsOf } from './data-nodes.ts';
import { lookAtData, openData } from './open-data.ts';
import { readRoles } from './unidays-roles.ts';
import { readTopicFiles } from './unidays-topics.ts';

/** Roles alone say how much is asked, and not of what. */
function withoutTopics([first]: readonly DataDraft[]): ImportReport['troubles'] {
  if (first === undefined) return [];
  const place = { file: first.file.name, line: null, column: null, sheet: null, cell: null, path: null };
  const sentence =
    'These roles refer to competencies in other files. Hand those in together with them, and what each value means comes along.';
  return [{ place, sentence }];
}

/**
 * Competencies and roles as MyUNiDAYS/competency-framework keeps them: one sort of file holds topics, each with levels
 * of its own; the other holds departments with roles, whose levels refer to `competency/topic/level`. With roles, the
 * levels of the ladder are theirs, a topic's own levels are the values of the scale, and a reference is what a level
 * expects. Without roles the levels of the topics are those of the ladder.
 */
export const unidays: SourceReader = {
  id: 'unidays',
  title: 'Competencies and roles, JSON (UNiDAYS)',
  recognises(file) {
    const root = lookAtData(file) ?? undefined;
    const hasTopics = mappingsOf(entryOf(root, 'topics')).some((topic) => itemsOf(entryOf(topic, 'levels')).length > 0);
    if (hasTopics) return 3;
    const hasRoles = [root, ...mappingsOf(entryOf(root, 'departments'))].some((part) =>
      mappingsOf(entryOf(part, 'roles', 'departments')).some((role) => entryOf(role, 'levels', 'roles', 'departments')),
    );
    return hasRoles ? 3 : 0;
  },
  read(sources) {
    const numbers = new PieceNumbers();
    const drafts: DataDraft[] = [];
    const encodings = new Map<string, string>();
    for (const source of sources) {
      const opened = openData(source, numbers);
      if (opened.kind === 'refused') return opened;
      drafts.push(new DataDraft(opened.file));
      encodings.set(source.name, opened.encoding);
    }
    const isRoles = ({ file }: DataDraft) => entryOf(file.root ?? undefined, 'roles', 'departments') !== undefined;
    const topics = drafts.filter((draft) => !isRoles(draft));
    const roles = drafts.filter(isRoles);
    const read = roles.length > 0 ? readRoles(roles, topics) : readTopicFiles(topics);
    const rests = drafts.map(({ file }) => file.rest());
    return {
      kind: 'read',
      pieces: rests.flatMap(({ pieces }) => pieces),
      draft: {
        ...emptyDraft,
        ...read,
        mentions: [...(read.mentions ?? []), ...rests.flatMap(({ mentions }) => mentions)],
        leftOut: rests.flatMap(({ leftOut }) => leftOut),
        guesses: drafts.flatMap(({ guesses }) => guesses),
      },
      troubles: [...drafts.flatMap(({ file }) => file.troubles), ...(topics.length === 0 ? withoutTopics(roles) : [])],
      encodings,
    };
  },
};
