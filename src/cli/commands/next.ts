import { type Gap, gapTo } from '#engine/advance/gap-to.ts';
import { type Readiness, readinessFor } from '#engine/advance/readiness.ts';
import { type WaysUp, waysUp } from '#engine/advance/ways-up.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Path } from '#engine/ladder/path.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { explainResult } from '#engine/score/explain-result.ts';
import type { Result, ScoreRefusal } from '#engine/score/result.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { findById } from '../find-by-id.ts';
import { loadProfile, loadSoundLadder } from '../load-profile.ts';
import { writeGap } from '../pages/gap-lines.ts';
import { type NextRung, nextRungs, writeNextRungs } from '../pages/next-rungs.ts';
import { writeReadiness } from '../pages/readiness-lines.ts';
import { sayWhose } from '../pages/score-page.ts';
import { writeWaysUp } from '../pages/ways-lines.ts';
import { factOptions, readFacts } from '../read-facts.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { Page } from '../text/page.ts';
import { writeJson } from '../write-json.ts';

export const next: Command = {
  summary: 'See what the next level asks, and the cheapest ways there',
  usage: 'LADDER RATINGS [--to LEVEL] [--path ID]',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
    { name: 'RATINGS', description: 'one person’s ratings, see `rungs template`', required: true },
  ],
  options: [
    { name: 'to', value: 'LEVEL', description: 'a level on any track; without it, the next one up' },
    { name: 'path', value: 'ID', description: 'readiness for this path, such as l2-to-l3' },
    { name: 'words', description: 'what is new in the words of each competency' },
    ...factOptions,
  ],
  details: [
    'Ways up are exact: the fewest steps of single ratings that reach the level, every choice named. With --to or --path the exit code is 1 while it is not reached.',
  ],
  examples: [
    { line: 'rungs next weighted-competencies me.yaml', says: 'the next level' },
    { line: 'rungs next core-questions me.yaml --to m1', says: 'the gap to a level on another track' },
    { line: 'rungs next weighted-competencies me.yaml --path l2-to-l3 --attested module-owner', says: 'am I ready?' },
  ],
  run,
};

interface Outlook {
  readonly result: Result | ScoreRefusal;
  readonly ways: WaysUp | null;
  readonly gap: Gap | null;
  readonly readiness: readonly { readonly path: Path; readonly judged: Readiness }[];
  readonly rungs: readonly NextRung[] | null;
}

async function run(call: Call): Promise<number> {
  const [ladderGiven = '', ratingsGiven = ''] = call.arguments;
  refuseSecondStdin(ladderGiven, ratingsGiven);
  const ladder = await loadSoundLadder(call, ladderGiven);
  if (ladder === null) return exitCode.findings;
  const profile = await loadProfile(call, ladder, ratingsGiven);
  if (profile === null) return exitCode.findings;
  const outlook = lookAhead(call, ladder, profile);
  if (call.format === 'json') writeJson(call.io, asJson(outlook));
  else call.io.stdout(write(call, ladder, profile, outlook));
  return isReached(call, outlook) ? exitCode.fine : exitCode.findings;
}

/** Everything about what comes next. The level looked at: the one asked for, the path's, or the next one up. */
function lookAhead(call: Call, ladder: Ladder, profile: Profile): Outlook {
  const [toGiven, pathGiven] = [call.value('to'), call.value('path')];
  const where = `The ladder "${ladder.id}"`;
  const path = pathGiven === null ? null : findById(ladder.paths, pathGiven, 'path', where);
  const asked = toGiven === null ? null : findById(ladder.levels, toGiven.toLowerCase(), 'level', where);
  const result = scoreProfile(ladder, profile);
  const from =
    result.kind === 'result' && result.overall.kind === 'scored' ? (result.overall.level.low as LevelId) : null;
  const target = asked?.id ?? path?.to.level ?? null;
  const ways = result.kind === 'result' ? waysUp(ladder, profile, result, target === null ? {} : { to: target }) : null;
  const to = target ?? ways?.to ?? null;
  const paths = path
    ? [path]
    : ladder.paths.filter((own) => own.to.level === to && (from === null || own.from.level === from));
  const facts = readFacts(call);
  return {
    result,
    ways,
    gap: to === null ? null : gapTo(ladder, profile, to, path?.from.level ?? from),
    readiness: paths.map((own) => ({ path: own, judged: readinessFor(ladder, own, profile, facts) })),
    rungs: to === null && from === null ? nextRungs(ladder, profile) : null,
  };
}

/** Only what was asked for can fail to be reached. */
function isReached(call: Call, { gap, readiness }: Outlook): boolean {
  if (call.value('path') !== null) return readiness.every(({ judged }) => judged.whole === 'met');
  if (call.value('to') === null) return true;
  return gap === null || gap.competencies.every(({ state }) => state !== 'short' && state !== 'open');
}

function write(call: Call, ladder: Ladder, profile: Profile, outlook: Outlook): string {
  const page = new Page(call.paint, call.width);
  const { result, ways, gap, readiness, rungs } = outlook;
  page.prose(call.paint.faint(sayWhose(ladder, profile)));
  if (result.kind === 'result' && result.overall.kind === 'scored') {
    page.gap().prose(`Now: ${call.paint.strong(explainResult(ladder, result).headline)}`);
    if (gap === null) page.gap().prose('That is the last level: there is no next one up.');
  }
  if (rungs) writeNextRungs(page, ladder, rungs);
  if (gap) writeGap(page, ladder, gap, call.has('words'));
  if (ways) writeWaysUp(page, ladder, ways, { inFull: 3, limit: 12 });
  for (const { path, judged } of readiness) writeReadiness(page, ladder, path, judged);
  return page.toString();
}

function asJson({ ways, gap, readiness, rungs }: Outlook): Record<string, unknown> {
  return {
    kind: 'next',
    waysUp: ways,
    gap,
    readiness: readiness.map(({ judged }) => judged),
    ...(rungs === null ? {} : { nextRungs: rungs }),
  };
}
