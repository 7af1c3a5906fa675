import type { LadderDraft } from '../ladder-draft.ts';

/** The most values that numbers without words are taken for a scale of. */
const mostValues = 20;

/** Expected numbers without a scale are a scale by themselves: its values are known, their words aren't. */
export function scaleOfNumbers(draft: LadderDraft): LadderDraft {
  const values = [...new Set([...draft.expected, ...draft.scale].map(({ value }) => value))];
  const [lowest, highest] = [Math.min(1, ...values), Math.max(...values)];
  if (draft.expected.length === 0 || highest > mostValues) return draft;
  const missing: number[] = [];
  for (let value = lowest; value <= highest; value++) {
    if (!draft.scale.some((own) => own.value === value)) missing.push(value);
  }
  if (missing.length === 0) return draft;
  const scale = [...draft.scale, ...missing.map((value) => ({ value, label: String(value) }))];
  const sentence = `Numbers in a table were taken for values of a scale from ${lowest} to ${highest}; ${draft.scale.length === 0 ? 'what each of them means' : `what ${missing.join(', ')} means`} isn’t said. Name the values.`;
  return {
    ...draft,
    scale: scale.toSorted((one, other) => one.value - other.value),
    guesses: [...draft.guesses, { text: null, confidence: 'likely', sentence }],
  };
}
