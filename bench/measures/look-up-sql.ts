import { competencyScorers } from '../../src/engine/batch/competency-scorers.ts';
import { unpackOutcome } from '../../src/engine/batch/outcome.ts';
import { valuesOfFlags } from '../../src/engine/batch/set-profile.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import { applyAntiSignals } from '../../src/engine/score/anti-signals.ts';
import { overallRuler } from '../../src/engine/score/overall-ruler.ts';
import { levelSql } from './scoring-sql.ts';

const codes = 7;

/** Tables of the outcome of every arrangement of codes, one for each number of dimensions: made by rungs. */
export function lookUpTables(ladder: Ladder): string[] {
  const scorers = competencyScorers(ladder);
  const counts = [...new Set(ladder.competencies.map(({ dimensions }) => dimensions.length))];
  return counts.map((count) => {
    const scorer = scorers[ladder.competencies.findIndex(({ dimensions }) => dimensions.length === count)];
    const table = scorer?.tableFor(Number.MAX_SAFE_INTEGER);
    if (!scorer || !table) throw new Error('a competency of the gallery has a table');
    const outcomes = Array.from({ length: codes ** count }, (_, index) =>
      unpackOutcome(table[bitsOf(index, count, scorer.codeBits)] as number, scorer.halfBits),
    );
    const low = outcomes.map((outcome) => (outcome.kind === 'scored' ? outcome.low : 0));
    const high = outcomes.map((outcome) => (outcome.kind === 'scored' ? outcome.high : 0));
    const absent = outcomes.map((outcome) => (outcome.kind === 'scored' ? 0 : 1));
    return `CREATE TABLE outcomes${count} AS SELECT unnest(range(${outcomes.length}))::INTEGER AS i,
      unnest([${low}])::INTEGER AS low, unnest([${high}])::INTEGER AS high, unnest([${absent}])::INTEGER AS absent`;
  });
}

/** Everything that a batch works out, kept as it keeps it: both ends of each competency, of the score and the level. */
export function lookUpQuery(ladder: Ladder): string {
  const { units } = overallRuler(ladder, null);
  const total = units.reduce((sum, own) => sum + own, 0);
  let column = 0;
  const indexes = ladder.competencies.map(({ dimensions }, at) => {
    const terms = dimensions.map((_, place) => `d${column++}::INTEGER * ${codes ** place}`);
    return `${terms.join(' + ')} AS i${at}, f${at}::INTEGER * 8 AS f${at}`;
  });
  const joins = ladder.competencies.map(
    ({ dimensions }, at) => `JOIN outcomes${dimensions.length} t${at} ON t${at}.i = p.i${at}`,
  );
  const ends = units.map(
    (_, at) => `${rejectSql(at, 'low')} AS l${at}, ${rejectSql(at, 'high')} AS h${at}, t${at}.absent AS n${at}`,
  );
  const sumOf = (letter: string) => units.map((unit, at) => `${unit} * ${letter}${at}::INTEGER`).join(' + ');
  const tenths = (sum: string) => `CASE WHEN w = 0 THEN 0 ELSE (20 * ${sum} + w) // (2 * w) END`;
  const level = (score: string) => `(CASE WHEN w = 0 THEN 99 ELSE ${levelSql(ladder, score)} END)::UTINYINT`;
  return `CREATE OR REPLACE TABLE results AS
    SELECT ${units.map((_, at) => `l${at}, h${at}`)}, low::USMALLINT AS low, high::USMALLINT AS high,
      ${level('low')} AS lowLevel, ${level('high')} AS highLevel
    FROM (SELECT *, ${tenths('lowSum')} AS low, ${tenths('highSum')} AS high
    FROM (SELECT *, ${sumOf('l')} AS lowSum, ${sumOf('h')} AS highSum, ${total} - (${sumOf('n')}) AS w
    FROM (SELECT ${ends} FROM (SELECT ${indexes} FROM open) p ${joins.join(' ')})))`;
}

/** Few have a flag, so the look-up is behind a question. */
function rejectSql(at: number, end: 'low' | 'high'): string {
  const left = Array.from({ length: 256 }, (_, index) =>
    applyAntiSignals(Math.min(index & 7, 5), valuesOfFlags(index >> 3)),
  );
  return `(CASE WHEN f${at} = 0 THEN t${at}.${end} ELSE [${left}][f${at} + t${at}.${end} + 1] END)::UTINYINT`;
}

/** From an index that counts by sevens to one of bits side by side. */
function bitsOf(index: number, count: number, codeBits: number): number {
  let [rest, bits] = [index, 0];
  for (let place = 0; place < count; place++) {
    bits |= (rest % codes) << (codeBits * place);
    rest = Math.floor(rest / codes);
  }
  return bits;
}
