import {
  carryProfile,
  type Ladder,
  type LevelId,
  type Path,
  type Profile,
  type Readiness,
  readinessFor,
  readRatings,
} from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { isOfPeople, ratersOf } from '#org/cases/acting.ts';
import type { CaseSituation, SeatsTaken } from '#org/cases/case-command.ts';
import { type CaseState, currentStage } from '#org/cases/case-state.ts';
import { forbiddenUntil } from '#org/cases/move-limit.ts';
import type { SealedEvent } from '#org/cases/seal-event.ts';
import { pathOf } from '#org/cases/stages-of.ts';
import { isViewVisible } from '#org/cases/visible-event.ts';
import type { AssessmentId, CycleId, Day, LadderVersionId, PersonId } from '#org/ids.ts';
import type { Placement } from '#org/people/person.ts';
import { type CycleView, factsFor } from '#org/readiness/facts-for.ts';
import type { Unit } from '#store/unit.ts';
import { type Calendar, calendarOf } from '../calendar.ts';
import { readVersion } from '../read-version.ts';
import type { Services } from '../services.ts';
import type { FoundCase } from './find-case.ts';

/** Whose ratings readiness rests on; null: nobody rated. */
export type RestsOn =
  | { readonly kind: 'settled'; readonly stage: string }
  | { readonly kind: 'manager' | 'self'; readonly assessment: AssessmentId; readonly cycle: CycleId | null }
  | null;

export interface CaseGround {
  readonly situation: CaseSituation;
  readonly restsOn: RestsOn;
}

/** As many as twenty years of quarters. */
const mostShared = 80;

/** The world around a case, as it is now: what a command is held against and what a page shows. */
export async function groundOf(unit: Unit, actor: Actor, found: FoundCase, services: Services): Promise<CaseGround> {
  const { state, about, ladder } = found;
  const calendar = await calendarOf(unit, services);
  const path = pathOf(ladder, state.route);
  const seats = await seatsOf(unit, found);
  const { readiness, restsOn } = await readinessOf(unit, actor, found, path, seats, calendar);
  const movedOn = path === null ? [] : await unit.cases.movedOn(state.subject, path.id);
  const until = forbiddenUntil(path, movedOn, calendar.today);
  const situation: CaseSituation = {
    actor,
    relation: about.relation,
    ...calendar,
    ladder,
    readiness,
    seats,
    ratingsOf: await ratingsOf(unit, state),
    forbiddenUntil: until,
  };
  return { situation, restsOn };
}

async function seatsOf(unit: Unit, { state, ladder }: FoundCase): Promise<SeatsTaken | null> {
  const { to } = state.route;
  const seats = ladder.levels.find(({ id }) => id === to.level)?.seats;
  if (seats == null) return null;
  return { taken: await unit.cases.seatsTaken(ladder.id, to.level, state.subject), max: seats.max };
}

/** Of a mirror none: what it has instead is the words of the way there, and what the two say. */
async function readinessOf(
  unit: Unit,
  actor: Actor,
  found: FoundCase,
  path: Path | null,
  seats: SeatsTaken | null,
  { today }: Calendar,
): Promise<{ readonly readiness: Readiness | null; readonly restsOn: RestsOn }> {
  const { state, ladder } = found;
  if (path === null || ladder.intent === 'mirror') return { readiness: null, restsOn: null };
  const shared = await sharedOn(unit, state.subject, ladder);
  const { profile, restsOn } = await profileNow(unit, actor, found, shared);
  const facts = factsFor(ladder, path, {
    attached: state.portfolio,
    attestations: state.attestations,
    needJustified: state.needSequence !== null,
    seatsTaken: new Map<LevelId, number>(seats === null ? [] : [[state.route.to.level, seats.taken]]),
    cycles: await cycleViews(unit, state.subject, shared),
    placedSince: placedSince(await unit.placements.historyOf(state.subject)),
    today,
  });
  return { readiness: readinessFor(ladder, path, profile, facts, state.route.to.variant), restsOn };
}

