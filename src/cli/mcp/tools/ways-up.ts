import { waysUp } from '#engine/advance/ways-up.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import { findById } from '../../find-by-id.ts';
import { cellInShort } from '../../pages/cell-lines.ts';
import { nextRungs } from '../../pages/next-rungs.ts';
import { writeWaysUp } from '../../pages/ways-lines.ts';
import { levelId, profileInput } from '../inputs.ts';
import { plainPage } from '../plain-page.ts';
import { profileOfCall } from '../profile-of-call.ts';
import { mirrorSentence } from '../reflection-words.ts';
import { type Answer, defineTool } from '../tool.ts';

const waysInFull = 3;
const waysListed = 8;

export const waysUpTool = defineTool({
  name: 'ways_up',
  title: 'Find the ways up',
  description:
    'The cheapest sets of rating rises that reach the next level, or the level given, each with the words to reach. Where a ladder gives no overall level, as a mirror, the next rung in each competency instead.',
  input: profileInput.extend({ to: levelId.optional().describe('The level to reach; left out, the next one up.') }),
  answer(input, shelf) {
    const { ladder, profile } = profileOfCall(input, shelf);
    const to = input.to === undefined ? null : findById(ladder.levels, input.to, 'level', `The ladder "${ladder.id}"`);
    const result = scoreProfile(ladder, profile);
    const ways = result.kind === 'refused' ? null : waysUp(ladder, profile, result, to === null ? {} : { to: to.id });
    if (ways === null) return nextInWords(ladder, profile);
    const shown = { ...ways, routes: ways.routes.slice(0, waysListed) };
    return {
      text: plainPage((page) => writeWaysUp(page, ladder, ways, { inFull: waysInFull, limit: waysListed })),
      data: { ...shown, ladder: ladder.id },
    };
  },
});

function nextInWords(ladder: Ladder, profile: Profile): Answer {
  const rungs = nextRungs(ladder, profile).map(({ competency, title, from, to, cell }) => ({
    competency,
    title,
    from,
    to,
    says: cellInShort(cell),
  }));
  const first = ladder.intent === 'mirror' ? mirrorSentence : 'No overall level comes out, or it is the last one.';
  const lines = rungs.map(({ title, from, to, says }) => `- ${title}: from ${from} to ${to}. ${says}`);
  const none = rungs.length === 0 ? ['Nothing is rated that has a rung above it.'] : ['The next rung in each:'];
  return { text: [first, ...none, ...lines].join('\n'), data: { kind: 'next-rungs', ladder: ladder.id, rungs } };
}
