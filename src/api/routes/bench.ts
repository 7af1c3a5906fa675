import { z } from '@hono/zod-openapi';
import type { Ladder } from '#engine/index.ts';
import { mayAboutPerson } from '#org/access/policy.ts';
import { atLeast } from '#org/aggregates/at-least.ts';
import { levelRefTitle } from '#org/cases/case-words.ts';
import { readVersion } from '#org/ladders/read-version.ts';
import { benchOf } from '#org/readiness/bench.ts';
import type { KnownOfPerson } from '#org/readiness/known-of.ts';
import { pathsOn } from '#org/readiness/paths-on.ts';
import { standingsOf } from '#org/readiness/standings-of.ts';
import { isRefusal, notFound } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refusalOf, refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { type BenchByNameBody, benchByNameSchema, benchSchema } from '../present/bench.ts';

const tag = 'Readiness';

const readBench = endpoint({
  method: 'get',
  path: '/bench',
  summary: 'Per path of a ladder how many are ready, close, growing or can’t be told: counts in fives, nobody by name',
  tag,
  scope: 'assessments:read',
  query: z.object({ ladder: z.string().describe('The ladder’s own id.') }),
  answer: benchSchema,
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'insight:read');
    if (refused) return refused;
    const version = await unit.ladderVersions.latestPublished(query.ladder);
    if (version === null) return notFound;
    const ladder = readVersion(version);
    const isMirror = ladder.intent === 'mirror';
    const shown = { id: version.ladder, title: version.title, version: version.version };
    if (isMirror) return { body: { ladder: shown, isMirror, beingWorkedOut: null, paths: [] } };
    const due = await unit.benchStandings.dueOn(ladder.id);
    // Counts that some are missing from would mislead, and between two of them a few people would show.
    if (due > 0) return { body: { ladder: shown, isMirror, beingWorkedOut: { people: atLeast(due) }, paths: [] } };
    const seatsAt = seatsOn(unit);
    const paths = [];
    for (const path of benchOf(ladder, await unit.benchStandings.countsOf(ladder.id))) {
      paths.push({ ...path, seats: await seatsAt(ladder, path.to.level) });
    }
    return { body: { ladder: shown, isMirror, beingWorkedOut: null, paths } };
  },
});

const readBenchByName = endpoint({
  method: 'get',
  path: '/people/{id}/bench',
  summary: 'Who reports to somebody, and how far each is on every path: for them and their managers',
  tag,
  scope: 'assessments:read',
  params: z.object({ id: z.string().describe('The manager: oneself, or somebody in one’s line.') }),
  answer: benchByNameSchema,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'readiness:read', about.relation));
    if (refused) return refused;
    const { id, name } = about.person;
    const reports = (await unit.people.reportsOf(id)).map((report) => report.id);
    const seatsAt = seatsOn(unit);
    const people: BenchByNameBody['people'] = [];
    for (const known of await placedOf(unit, reports)) {
      people.push(await presentReport(known, seatsAt));
    }
    const target = { kind: 'person', id };
    await unit.audit.append({ actor: actor.person, action: 'bench:read', target, detail: { people: people.length } });
    const byName = people.toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1));
    return { body: { manager: { id, name }, people: byName } };
  },
});

/** A manager with more direct reports than this is a mistake in the directory, and still answered in pieces. */
const peopleAtOnce = 400;

async function placedOf(unit: Unit, people: readonly KnownOfPerson['person']['id'][]) {
  const known: KnownOfPerson[] = [];
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    known.push(...(await unit.knownOfPeople.of(people.slice(from, from + peopleAtOnce))));
  }
  return known;
}

/** Worked out here and now: they are few, and what is kept of them may be due. */
async function presentReport(
  reported: KnownOfPerson,
  seatsAt: ReturnType<typeof seatsOn>,
): Promise<BenchByNameBody['people'][number]> {
  const { person, placement, version } = reported;
  const who = { person: { id: person.id, name: person.name } };
  if (placement === null || version === null) return { ...who, level: null, isMirror: false, paths: [] };
  const ladder = readVersion(version);
  const on = pathsOn(ladder, placement);
  const standings = standingsOf(reported);
  const paths = [];
  for (const path of on?.paths ?? []) {
    const kept = standings.find((own) => own.path === path.id);
    if (kept === undefined) continue;
    const track = ladder.tracks.find(({ id }) => id === kept.track)?.title ?? '';
    const rank = ladder.levels.find(({ id }) => id === path.to.level)?.rank ?? 0;
    paths.push({
      path: path.id,
      type: path.type,
      to: { level: path.to.level, title: levelRefTitle(ladder, path.to), track, rank },
      standing: kept.standing,
      seats: await seatsAt(ladder, path.to.level),
    });
  }
  const level = on === null ? placement.level : levelRefTitle(ladder, on.from);
  return { ...who, level, isMirror: ladder.intent === 'mirror', paths };
}

/** Taken and free seats of a level; each level is counted once. */
function seatsOn(unit: Unit) {
  const known = new Map<string, Promise<number>>();
  return async (ladder: Ladder, id: string) => {
    const seats = ladder.levels.find((own) => own.id === id)?.seats;
    if (seats == null) return null;
    const key = `${ladder.id} ${id}`;
    const taken = known.get(key) ?? unit.cases.seatsTaken(ladder.id, id, null);
    known.set(key, taken);
    const count = await taken;
    return { max: seats.max, taken: count, free: Math.max(0, seats.max - count) };
  };
}

export const benchRoutes: readonly AnyEndpoint[] = [readBench, readBenchByName];
