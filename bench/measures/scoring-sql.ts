import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import { overallRuler } from '../../src/engine/score/overall-ruler.ts';

/** `kth` and `lowest` of one competency's columns, as SQL. */
type Majority = (columns: readonly string[], need: number) => { readonly kth: string; readonly lowest: string };

/** As one would write it first: sort the values of a competency and take the k-th. */
export function sortingQuery(ladder: Ladder): string {
  return scoringQuery(ladder, (columns, need) => {
    const sorted = `list_sort([${columns.join(', ')}])`;
    return { kth: `${sorted}[${columns.length - need + 1}]`, lowest: `least(${columns.join(', ')})` };
  });
}

/** Without lists: the k-th highest is how many values are reached by at least k dimensions. */
export function countingQuery(ladder: Ladder): string {
  return scoringQuery(ladder, (columns, need) => {
    const reached = [2, 3, 4, 5].map((value) => {
      const count = columns.map((column) => `(${column} >= ${value})::UTINYINT`).join(' + ');
      return `((${count}) >= ${need})::UTINYINT`;
    });
    return { kth: `(1 + ${reached.join(' + ')})`, lowest: `least(${columns.join(', ')})` };
  });
}

/** All counts of a competency in one number, three bits a value: added up once instead of once a value. */
export function packedQuery(ladder: Ladder): string {
  return scoringQuery(ladder, (columns, need) => {
    // (1 << 3 * (value - 1)) - 1 has all bits below; with 585 = 1001001001 in binary one stands at each lower value.
    const sum = columns.map((column) => `(585 & ((1 << (3 * (${column}::INTEGER - 1))) - 1))`).join(' + ');
    const reached = [0, 1, 2, 3].map((at) => `(((${sum}) >> ${3 * at}) & 7 >= ${need})::INTEGER`);
    return { kth: `(1 + ${reached.join(' + ')})`, lowest: `least(${columns.join(', ')})` };
  });
}

/** How many people reach each level. Whole numbers throughout, so that rounding is exact here too. */
function scoringQuery(ladder: Ladder, majority: Majority): string {
  const { units } = overallRuler(ladder, null);
  const total = units.reduce((sum, own) => sum + own, 0);
  let column = 0;
  const parts = ladder.competencies.map((competency, at) => {
    const columns = competency.dimensions.map(() => `d${column++}`);
    const { rule } = competency;
    if (rule.kind !== 'majority' || rule.floor?.onBreach !== 'demote-one') throw new Error('the SQL is for this rule');
    const { kth, lowest } = majority(columns, rule.need);
    return { at, kth, lowest, gap: rule.floor.gap, weight: units[at] ?? 0 };
  });
  const found = parts.map(({ at, kth, lowest }) => `${kth}::INTEGER AS k${at}, ${lowest}::INTEGER AS m${at}`);
  const sum = parts.map(({ at, gap, weight }) => `${weight} * (k${at} - (m${at} + ${gap} < k${at})::INTEGER)`);
  // Rounded half up to tenths: floor(10 * sum / total + 1/2).
  const tenths = `((20 * (${sum.join(' + ')}) + ${total}) // ${2 * total})`;
  return `SELECT level, count(*) FROM (SELECT ${levelSql(ladder, 'tenths')} AS level FROM (SELECT ${tenths} AS tenths
    FROM (SELECT ${found.join(', ')} FROM rated))) GROUP BY level ORDER BY level`;
}

/** The number of the level whose band a score in tenths has reached; 0 below the first. */
export function levelSql(ladder: Ladder, tenths: string): string {
  const reached = ladder.levels.map(({ band }) => {
    if (band === null) throw new Error('every level of this ladder has a band');
    return `(${tenths} >= ${(10 * band.low.numerator) / band.low.denominator})::INTEGER`;
  });
  return `(${reached.join(' + ')})`;
}
