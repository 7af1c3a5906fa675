import type { Competency, Ladder } from '#engine/index.ts';
import type { Answer, Place, Sheet } from '../shelf/sheet.ts';
import { askedCompetencies } from './asked-competencies.ts';
import { capitalised, numberWord } from './number-words.ts';

export type AnswerState = 'open' | 'partly' | 'done';

/** How far one competency has been gone through. Saying that it doesn't apply is an answer too. */
export function stateOfAnswer(competency: Competency, answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'open';
  const isChosen = (place: Place | undefined) => place !== undefined && place.choice !== null;
  if (answer.mode === 'whole' || competency.dimensions.length === 0) return isChosen(answer.whole) ? 'done' : 'open';
  const chosen = competency.dimensions.filter(({ id }) => isChosen(answer.dimensions[id])).length;
  return chosen === 0 ? 'open' : chosen < competency.dimensions.length ? 'partly' : 'done';
}

/** How much has been chosen, in words: `Three of eight competencies, one of them in part.` */
export function wordProgress(ladder: Ladder, sheet: Sheet): string {
  const states = askedCompetencies(ladder, sheet.head.track).map((own) => stateOfAnswer(own, sheet.answers[own.id]));
  const partly = states.filter((state) => state === 'partly').length;
  const begun = partly + states.filter((state) => state === 'done').length;
  if (begun === 0) return 'Nothing is chosen yet.';
  const ofThem =
    begun === states.length
      ? `All ${numberWord(begun)}`
      : `${capitalised(numberWord(begun))} of ${numberWord(states.length)}`;
  const inPart = partly === 0 ? '' : begun === partly ? ', in part' : `, ${numberWord(partly)} of them in part`;
  return `${ofThem} chosen${inPart}.`;
}
