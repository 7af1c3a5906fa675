import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import type { Call } from './command.ts';
import { loadLadder } from './load-ladder.ts';
import { type Input, readInput } from './read-input.ts';
import { reportFindings } from './report-findings.ts';

/** A ladder that may decide something; null, and the findings are told, when it has an error. */
export async function loadSoundLadder(call: Call, given: string): Promise<Ladder | null> {
  const { ladder, input, findings } = await loadLadder(call.io, given);
  const broken = await reportFindings(call, input, findings);
  return broken ? null : ladder;
}

/** One person's ratings for a ladder; null, and the findings are told, when they have an error. */
export async function loadProfile(call: Call, ladder: Ladder, given: string): Promise<Profile | null> {
  return readProfile(call, ladder, await readInput(call.io, given));
}

export async function readProfile(call: Call, ladder: Ladder, input: Input): Promise<Profile | null> {
  const { profile, findings } = input.finding
    ? { profile: null, findings: [input.finding] }
    : readRatings(input.text, ladder);
  const broken = await reportFindings(call, input, findings);
  return broken ? null : profile;
}
