import { type Ladder, type LevelRef, levelsOn } from '#engine/index.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { happen, isDue } from '#org/cases/commands/whole-case.ts';
import { asId, type Day, type PlacementId } from '#org/ids.ts';
import type { Placement } from '#org/people/person.ts';
import { isSamePlace } from '#org/people/placement-rules.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { readVersion } from '../read-version.ts';
import type { Services } from '../services.ts';
import { versionOf } from './find-case.ts';
import { keepEvents } from './keep-events.ts';

type Tools = Pick<Services, 'now' | 'newId' | 'newSecret'>;

/**
 * Writes the placement of a case whose day has come, and that it did. Whoever stands there already is placed no second
 * time, nor whom somebody placed higher meanwhile: no promotion takes anybody down. Whoever was placed elsewhere later
 * than that day is placed from the day of the later one on.
 */
export async function takeEffect(unit: Unit, tools: Tools, state: CaseState, today: Day): Promise<CaseState> {
  if (!isDue(state, today)) return state;
  const placement = await placeThem(unit, tools, state);
  return keepEvents(unit, tools, state, null, happen(state, { kind: 'take-effect', placement }));
}

async function placeThem(unit: Unit, { now, newId }: Tools, state: CaseState): Promise<PlacementId> {
  const { to } = state.route;
  const ladder = readVersion(await versionOf(unit, state.ladderVersion));
  const current = await unit.placements.currentOf(state.subject);
  const track = trackAt(ladder, to, current?.track ?? null);
  const wanted = { ladderVersion: state.ladderVersion, level: to.level, track };
  if (current !== null && isSamePlace(wanted, current)) return current.id;
  if (current !== null && state.route.type === 'promotion' && (await isHigher(unit, ladder, current, to))) {
    return current.id;
  }
  const day = state.decision?.effectiveOn ?? '';
  const placement: Placement = {
    ...wanted,
    id: asId(newId()),
    person: state.subject,
    since: current !== null && current.since > day ? current.since : day,
    until: null,
    decidedBy: state.decision?.by[0] ?? null,
    reason: '',
  };
  await unit.placements.begin(placement, now().toISOString());
  await unit.audit.append({
    actor: null,
    action: 'placement:begin',
    target: { kind: 'person', id: state.subject },
    detail: { placement: placement.id, case: state.id },
  });
  return placement.id;
}

/** Whether somebody stands higher on the same ladder than a level of it. */
async function isHigher(unit: Unit, ladder: Ladder, current: Placement, to: LevelRef): Promise<boolean> {
  const placedOn = await unit.ladderVersions.find(current.ladderVersion);
  if (placedOn === null || placedOn.ladder !== ladder.id) return false;
  const rankOf = (level: string) => ladder.levels.find(({ id }) => id === level)?.rank ?? null;
  const [now, wanted] = [rankOf(current.level), rankOf(to.level)];
  return now !== null && wanted !== null && now > wanted;
}

/** That of the title; without one the track stays where the level is on it, and is the level's own otherwise. */
function trackAt(ladder: Ladder, to: LevelRef, before: string | null): string | null {
  const level = ladder.levels.find(({ id }) => id === to.level);
  const titled = level?.variants.find(({ id }) => id === to.variant)?.track;
  if (titled !== undefined || before === null) return titled ?? null;
  const known = ladder.tracks.find(({ id }) => id === before);
  const isOnIt = known !== undefined && levelsOn(ladder, known.id).some(({ id }) => id === to.level);
  return isOnIt ? before : (level?.track ?? null);
}

/**
 * Carries out what was decided for a day that has come: by the server itself, hour by hour, on any of several. Each case
 * by itself, so that one that can't be carried out holds up nobody else; it is named in the log, by id, and tried again
 * the next time. How many came into effect.
 */
export async function carryOutDueCases({
  store,
  log,
  ...tools
}: Pick<Services, 'store' | 'log'> & Tools): Promise<number> {
  const { today, due } = await store.read(async (unit) => {
    const calendar = await calendarOf(unit, tools);
    return { today: calendar.today, due: await unit.cases.dueBy(calendar.today) };
  });
  let count = 0;
  for (const id of due) {
    try {
      // Another server may have been faster: what it is now is looked at within the transaction that writes.
      const isDone = await store.write(async (unit) => {
        const state = await unit.cases.find(id);
        if (state === null) return false;
        return (await takeEffect(unit, tools, state, today)) !== state;
      });
      if (isDone) count += 1;
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      log.error({ case: id, error: name }, 'What a case decided could not be carried out. It is tried in an hour.');
    }
  }
  return count;
}