/** What was shared about somebody on a ladder, the newest first, as it reads on one version of it. */
interface Shared {
  readonly assessment: Assessment;
  readonly profile: Profile;
}

export async function sharedOn(unit: Unit, subject: PersonId, ladder: Ladder): Promise<readonly Shared[]> {
  const assessments = await unit.assessments.sharedAbout(subject, mostShared);
  const versions = new Map<LadderVersionId, Ladder>();
  for (const version of await unit.ladderVersions.findMany(assessments.map((own) => own.ladderVersion))) {
    versions.set(version.id, readVersion(version));
  }
  return assessments.flatMap((assessment) => {
    const own = versions.get(assessment.ladderVersion);
    if (own === undefined || own.id !== ladder.id) return [];
    const profile = profileOfAssessment(assessment, own);
    if (profile === null) return [];
    return {
      assessment,
      profile: own.version === ladder.version ? profile : carryProfile(profile, own, ladder).profile,
    };
  });
}

/** What the reviewers settled on, for whom it may be read yet; before that the manager's view of the last time, and before that one's own. */
async function profileNow(
  unit: Unit,
  { person }: Actor,
  { state, ladder }: FoundCase,
  shared: readonly Shared[],
): Promise<{ readonly profile: Profile; readonly restsOn: RestsOn }> {
  const settled = state.settled.findLast(({ stage }) => isViewVisible(state, stage, { person }));
  if (settled !== undefined) {
    const [event] = await unit.cases.eventsAt(state.id, [settled.sequence]);
    const ratings = event?.event.body.kind === 'settled' ? event.event.body.ratings : null;
    const profile = ratings === null ? null : readRatings(ratings, ladder).profile;
    if (profile !== null) return { profile, restsOn: { kind: 'settled', stage: settled.stage } };
  }
  const newest = shared.find(({ assessment }) => assessment.kind === 'manager') ?? shared[0];
  if (newest === undefined) return { profile: emptyProfile(ladder), restsOn: null };
  const { id, kind, cycle } = newest.assessment;
  return { profile: newest.profile, restsOn: { kind: kind === 'manager' ? 'manager' : 'self', assessment: id, cycle } };
}

function emptyProfile(ladder: Ladder): Profile {
  const nobody = { person: null, by: null, date: null, track: null };
  return {
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    ...nobody,
    ratings: new Map(),
    antiSignals: new Map(),
  };
}

/** The cycles that somebody was in, the newest first, with what their manager shared in each. */
export async function cycleViews(
  unit: Unit,
  subject: PersonId,
  shared: readonly Shared[],
): Promise<readonly CycleView[]> {
  const cycles = (await unit.cycles.ofPerson(subject)).filter(({ status }) => status !== 'planned');
  return cycles.map(({ id, status }) => {
    const own = shared.find(({ assessment }) => assessment.kind === 'manager' && assessment.cycle === id);
    return { isOpen: status === 'open', view: own?.profile ?? null };
  });
}

/** Since when they stand at the level where they stand, however often that was written anew. */
export function placedSince(history: readonly Placement[]): Day | null {
  const [current] = history;
  if (current === undefined || current.until !== null) return null;
  let since = current.since;
  for (const { level, since: before } of history) {
    if (level !== current.level) break;
    since = before;
  }
  return since;
}

async function ratingsOf(unit: Unit, state: CaseState): Promise<ReadonlyMap<PersonId, string>> {
  const stage = currentStage(state);
  if (stage === null || !isOfPeople(stage)) return new Map();
  const events = await unit.cases.eventsAt(
    state.id,
    ratersOf(state, stage).map(({ sequence }) => sequence),
  );
  return ratingsIn(events);
}

/** By whom they were given. */
export function ratingsIn(events: readonly SealedEvent[]): ReadonlyMap<PersonId, string> {
  return new Map(
    events.flatMap(({ event: { actor, body } }) =>
      body.kind === 'view-given' && body.ratings !== null && actor !== null ? [[actor, body.ratings] as const] : [],
    ),
  );
}
