import { z } from '@hono/zod-openapi';
import { mayInOrganisation } from '#org/access/policy.ts';
import { isMirror } from '#org/assessments/is-mirror.ts';
import type { PersonId } from '#org/ids.ts';
import { diffBySection, diffSections } from '#org/ladders/diff-sections.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { whichLadder } from '#org/ladders/which-ladder.ts';
import { isRefusal, notFound, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../../http/endpoint.ts';
import { lookedAt, usableLadder } from '../../ladders/kept-ladder.ts';
import { ladderHeadingSchema, ladderVersionSchema, presentHeading, presentVersion } from '../../present/ladders.ts';
import { findVersion } from './find-version.ts';

const tag = 'Ladders';
const id = z.object({ id: z.string() });

const appliedSchema = z.object({
  ladder: z.string(),
  version: z.string().describe('The id of the version that is published last.'),
  because: z.enum(['placement', 'team', 'everybody']),
});

const listLadders = endpoint({
  method: 'get',
  path: '/ladders',
  summary: 'Every ladder with the version that holds today, and which applies to me',
  tag,
  scope: 'ladders:read',
  answer: z.object({
    items: z.array(
      z.object({
        ladder: z.string(),
        title: z.string(),
        intent: z.enum(['scorecard', 'mirror']),
        latest: ladderHeadingSchema,
      }),
    ),
    appliesToMe: appliedSchema.nullable(),
  }),
  work: 'read',
  handle: async ({ actor, unit }) => {
    const refused = refuseAffair(actor, 'ladders:read');
    if (refused) return refused;
    const latest = latestOfEach(await unit.ladderVersions.published());
    const items = latest
      .toSorted((a, b) => (a.title < b.title ? -1 : 1))
      .map((version) => ({
        ladder: version.ladder,
        title: version.title,
        intent: intentOf(version),
        latest: presentHeading(version),
      }));
    return { body: { items, appliesToMe: await appliesTo(unit, actor.person, latest) } };
  },
});

function latestOfEach(newestFirst: readonly LadderVersion[]): LadderVersion[] {
  return [...Map.groupBy(newestFirst, ({ ladder }) => ladder).values()].flatMap(([first]) => first ?? []);
}

function intentOf({ text }: LadderVersion): 'mirror' | 'scorecard' {
  const { ladder } = lookedAt(text);
  return ladder !== null && isMirror(ladder) ? 'mirror' : 'scorecard';
}

async function appliesTo(unit: Unit, id: PersonId, latest: readonly LadderVersion[]) {
  const [person] = await unit.people.findMany([id]);
  const placement = await unit.placements.currentOf(id);
  const placedOn = placement === null ? null : await unit.ladderVersions.find(placement.ladderVersion);
  const applied = whichLadder(
    { placedOn: placedOn?.ladder ?? null, team: person?.team ?? '' },
    await unit.ladderAssignments.all(),
    new Set(latest.map(({ ladder }) => ladder)),
  );
  const version = latest.find(({ ladder }) => ladder === applied?.ladder);
  return applied === null || version === undefined ? null : { ...applied, version: version.id };
}

const listVersions = endpoint({
  method: 'get',
  path: '/ladders/{id}/versions',
  summary: 'All versions of a ladder, the newest first; with drafts for those who own ladders',
  tag,
  scope: 'ladders:read',
  params: id,
  answer: z.object({ items: z.array(ladderHeadingSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const refused = refuseAffair(actor, 'ladders:read');
    if (refused) return refused;
    const seesDrafts = mayInOrganisation(actor, 'ladders:draft') === 'yes';
    const all = await unit.ladderVersions.ofLadder(params.id);
    const seen = all.filter(({ status }) => seesDrafts || status !== 'draft');
    return seen.length === 0 ? notFound : { body: { items: seen.map(presentHeading) } };
  },
});

const listAll = endpoint({
  method: 'get',
  path: '/ladder-versions',
  summary: 'Every version of every ladder, drafts too',
  tag,
  scope: 'ladders:read',
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(ladderHeadingSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'ladders:draft');
    if (refused) return refused;
    const { items, next } = await unit.ladderVersions.list(pageOf(query));
    return { body: { items: items.map(presentHeading) }, next };
  },
});

const readVersion = endpoint({
  method: 'get',
  path: '/ladder-versions/{id}',
  summary: 'One version: its text and what is to say about it',
  tag,
  scope: 'ladders:read',
  params: id,
  answer: ladderVersionSchema,
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const version = await findVersion(unit, actor, 'read', params.id);
    if (isRefusal(version)) return version;
    return { body: presentVersion(version), revision: version.revision };
  },
});

const readDiff = endpoint({
  method: 'get',
  path: '/ladder-versions/{id}/diff',
  summary: 'What changed since another version, in sentences',
  tag,
  scope: 'ladders:read',
  params: id,
  query: z.object({
    against: z.string().optional().describe('The id of the earlier version; left out: the one that holds today.'),
  }),
  answer: z.object({
    against: ladderHeadingSchema.nullable().describe('Null: there is no other version.'),
    sections: z.array(z.object({ section: z.enum(diffSections), sentences: z.array(z.string()) })),
  }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const version = await findVersion(unit, actor, 'read', params.id);
    if (isRefusal(version)) return version;
    const against =
      query.against === undefined
        ? await formerOf(unit, version)
        : await findVersion(unit, actor, 'read', query.against);
    if (against === null) return { body: { against: null, sections: [] } };
    if (isRefusal(against)) return against;
    if (against.ladder !== version.ladder) {
      return refuse('not-valid', 'These are two different ladders. Choose two versions of one.', [
        { pointer: '/against', sentence: 'This is a version of another ladder.' },
      ]);
    }
    const [before, after] = [usableLadder(against), usableLadder(version)];
    if (isRefusal(before)) return before;
    if (isRefusal(after)) return after;
    return { body: { against: presentHeading(against), sections: diffBySection(before, after) } };
  },
});

/** The published version that this one follows, or would follow. */
export async function formerOf(unit: Unit, version: LadderVersion): Promise<LadderVersion | null> {
  const { id, publishedAt } = version;
  const known = await unit.ladderVersions.ofLadder(version.ladder);
  const former = known.find(
    (own) =>
      own.id !== id &&
      own.publishedAt !== null &&
      (publishedAt === null ? own.status === 'published' : own.publishedAt < publishedAt),
  );
  return former ?? null;
}

export const readLadderRoutes: readonly AnyEndpoint[] = [listLadders, listVersions, listAll, readVersion, readDiff];
