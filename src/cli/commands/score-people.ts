import { type BatchResults, competencyAt, overallAt } from '#engine/batch/batch-results.ts';
import { createBatch } from '#engine/batch/create-batch.ts';
import { refuseBatch, scoreBatch } from '#engine/batch/score-batch.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { writePeopleCsv } from '#formats/people-csv/write-people-csv.ts';
import type { Call } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadPeople } from '../load-people.ts';
import { Problem } from '../problem.ts';
import type { Input } from '../read-input.ts';
import { createProgress } from '../text/progress.ts';

/** Many people from CSV: the same people with their results, as CSV or as a list in JSON. */
export async function scorePeople(call: Call, ladder: Ladder, input: Input): Promise<number> {
  const refusal = refuseBatch(ladder, createBatch(ladder, 0));
  if (refusal !== null) throw new Problem('refused', refusal.message);
  const loaded = await loadPeople(call, ladder, input, createProgress(call.io));
  if (loaded === null) return exitCode.findings;
  const { batch, people } = loaded;
  if (call.has('to')) {
    const { ratedPeople, writeTable } = await import('../write-table.ts');
    return writeTable(call, ladder, ratedPeople(ladder, batch, people));
  }
  const results = scoreBatch(ladder, batch);
  if (results.kind === 'refused') throw new Problem('refused', results.message);
  if (call.format === 'json') writeList(call, ladder, people, results);
  else call.io.stdout(writePeopleCsv(people, ladder, results));
  return exitCode.fine;
}

const peopleAtOnce = 1000;

/** One person a line, some at a time, so that a million of them never are one text. */
function writeList({ io }: Call, ladder: Ladder, people: readonly string[], results: BatchResults): void {
  const line = (person: string, at: number) => {
    const outcomes = ladder.competencies.map(({ id }, index) => [id, competencyAt(results, index, at)]);
    const said = { person, competencies: Object.fromEntries(outcomes), overall: overallAt(results, at) };
    return `${at === 0 ? '' : ',\n'}${JSON.stringify(said)}`;
  };
  io.stdout('[\n');
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const some = people.slice(from, from + peopleAtOnce);
    io.stdout(some.map((person, index) => line(person, from + index)).join(''));
  }
  io.stdout('\n]\n');
}
