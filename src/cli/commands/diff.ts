import type { CarriedProfile } from '#engine/compare/carried-profile.ts';
import { carryProfile } from '#engine/compare/carry-profile.ts';
import { diffLadders } from '#engine/compare/diff-ladders.ts';
import type { ChangeMeaning, LadderDiff } from '#engine/compare/ladder-diff.ts';
import { wordCarried } from '#engine/compare/word-carried.ts';
import { wordDiff } from '#engine/compare/word-diff.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { explainResult } from '#engine/score/explain-result.ts';
import type { Result, ScoreRefusal } from '#engine/score/result.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadProfile, loadSoundLadder } from '../load-profile.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { Page } from '../text/page.ts';
import { count } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

export const diff: Command = {
  summary: 'Say what changed between two versions of a ladder',
  usage: 'OLD NEW [--ratings FILE]',
  arguments: [
    { name: 'OLD', description: 'the earlier version: a file, a gallery id or -', required: true },
    { name: 'NEW', description: 'the later version', required: true },
  ],
  options: [
    { name: 'ratings', value: 'FILE', description: 'ratings made on OLD: what carries over, and how the result moves' },
  ],
  details: [
    'It speaks of levels, cells, weights, rules and requirements, never of lines. The exit code is 1 if anything changed.',
  ],
  examples: [
    { line: 'rungs diff ladder-1.yaml ladder-2.yaml', says: 'what changed' },
    { line: 'rungs diff ladder-1.yaml ladder-2.yaml --ratings me.yaml', says: 'and what becomes of my ratings' },
  ],
  run,
};

interface Carried {
  readonly carried: CarriedProfile;
  readonly results: { readonly before: Result | ScoreRefusal; readonly after: Result | ScoreRefusal };
}

async function run(call: Call): Promise<number> {
  const [oldGiven = '', newGiven = ''] = call.arguments;
  const ratings = call.value('ratings');
  refuseSecondStdin(oldGiven, newGiven, ratings);
  const before = await loadSoundLadder(call, oldGiven);
  const after = await loadSoundLadder(call, newGiven);
  if (before === null || after === null) return exitCode.findings;
  const profile = ratings === null ? null : await loadProfile(call, before, ratings);
  if (ratings !== null && profile === null) return exitCode.findings;
  const changes = diffLadders(before, after);
  const carried = profile && carry(profile, before, after);
  if (call.format === 'json') writeJson(call.io, carried ? { ...changes, ...carried } : changes);
  else {
    const page = new Page(call.paint, call.width);
    writeChanges(page, changes);
    if (carried) writeCarried(page, before, after, carried);
    call.io.stdout(page.toString());
  }
  return changes.changes.length === 0 ? exitCode.fine : exitCode.findings;
}

function carry(profile: Profile, before: Ladder, after: Ladder): Carried {
  const carried = carryProfile(profile, before, after);
  return { carried, results: { before: scoreProfile(before, profile), after: scoreProfile(after, carried.profile) } };
}

const meanings: Readonly<Record<ChangeMeaning, string>> = {
  meaning: 'Meaning',
  structure: 'Structure',
  wording: 'Wording only',
};

function writeChanges(page: Page, changes: LadderDiff): void {
  const { before, after } = changes;
  page.prose(page.paint.faint(`${before.id} ${before.version} → ${after.id} ${after.version}`));
  if (changes.changes.length === 0) {
    page.gap().prose('Nothing changed.');
    return;
  }
  page.gap().prose(page.paint.strong(`${count(changes.changes.length, 'change')}.`));
  for (const [meaning, title] of Object.entries(meanings)) {
    const own = changes.changes.filter((change) => change.meaning === meaning);
    if (own.length > 0) page.heading(title).points(wordDiff({ ...changes, changes: own }));
  }
}

function writeCarried(page: Page, before: Ladder, after: Ladder, { carried, results }: Carried): void {
  page.heading('Your ratings');
  page.prose(`${count(carried.carried.length, 'entry', 'entries')} carried over as they are.`, 2);
  const lists = [
    ['Kept, and worth a look', carried.flagged],
    ['To rate again', carried.rateAgain],
    ['Without a place now', carried.dropped],
  ] as const;
  for (const [title, entries] of lists) {
    if (entries.length > 0)
      page
        .gap()
        .raw(`  ${page.paint.emphasis(title)}`)
        .points(entries.map(wordCarried));
  }
  if (carried.newPlaces.length > 0) {
    page
      .gap()
      .raw(`  ${page.paint.emphasis('New to rate')}`)
      .points(carried.newPlaces.map(({ name }) => name));
  }
  if (results.before.kind === 'refused' || results.after.kind === 'refused') return;
  page.heading('The result').terms([
    ['Before', explainResult(before, results.before).headline],
    ['After', explainResult(after, results.after).headline],
  ]);
}
