import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import type { Call } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { findById } from '../find-by-id.ts';
import { loadLadder } from '../load-ladder.ts';
import { loadProfile } from '../load-profile.ts';
import { needsRatings, type PictureKind, pictureKinds } from '../picture-kinds.ts';
import { Problem } from '../problem.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { reportFindings } from '../report-findings.ts';
import { listed } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

/** `rungs show --svg`: a picture on standard output. Drawing is loaded here, so that reading in a terminal isn't slowed. */
export async function showPicture(call: Call): Promise<number> {
  const [ladderGiven = '', what] = call.arguments;
  const kind = kindOf(call.value('svg'));
  const ratingsGiven = call.value('ratings');
  checkFit(kind, ratingsGiven, what);
  refuseSecondStdin(ladderGiven, ratingsGiven);
  const { ladder, findings, input } = await loadLadder(call.io, ladderGiven);
  const broken = await reportFindings(call, input, findings);
  if (ladder === null) return exitCode.findings;
  const level = what === undefined ? null : findById(ladder.levels, what.toLowerCase(), 'level', nameOf(ladder));
  const profile = ratingsGiven === null ? null : await loadProfile(call, ladder, ratingsGiven);
  if (ratingsGiven !== null && profile === null) return exitCode.findings;
  const svg = await draw(kind, ladder, profile, level);
  if (call.format === 'json') writeJson(call.io, { kind: 'picture', picture: kind, svg });
  else call.io.stdout(svg);
  return broken ? exitCode.findings : exitCode.fine;
}

/** Left out it is the first. What isn't a kind was refused before. */
function kindOf(given: string | null): PictureKind {
  return pictureKinds.find((kind) => kind === given) ?? pictureKinds[0];
}

function checkFit(kind: PictureKind, ratings: string | null, what: string | undefined): void {
  const example = '`rungs show LADDER --svg=jagged-line --ratings FILE`';
  if (needsRatings(kind) && ratings === null) {
    throw new Problem('missing-argument', `--svg=${kind} shows somebody. Say whose ratings: ${example}.`);
  }
  if (!needsRatings(kind) && ratings !== null) {
    const others = listed(pictureKinds.filter(needsRatings), 'or');
    throw new Problem('bad-option', `--svg=${kind} shows a ladder and nobody on it. For ratings take ${others}.`);
  }
  if (what !== undefined && kind !== 'jagged-line' && kind !== 'radar') {
    throw new Problem('bad-option', `--svg=${kind} shows the whole ladder. Leave "${what}" out.`);
  }
}

async function draw(kind: PictureKind, ladder: Ladder, profile: Profile | null, level: Level | null): Promise<string> {
  const { renderPictureSvg } = await import('#site/pictures/standalone.tsx');
  const svg = renderPictureSvg(kind, ladder, {
    ...(profile === null ? {} : { profile }),
    ...(level === null ? {} : { expected: level.id }),
  });
  if (svg === null) throw new Problem('refused', whyNot(kind, ladder));
  return svg;
}

function whyNot(kind: PictureKind, ladder: Ladder): string {
  if (kind === 'radar') {
    return `${nameOf(ladder)} has ${ladder.competencies.length} competencies, and a radar can show three to ten. Take --svg=jagged-line.`;
  }
  const mirror = ladder.intent === 'mirror' ? ' is a mirror and' : '';
  return `${nameOf(ladder)}${mirror} makes no score that --svg=${kind} could show. Take --svg=jagged-line.`;
}

function nameOf({ id }: Ladder): string {
  return `The ladder "${id}"`;
}
