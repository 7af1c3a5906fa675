import { waysUp } from '#engine/advance/ways-up.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { explainResult } from '#engine/score/explain-result.ts';
import { marginOf } from '#engine/score/margin.ts';
import { reflectProfile } from '#engine/score/reflect-profile.ts';
import type { ScoreRefusal } from '#engine/score/result.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { isPeople, readRatingsOrPeople } from '../load-people.ts';
import { loadSoundLadder, readProfile } from '../load-profile.ts';
import { writeMirrorPage } from '../pages/mirror-page.ts';
import { type Scored, writeScorePage } from '../pages/score-page.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { checkTable, tableFormats } from '../table-formats.ts';
import { Page } from '../text/page.ts';
import { writeJson } from '../write-json.ts';

export const score: Command = {
  summary: 'See where somebody stands, why, and how firm that is',
  usage: 'LADDER RATINGS',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
    {
      name: 'RATINGS',
      description: 'one person’s ratings (YAML or JSON, see `rungs template`), or many people’s as CSV',
      required: true,
    },
  ],
  options: [
    { name: 'words', description: 'of a mirror: what each chosen rung says as well' },
    {
      name: 'to',
      value: 'FORMAT',
      choices: tableFormats,
      description: 'ratings and results to take along: as CSV, as a workbook (needs --out) or as JSON',
    },
    { name: 'out', value: 'FILE', description: 'with --to: write it there; without it, text goes to standard output' },
    { name: 'force', description: 'with --to: write over FILE if it is there already' },
  ],
  details: [
    'A mirror is never scored: it says why and shows the jagged line instead. What isn’t rated makes the result a range.',
  ],
  examples: [
    { line: 'rungs score weighted-competencies me.yaml', says: 'the level, the reasons, how firm it is, the ways up' },
    { line: 'rungs score trunk-and-fork me.yaml', says: 'a mirror: the jagged line' },
    { line: 'rungs score weighted-competencies people.csv > results.csv', says: 'many people, one line each' },
    {
      line: 'rungs score weighted-competencies me.yaml --to xlsx --out me.xlsx',
      says: 'ratings and results as a workbook',
    },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [ladderGiven = '', ratingsGiven = ''] = call.arguments;
  refuseSecondStdin(ladderGiven, ratingsGiven);
  const ladder = await loadSoundLadder(call, ladderGiven);
  if (ladder === null) return exitCode.findings;
  const input = await readRatingsOrPeople(call, ratingsGiven);
  checkTable(call);
  if (isPeople(ratingsGiven, input)) return (await import('./score-people.ts')).scorePeople(call, ladder, input);
  const profile = await readProfile(call, ladder, input);
  if (profile === null) return exitCode.findings;
  const result = scoreProfile(ladder, profile);
  if (call.has('to')) {
    const rated = { profile, result: result.kind === 'refused' ? null : result };
    return (await import('../write-table.ts')).writeTable(call, ladder, [rated]);
  }
  if (result.kind === 'refused') return reflect(call, ladder, profile, result);
  const scored: Scored = {
    result,
    explanation: explainResult(ladder, result),
    margin: marginOf(ladder, profile, result),
    waysUp: waysUp(ladder, profile, result),
  };
  if (call.format === 'json') {
    const { explanation, margin, waysUp: ways } = scored;
    writeJson(call.io, { ...result, ...whose(profile), explanation, margin, waysUp: ways });
  } else {
    const page = new Page(call.paint, call.width);
    writeScorePage(page, ladder, profile, scored);
    call.io.stdout(page.toString());
  }
  return exitCode.fine;
}

function reflect(call: Call, ladder: Ladder, profile: Profile, refusal: ScoreRefusal): number {
  const reflection = reflectProfile(ladder, profile);
  if (call.format === 'json') {
    writeJson(call.io, { ...refusal, ...whose(profile), reflection });
    return exitCode.fine;
  }
  const page = new Page(call.paint, call.width);
  writeMirrorPage(page, ladder, profile, reflection, { refusal: refusal.message, withWords: call.has('words') });
  call.io.stdout(page.toString());
  return exitCode.fine;
}

function whose({ person, by, date, track }: Profile): Record<string, string | null> {
  return { person, by, date, track };
}
