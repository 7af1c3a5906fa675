import type { Coefficient } from './coefficient.ts';

/** Fewer than this many places rated by at least two, and a single one of them would turn the number over. */
export const fewestUnits = 5;
const fewUnits = 10;

/** How much stands behind a number, and what it says, in words for people who never heard of it. */
export function wordAgreement(coefficient: Coefficient, units: number, raters: number): string {
  const who = raters === 2 ? 'the two' : `the ${raters}`;
  if (coefficient.kind === 'not-defined') {
    return coefficient.because === 'nothing-in-common'
      ? 'No place was rated by more than one, so there is nothing to compare.'
      : 'Everybody chose the same everywhere. Agreement by chance can’t be told from agreement on what they saw, so there is no number.';
  }
  if (units < fewestUnits) {
    return `Only ${units} ${units === 1 ? 'place was' : 'places were'} rated by more than one: too few for a number. Look at the places themselves.`;
  }
  const little =
    units < fewUnits ? ` It rests on ${units} places only, so a single one would move it: take it as a hint.` : '';
  return `${meaning(coefficient.value, who)}${little}`;
}

/** The borders are Krippendorff's: from .8 on data can be relied on, from .667 for tentative conclusions. */
function meaning(value: number, who: string): string {
  if (value >= 0.8) return `${capital(who)} see it much alike. What they agree on can be relied on.`;
  if (value >= 0.667)
    return `${capital(who)} see it mostly alike. Good enough to go on with, after a look at where they differ.`;
  if (value >= 0.2)
    return `${capital(who)} see it differently in a good part. Talk about the differences before anything is decided on them.`;
  if (value > -0.2)
    return `What ${who} chose agrees about as often as chance would have it. They may read the words of the ladder differently: start there.`;
  return `${capital(who)} see it in opposite ways. One of them may have read the scale the other way round, or looked at other work.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
