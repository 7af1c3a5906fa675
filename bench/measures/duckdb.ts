import type { Batch } from '../../src/engine/batch/batch.ts';
import type { BatchResults } from '../../src/engine/batch/batch-results.ts';
import { scoreBatch } from '../../src/engine/batch/score-batch.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import { milliseconds, times } from '../figures.ts';
import { weightedCompetencies } from '../gallery-ladder.ts';
import type { Measure } from '../measure.ts';
import { median } from '../medians.ts';
import { formulaBatch, formulaTable } from './formula-people.ts';
import { lookUpQuery, lookUpTables } from './look-up-sql.ts';
import { countingQuery, packedQuery, sortingQuery } from './scoring-sql.ts';

const people = 1_000_000;
const rounds = 7;

/** As much of DuckDB as is used here. Its types live in a package that the product doesn't install. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}

/**
 * The same people scored by DuckDB on one thread, twice. First the rules written as SQL in the three ways that
 * promise most, of which the fastest counts; it has less to do: everybody is rated everywhere, so there are no
 * ranges, and it only counts the levels. Then everything that the batch does, with its results kept: SQL would
 * need pages for that, so it is given the look-up tables that rungs made, and joins them. That is no scoring of its
 * own, so there is no target for it.
 */
export async function measureDuckdb(): Promise<Measure[]> {
  const ladder = weightedCompetencies();
  const connection = await connect();
  return [await measureRules(ladder, connection), await measureLookUps(ladder, connection)];
}

async function measureRules(ladder: Ladder, connection: Connection): Promise<Measure> {
  const batch = formulaBatch(ladder, people, 'rated');
  await connection.run(formulaTable(ladder, 'rated', people, 'rated'));
  const queries = { sorting: sortingQuery(ladder), counting: countingQuery(ladder), packed: packedQuery(ladder) };
  const expected = countLevels(ladder, score(ladder, batch));
  const own: number[] = [];
  const peers = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, query] of Object.entries(queries)) {
      const start = performance.now();
      const rows = (await connection.runAndReadAll(query)).getRows();
      peers.set(name, [...(peers.get(name) ?? []), performance.now() - start]);
      const counted = rows.map(([level, count]) => `${level} ${level}: ${count}`);
      if (counted.join() !== expected.join()) throw new Error(`DuckDB (${name}) counts ${counted}, not ${expected}`);
    }
    own.push(timeOf(() => score(ladder, batch)));
  }
  const [best = ['', []]] = [...peers].toSorted(([, a], [, b]) => median(a) - median(b));
  const [time, peer] = [median(own), median(best[1])];
  return {
    ...line('the rules as SQL, all rated', time, `by ${best[0]}`, peer),
    target: 'at least 20x',
    isMet: peer / time >= 20,
  };
}

async function measureLookUps(ladder: Ladder, connection: Connection): Promise<Measure> {
  const batch = formulaBatch(ladder, people, 'open');
  await connection.run(formulaTable(ladder, 'open', people, 'open'));
  for (const table of lookUpTables(ladder)) await connection.run(table);
  const query = lookUpQuery(ladder);
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await connection.run(query);
    peer.push(performance.now() - start);
    own.push(timeOf(() => score(ladder, batch)));
  }
  const count = 'SELECT lowLevel, highLevel, count(*) FROM results GROUP BY ALL ORDER BY ALL';
  const rows = (await connection.runAndReadAll(count)).getRows();
  const counted = rows.map(([low, high, number]) => `${low} ${high}: ${number}`);
  const expected = countLevels(ladder, score(ladder, batch));
  if (counted.join() !== expected.join()) throw new Error(`DuckDB counts ${counted}, not ${expected}`);
  return line('everything, joined to tables of rungs', median(own), 'kept', median(peer));
}

function line(what: string, time: number, how: string, peer: number): Measure {
  return {
    name: `DuckDB, one thread: ${what}`,
    figure: `${milliseconds(time)} for ${people.toLocaleString('en-US')}`,
    peer: `SQL, ${how}: ${milliseconds(peer)}`,
    ratio: times(peer / time),
    target: '',
    isMet: null,
  };
}

async function connect(): Promise<Connection> {
  const packageName = '@duckdb/node-api';
  const { DuckDBInstance } = await import(packageName);
  const instance = await DuckDBInstance.create(':memory:');
  const connection: Connection = await instance.connect();
  await connection.run('SET threads = 1');
  return connection;
}

function score(ladder: Ladder, batch: Batch): BatchResults {
  const results = scoreBatch(ladder, batch);
  if (results.kind === 'refused') throw new Error(results.message);
  return results;
}

function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** How many people reach which levels, by number (0 below the first, 99 not scored): `2 3: 1204`. Pairs that nobody reaches are left out, as in SQL. */
function countLevels(ladder: Ladder, { level, levelCodes, personCount }: BatchResults): string[] {
  const numbers = levelCodes.map((reached) =>
    typeof reached === 'string' ? ladder.levels.findIndex(({ id }) => id === reached) + 1 : 99,
  );
  const counts = new Map<number, number>();
  for (let person = 0; person < personCount; person++) {
    const pair = 100 * (numbers[level.low[person] ?? 0] ?? 0) + (numbers[level.high[person] ?? 0] ?? 0);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = [...counts].toSorted(([a], [b]) => a - b);
  return pairs.map(([pair, count]) => `${Math.floor(pair / 100)} ${pair % 100}: ${count}`);
}
