import { forbiddenUntil } from '#org/cases/move-limit.ts';
import { pathOf } from '#org/cases/stages-of.ts';
import { practiceOf } from '#org/growth/practice-of.ts';
import type { PersonId } from '#org/ids.ts';
import { type Days, daysToTell, isIn, isNear } from '#org/notifications/days-to-tell.ts';
import type { About, News, NewsKind } from '#org/notifications/news.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { versionOf } from '../cases/find-case.ts';
import { ladderOf, readVersion } from '../read-version.ts';
import type { Services } from '../services.ts';
import { tell } from './tell.ts';
import { tellMembers } from './tell-members.ts';

type Tools = Pick<Services, 'store' | 'now'>;

/**
 * Tells people of what is due, once for each day of the organisation's calendar: by the server itself, hour by hour, on
 * any of several. Up to which day it was told is kept with what was told, so no day is told twice and none is left out.
 */
export async function tellWhatIsDue(services: Tools): Promise<void> {
  const isDone = (unit: Unit) => daysOf(unit, services).then((days) => days === null);
  if (await services.store.read(isDone)) return;
  await services.store.write(async (unit) => {
    // Another server may have been faster.
    const days = await daysOf(unit, services);
    if (days === null) return;
    await tell(unit, services, [...(await growthDue(unit, services, days)), ...(await othersDue(unit, days))]);
    await tell(unit, services, await limitsEnded(unit, days));
    for (const cycle of await unit.cycles.openOnes()) {
      if (isNear(cycle.dueOn, days) || isNear(cycle.closesOn, days)) {
        await tellMembers(unit, services, cycle, 'cycle-closing');
      }
    }
    await unit.settings.set('told-up-to', days.upTo);
  });
}

/** Null: nothing to tell yet, or nobody to tell it to. */
async function daysOf(unit: Unit, services: Tools): Promise<Days | null> {
  if ((await unit.settings.get('mode')) === null) return null;
  const { today } = await calendarOf(unit, services);
  return daysToTell(await unit.settings.get('told-up-to'), today);
}

async function growthDue(unit: Unit, { store }: Tools, days: Days): Promise<readonly News[]> {
  const news = (await unit.dueDates.goals(days)).map(({ person, plan }) =>
    newsOf('goal-due', person, { kind: 'growth-plan', id: plan }),
  );
  const headings = await unit.ladderVersions.headings();
  for (const version of await unit.dueDates.ladderVersionsOfGoals()) {
    const heading = headings.find(({ id }) => id === version);
    if (heading === undefined) continue;
    const { checkInDays } = practiceOf(await ladderOf(store, unit, heading));
    for (const { person, plan } of await unit.dueDates.checkIns(version, checkInDays, days)) {
      news.push(newsOf('check-in-due', person, { kind: 'growth-plan', id: plan }));
    }
  }
  return news;
}

async function othersDue(unit: Unit, days: Days): Promise<readonly News[]> {
  const cases = (await unit.dueDates.cases(days)).map(({ person, case: id, due }) => ({
    ...newsOf('case-due', person, { kind: 'case', id }),
    due,
  }));
  const actions = (await unit.dueDates.actions(days)).map(({ owner, other, day }) => ({
    ...newsOf('action-due', owner, { kind: 'conversation', id: other }),
    due: day,
  }));
  return [...cases, ...actions];
}

/** That a move which the ladder limits can be asked for again. */
async function limitsEnded(unit: Unit, days: Days): Promise<readonly News[]> {
  const news = new Map<string, News>();
  for (const id of await unit.dueDates.moves()) {
    const state = await unit.cases.find(id);
    if (state === null) continue;
    const path = pathOf(readVersion(await versionOf(unit, state.ladderVersion)), state.route);
    const movedOn = path === null ? [] : await unit.cases.movedOn(state.subject, path.id);
    const until = forbiddenUntil(path, movedOn, days.after);
    if (until === null || !isIn(until, days)) continue;
    const key = JSON.stringify([state.subject, state.route.path]);
    news.set(key, newsOf('move-limit-ended', state.subject, { kind: 'case', id }));
  }
  return [...news.values()];
}

function newsOf(kind: NewsKind, person: PersonId, about: About): News {
  return { to: [person], kind, about, due: null };
}
