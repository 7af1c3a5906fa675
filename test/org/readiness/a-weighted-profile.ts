import { aLadder } from '../assessments/an-assessment.ts';

const ladder = aLadder('weighted-competencies');

/** Ratings on `weighted-competencies` as a document: one value everywhere, but for the competencies that are named. */
export function aWeightedProfile(value: number, but: Readonly<Record<string, number>> = {}) {
  const ratings = ladder.competencies.map(({ id, dimensions }) => [
    id,
    Object.fromEntries(dimensions.map((own) => [own.id, but[id] ?? value])),
  ]);
  return { ladder: ladder.id, ratings: Object.fromEntries(ratings) };
}
