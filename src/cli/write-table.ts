import type { Batch } from '#engine/batch/batch.ts';
import { profileAt } from '#engine/batch/profile-at.ts';
import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import {
  type RatedProfile,
  writeRatingsCsv,
  writeResultsCsv,
  writeResultsJson,
  writeResultsWorkbook,
} from '#formats/spreadsheet/write/results-table.ts';
import type { Call } from './command.ts';
import { exitCode } from './exit-code.ts';
import { resolvePath, writeBytes } from './files.ts';
import { Problem } from './problem.ts';
import { tableFormats } from './table-formats.ts';

/** More rows than a spreadsheet holds would come of more people. */
const mostPeople = 10_000;

/** Ratings and results in the format that `--to` names. A mirror gives what was rated, in words, and no result. */
export async function writeTable(call: Call, ladder: Ladder, rated: readonly RatedProfile[]): Promise<number> {
  const content = await tableOf(call, ladder, rated);
  const out = call.value('out');
  if (out === null) {
    if (typeof content === 'string') call.io.stdout(content);
    return exitCode.fine;
  }
  writeBytes(resolvePath(call.io.cwd, out), out, content, { overwrite: call.has('force') });
  call.io.stderr(`Wrote ${out}.\n`);
  return exitCode.fine;
}

async function tableOf(call: Call, ladder: Ladder, rated: readonly RatedProfile[]): Promise<string | Uint8Array> {
  const format = tableFormats.find((own) => own === call.value('to')) ?? 'json';
  switch (format) {
    case 'ratings-csv':
      return writeRatingsCsv(ladder, rated);
    case 'results-csv':
      if (ladder.intent === 'mirror') {
        throw new Problem(
          'refused',
          `The ladder "${ladder.id}" is a mirror and has no results. Take --to ratings-csv for what was chosen.`,
        );
      }
      return writeResultsCsv(ladder, rated);
    case 'xlsx':
      return await writeResultsWorkbook(ladder, rated);
    case 'json':
      return writeResultsJson(ladder, rated);
  }
}

/** The people of a batch one by one, each with a result of their own. */
export function ratedPeople(ladder: Ladder, batch: Batch, people: readonly string[]): RatedProfile[] {
  if (people.length > mostPeople) {
    throw new Problem(
      'refused',
      `These are ${groupDigits(people.length)} people, and --to writes at most ${groupDigits(mostPeople)}. Leave --to out: then every person is one line.`,
    );
  }
  return people.map((person, at) => {
    const profile = { ...profileAt(batch, at), person };
    const result = scoreProfile(ladder, profile);
    return { profile, result: result.kind === 'refused' ? null : result };
  });
}
