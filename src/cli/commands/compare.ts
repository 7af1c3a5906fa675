import { compareViews } from '#engine/compare/compare-views.ts';
import type { RangeOf } from '#engine/compare/view-comparison.ts';
import { wordViews } from '#engine/compare/word-views.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { scoreProfile } from '#engine/score/score-profile.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadProfile, loadSoundLadder } from '../load-profile.ts';
import { Problem } from '../problem.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { Page } from '../text/page.ts';
import { writeJson } from '../write-json.ts';

export const compare: Command = {
  summary: 'Put two views of one person side by side',
  usage: 'LADDER RATINGS RATINGS',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
    { name: 'RATINGS', description: 'one view, such as the person’s own', required: true },
    { name: 'RATINGS', description: 'the other view, such as the manager’s', required: true },
  ],
  options: [],
  details: [
    'The largest difference comes first: the agenda of the next 1:1. A mirror compares two views of one person and never two people.',
  ],
  examples: [{ line: 'rungs compare weighted-competencies sam.yaml sam-by-manager.yaml', says: 'self and manager' }],
  run,
};

async function run(call: Call): Promise<number> {
  const [ladderGiven = '', first = '', second = ''] = call.arguments;
  refuseSecondStdin(ladderGiven, first, second);
  const ladder = await loadSoundLadder(call, ladderGiven);
  if (ladder === null) return exitCode.findings;
  const mine = await loadProfile(call, ladder, first);
  const theirs = await loadProfile(call, ladder, second);
  if (mine === null || theirs === null) return exitCode.findings;
  if (ladder.intent === 'mirror' && (mine.person === null || theirs.person === null)) {
    throw new Problem(
      'refused',
      `"${ladder.title}" is a mirror: it compares two views of one person, and never two people. Name that person in both files (person: …).`,
    );
  }
  const ranges = { mine: rangeOf(ladder, mine), theirs: rangeOf(ladder, theirs) };
  const views = compareViews(ladder, mine, theirs, ladder.intent === 'mirror' ? null : ranges);
  if (views.kind === 'refused') throw new Problem('refused', views.message);
  if (call.format === 'json') {
    writeJson(call.io, views);
    return exitCode.fine;
  }
  const [agreement = '', ...agenda] = wordViews(views);
  const page = new Page(call.paint, call.width);
  page.prose(call.paint.faint(`${whose(mine, theirs)} · ${ladder.title} ${ladder.version}`));
  page.gap().prose(call.paint.strong(agreement));
  if (agenda.length > 0) page.heading('To talk about').points(agenda);
  call.io.stdout(page.toString());
  return exitCode.fine;
}

/** What a competency comes to in one view; null where it isn't scored. */
function rangeOf(ladder: Ladder, profile: Profile): RangeOf {
  const result = scoreProfile(ladder, profile);
  return (competency) => {
    const own = result.kind === 'refused' ? undefined : result.competencies[competency];
    return own?.kind === 'scored' ? { low: own.low, high: own.high } : null;
  };
}

function whose(mine: Profile, theirs: Profile): string {
  const people = [...new Set([mine.person, theirs.person].filter((person) => person !== null))];
  const name = people.length === 0 ? 'Somebody' : people.join(' and ');
  return `${name}, seen by ${mine.by ?? 'the first file'} and by ${theirs.by ?? 'the second file'}`;
}
