import type { LadderDraft } from '../ladder-draft.ts';

/**
 * Where dimensions are described level by level and ratings are numbers, each number has the level of its place: a table
 * of five columns describes five values. Without as many of the one as of the other nothing is said.
 */
export function tieScale(draft: LadderDraft): LadderDraft {
  const described = new Set(
    draft.competencies.flatMap(({ dimensions = [] }) =>
      dimensions.flatMap(({ descriptors }) => descriptors.map(({ level }) => level)),
    ),
  );
  const levels = draft.levels.filter(({ key }) => described.has(key));
  const values = draft.scale.filter(({ value }) => value > 0);
  if (levels.length === 0 || values.length !== levels.length) return draft;
  const levelOf = new Map(values.map(({ value }, at) => [value, levels[at]?.key]));
  const scale = draft.scale.map((own) => {
    const level = levelOf.get(own.value);
    return level === undefined ? own : { ...own, level };
  });
  const [first, last] = [values[0]?.value ?? 1, values.at(-1)?.value ?? 1];
  const sentence = `The values ${first} to ${last} were taken to be what the ${levels.length} columns of the tables of dimensions describe, in their order.`;
  return { ...draft, scale, guesses: [...draft.guesses, { text: null, confidence: 'likely', sentence }] };
}
