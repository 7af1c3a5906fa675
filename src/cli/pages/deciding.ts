import type { Ladder } from '#engine/ladder/ladder.ts';
import { describeRules } from '#engine/score/words/describe-rules.ts';
import { levelName } from '../draw/level-label.ts';
import { sentenceCase } from '../text/phrases.ts';

export { wordBand as sayBand } from '#engine/score/words/describe-bounds.ts';

/** How levels are decided, in the engine's words, each level by the name it goes by on the command line. */
export function decidingSentences(ladder: Ladder): string[] {
  return describeRules(ladder, levelName).map(sentenceCase);
}
