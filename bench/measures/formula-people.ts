import type { Batch, RatingPlace } from '../../src/engine/batch/batch.ts';
import { antiSignalColumn, createBatch } from '../../src/engine/batch/create-batch.ts';
import { codeOfValue, notApplicableCode, unratedCode } from '../../src/engine/batch/rating-code.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';

/**
 * The same people for a batch and for SQL, by one formula: everybody rated everywhere, or as in `randomBatch`
 * with places open and not applicable, whole competencies that don't apply, and anti-signals.
 */
export type Completeness = 'rated' | 'open';

export function formulaBatch(ladder: Ladder, personCount: number, completeness: Completeness): Batch {
  const batch = createBatch(ladder, personCount);
  let column = 0;
  batch.competencies.forEach(({ ratings, places }, index) => {
    ratings.forEach(({ codes }, at) => {
      const [place, own] = [places[at], column++];
      if (!place) return;
      for (let person = 0; person < personCount; person++)
        codes[person] =
          completeness === 'rated'
            ? codeOfValue(1 + (dice(person, own) % 5), place)
            : openCode(dice(person, own), dice(person, absenceColumn + index), place);
    });
    if (completeness === 'rated') return;
    const { codes } = antiSignalColumn(batch, index);
    for (let person = 0; person < personCount; person++) {
      const thrown = dice(person, flagColumn + index);
      codes[person] = thrown < 20 ? 1 << (thrown % 5) : 0;
    }
  });
  return batch;
}

/** `CREATE TABLE name` with a column d0, d1 … for each dimension and f0, f1 … for the anti-signals. */
export function formulaTable(ladder: Ladder, name: string, personCount: number, completeness: Completeness): string {
  let column = 0;
  const columns = ladder.competencies.flatMap(({ dimensions }, index) => {
    const absent = `${diceSql(absenceColumn + index)} < 10`;
    const codes = dimensions.map(() => {
      const [own, thrown] = [column, diceSql(column++)];
      if (completeness === 'rated') return `(1 + ${thrown} % 5)::UTINYINT AS d${own}`;
      const code = `CASE WHEN ${absent} OR ${thrown} < 20 THEN 1 WHEN ${thrown} < 70 THEN 0 ELSE 2 + ${thrown} % 5 END`;
      return `(${code})::UTINYINT AS d${own}`;
    });
    if (completeness === 'rated') return codes;
    const thrown = diceSql(flagColumn + index);
    return [
      ...codes,
      `(CASE WHEN ${thrown} < 20 THEN 1 << (${thrown} % 5)::INTEGER ELSE 0 END)::UTINYINT AS f${index}`,
    ];
  });
  return `CREATE TABLE ${name} AS SELECT ${columns.join(', ')} FROM range(${personCount}) AS r(i)`;
}

const flagColumn = 100;
const absenceColumn = 200;

function openCode(thrown: number, absence: number, place: RatingPlace): number {
  if (absence < 10 || thrown < 20) return notApplicableCode;
  return thrown < 70 ? unratedCode : codeOfValue(1 + (thrown % 5), place);
}

/** From 0 to 999, by the middle bits of a product that a double holds exactly. */
function dice(person: number, column: number): number {
  return Math.floor(((person * multiplier(column)) % 2 ** 32) / 2 ** 16) % 1000;
}

function diceSql(column: number): string {
  return `((i * ${multiplier(column)} % 4294967296) // 65536 % 1000)`;
}

/** An odd number below 2 to the 32nd for each column, so that columns have little to do with each other. */
function multiplier(column: number): number {
  return (Math.imul(column + 1, 0x9e3779b1) | 1) >>> 0;
}
