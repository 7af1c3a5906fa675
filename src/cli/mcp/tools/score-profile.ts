import { explainResult } from '#engine/score/explain-result.ts';
import { marginOf } from '#engine/score/margin.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import { profileInput } from '../inputs.ts';
import { profileOfCall } from '../profile-of-call.ts';
import { reflectInWords } from '../reflection-words.ts';
import { defineTool } from '../tool.ts';

export const scoreProfileTool = defineTool({
  name: 'score_profile',
  title: 'See where ratings stand',
  description:
    'Where ratings that are handed in stand on a ladder: the level or the range of levels, each competency, and how firm that is. What is not rated makes a range. A mirror is never scored: it shows what was chosen, in words. Nothing is kept.',
  input: profileInput,
  answer(input, shelf) {
    const { ladder, profile } = profileOfCall(input, shelf);
    const result = scoreProfile(ladder, profile);
    if (result.kind === 'refused') return reflectInWords(ladder, profile);
    const explanation = explainResult(ladder, result);
    const margin = marginOf(ladder, profile, result);
    const competencies = explanation.competencies.map(({ competency, title, value }) => ({ competency, title, value }));
    const firmness =
      margin === null
        ? []
        : [`Of ${margin.tried} single steps up or down, ${margin.flips.length} would change the level.`];
    return {
      text: [
        explanation.headline,
        ...competencies.map(({ title, value }) => `- ${title}: ${value}`),
        ...firmness,
        'explain_result gives the reasons, ways_up what would come next.',
      ].join('\n'),
      data: {
        kind: 'result',
        ladder: ladder.id,
        headline: explanation.headline,
        overall: result.overall,
        competencies,
        margin,
      },
    };
  },
});
