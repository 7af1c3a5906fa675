import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { reflectProfile } from '#engine/score/reflect-profile.ts';
import { cellInShort } from '../pages/cell-lines.ts';
import type { Answer } from './tool.ts';

/** Said wherever a mirror is asked for more than it gives. */
export const mirrorSentence =
  'This ladder is a mirror: it shows and never scores. There is no number, no overall level and no ranking, and none may be made of it.';

/** What a mirror shows: per competency the rung that was chosen, and its words. Not even the position of a rung. */
export function reflectInWords(ladder: Ladder, profile: Profile): Answer {
  const groups = reflectProfile(ladder, profile).groups.map(({ title, competencies }) => ({
    title,
    competencies: competencies.map(({ competency, title: name, chosen }) => ({
      competency,
      title: name,
      chosen: chosen.kind === 'chosen' ? chosen.label : chosen.kind.replaceAll('-', ' '),
      says: chosen.kind === 'chosen' ? cellInShort(chosen.cell) : '',
    })),
  }));
  const lines = groups.flatMap(({ title, competencies }) => [
    ...(title === '' ? [] : ['', title]),
    ...competencies.map(({ title: name, chosen, says }) => `- ${name}: ${chosen}${says === '' ? '' : `. ${says}`}`),
  ]);
  return {
    text: [mirrorSentence, ...lines, '', 'The line through these is meant to be jagged.'].join('\n'),
    data: { kind: 'reflection', ladder: ladder.id, groups },
  };
}
