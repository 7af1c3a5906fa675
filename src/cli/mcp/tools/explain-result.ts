import { explainResult } from '#engine/score/explain-result.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import { profileInput } from '../inputs.ts';
import { profileOfCall } from '../profile-of-call.ts';
import { reflectInWords } from '../reflection-words.ts';
import { defineTool } from '../tool.ts';

export const explainResultTool = defineTool({
  name: 'explain_result',
  title: 'Explain a result',
  description:
    'Why ratings come out as they do, in the ladder’s own rules: what decided each competency, what each adds to the whole. Made from the parts of the calculation, so quote it rather than work it out again. Of a mirror: what was chosen, in words.',
  input: profileInput,
  answer(input, shelf) {
    const { ladder, profile } = profileOfCall(input, shelf);
    const result = scoreProfile(ladder, profile);
    if (result.kind === 'refused') return reflectInWords(ladder, profile);
    const { headline, overall, competencies } = explainResult(ladder, result);
    const lines = competencies.flatMap(({ title, value, sentences }) => [
      '',
      `${title}: ${value}`,
      ...sentences.map((sentence) => `- ${sentence}`),
    ]);
    return {
      text: [headline, ...overall, ...lines].join('\n'),
      data: { kind: 'explanation', ladder: ladder.id, headline, overall, competencies },
    };
  },
});
