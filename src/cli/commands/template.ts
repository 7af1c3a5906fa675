import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { findById } from '../find-by-id.ts';
import { loadSoundLadder } from '../load-profile.ts';
import { emptyRatings, ratingsTemplate } from '../pages/ratings-template.ts';
import { writeJson } from '../write-json.ts';

export const template: Command = {
  summary: 'Print an empty ratings file with the words of the ladder beside every place',
  usage: 'LADDER',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
  ],
  options: [{ name: 'track', value: 'TRACK', description: 'only what is asked of somebody on this track' }],
  details: ['It goes to standard output. Fill in as much as you like, and give it to `rungs score`.'],
  examples: [
    { line: 'rungs template weighted-competencies > me.yaml', says: 'with every descriptor as a comment' },
    { line: 'rungs template core-questions --track management > me.yaml', says: 'for one track' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const ladder = await loadSoundLadder(call, call.arguments[0] ?? '');
  if (ladder === null) return exitCode.findings;
  const given = call.value('track');
  const track = given === null ? null : findById(ladder.tracks, given, 'track', `The ladder "${ladder.id}"`).id;
  if (call.format === 'json') writeJson(call.io, emptyRatings(ladder, track));
  else call.io.stdout(ratingsTemplate(ladder, track, call.width));
  return exitCode.fine;
}
