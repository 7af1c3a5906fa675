import { z } from '@hono/zod-openapi';
import type { Ladder } from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import type { LadderVersionId } from '#org/ids.ts';
import { carryRatings } from '#org/ladders/carry-ratings.ts';
import { publish, retire } from '#org/ladders/publish.ts';
import { whatItDoes } from '#org/ladders/what-it-does.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { RatingsInUse } from '#store/tables/ladders/ladder-use.ts';
import type { Unit } from '#store/unit.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { usableLadder } from '../../ladders/kept-ladder.ts';
import { tellOfVersion } from '../../notifications/tell-of-version.ts';
import { effectSchema } from '../../present/ladder-effect.ts';
import { ladderHeadingSchema, ladderVersionSchema, presentHeading, presentVersion } from '../../present/ladders.ts';
import { changedMeanwhile } from '../people.ts';
import { findVersion } from './find-version.ts';
import { formerOf } from './read-ladders.ts';

const tag = 'Ladders';
const id = z.object({ id: z.string() });

/** Each takes about a quarter of a millisecond, and everybody else waits meanwhile. */
const mostCounted = 5_000;

/**
 * Each answer stands for five counts, but many drafts that differ by little are many answers: an owner who could ask
 * without end would find out where single scores lie.
 */
const looksADay = { most: 60, withinMilliseconds: 24 * 3_600_000 };
const lookedTooOften = refuse(
  'wrong-state',
  'You have looked 60 times within a day at what drafts would do to people. More would show single people; look again tomorrow.',
);

const readEffect = endpoint({
  method: 'get',
  path: '/ladder-versions/{id}/effect',
  summary: 'What publishing it would do to people of today: counted, and nobody by name',
  tag,
  scope: 'ladders:read',
  params: id,
  answer: z.object({
    former: ladderHeadingSchema.nullable().describe('Null: there is no version that it would follow.'),
    isPart: z.boolean().describe('True: too many to count while others wait; only the newest were.'),
    effect: effectSchema.nullable(),
  }),
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const version = await findVersion(unit, actor, 'effect', params.id);
    if (isRefusal(version)) return version;
    const former = await formerOf(unit, version);
    if (former === null) return { body: { former: null, isPart: false, effect: null } };
    const looks = sha256(`ladder effect ${actor.person}`);
    if ((await unit.attempts.note(looks, looksADay)) !== null) return lookedTooOften;
    const [before, after] = [usableLadder(former), usableLadder(version)];
    if (isRefusal(before)) return before;
    if (isRefusal(after)) return after;
    const shared = await unit.ladderUse.sharedOn(former.id, mostCounted);
    const drafts = await unit.ladderUse.openDraftsBeside(version.id, version.ladder, mostCounted);
    const isPart = shared.isPart || drafts.length === mostCounted;
    const ladders = await laddersOf(unit, drafts);
    const open = drafts.flatMap(({ author, ratings, ladderVersion }) => {
      const ladder = ladders.get(ladderVersion);
      return ladder === undefined ? [] : [{ author, ratings, ladder }];
    });
    await note(unit, actor, 'ladder:effect', version.id);
    return { body: { former: presentHeading(former), isPart, effect: whatItDoes(before, after, shared.items, open) } };
  },
});

const publishVersion = endpoint({
  method: 'post',
  path: '/ladder-versions/{id}/publish',
  summary: 'Publish a draft, as it was last seen; it never changes again',
  tag,
  scope: 'ladders:write',
  params: id,
  answer: ladderVersionSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, revision, services }) => {
    const draft = await findVersion(unit, actor, 'publish', params.id);
    if (isRefusal(draft)) return draft;
    if (draft.status === 'draft' && draft.revision !== revision) return changedMeanwhile;
    const known = await unit.ladderVersions.ofLadder(draft.ladder);
    const after = publish(draft, known, services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.ladderVersions.save(after);
    await tellOfVersion(unit, services, after, actor.person);
    await note(unit, actor, 'ladder:publish', after.id, { ladder: after.ladder, version: after.version });
    return { body: presentVersion(after), revision: after.revision };
  },
});

const retireVersion = endpoint({
  method: 'post',
  path: '/ladder-versions/{id}/retire',
  summary: 'Take a published version out of use; what stands on it stays',
  tag,
  scope: 'ladders:write',
  params: id,
  answer: ladderVersionSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const version = await findVersion(unit, actor, 'publish', params.id);
    if (isRefusal(version)) return version;
    const known = await unit.ladderVersions.ofLadder(version.ladder);
    const after = retire(version, known, await unit.ladderAssignments.all(), services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.ladderVersions.save(after);
    await note(unit, actor, 'ladder:retire', after.id, { ladder: after.ladder, version: after.version });
    return { body: presentVersion(after), revision: after.revision };
  },
});

const carryOpen = endpoint({
  method: 'post',
  path: '/ladder-versions/{id}/carry-open',
  summary: 'Carry the drafts of open cycles to this version; each author is told what didn’t come along',
  tag,
  scope: 'ladders:write',
  params: id,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const version = await findVersion(unit, actor, 'publish', params.id);
    if (isRefusal(version)) return version;
    if ((await unit.ladderVersions.latestPublished(version.ladder))?.id !== version.id) {
      return refuse('wrong-state', 'Drafts are carried to the version that holds today. Publish this one first.');
    }
    const after = usableLadder(version);
    if (isRefusal(after)) return after;
    const drafts = await unit.ladderUse.openDraftsBeside(version.id, version.ladder);
    const ladders = await laddersOf(unit, drafts);
    const at = services.now().toISOString();
    for (const draft of drafts) {
      const before = ladders.get(draft.ladderVersion);
      if (before !== undefined) await carry(unit, draft, { before, after, version: version.id, at });
    }
    // How many there were is nobody's to know: a draft is its author's alone.
    await note(unit, actor, 'ladder:carry-open', version.id);
    return {};
  },
});

/** Noted in the draft itself, for its author: an entry each in the audit log would count the drafts that there are. */
async function carry(
  unit: Unit,
  { id, ratings }: RatingsInUse,
  to: { readonly before: Ladder; readonly after: Ladder; readonly version: LadderVersionId; readonly at: string },
): Promise<void> {
  const carried = carryRatings(ratings, to.before, to.after);
  const assessment = await unit.assessments.find(id);
  if (carried.kind === 'left-alone' || assessment === null) return;
  await unit.assessments.save({
    ...assessment,
    ladderVersion: to.version,
    ratings: carried.text,
    carriedNote: [...assessment.carriedNote, ...carried.note],
    revision: assessment.revision + 1,
    updatedAt: to.at,
  });
}

/** The ladders that drafts stand on. What was published can be read; should one not be, its drafts stay on it. */
async function laddersOf(unit: Unit, drafts: readonly RatingsInUse[]): Promise<ReadonlyMap<LadderVersionId, Ladder>> {
  const versions = await unit.ladderVersions.findMany(drafts.map(({ ladderVersion }) => ladderVersion));
  const ladders = new Map<LadderVersionId, Ladder>();
  for (const version of versions) {
    const ladder: Ladder | Refusal = usableLadder(version);
    if (!isRefusal(ladder)) ladders.set(version.id, ladder);
  }
  return ladders;
}

async function note(
  unit: Unit,
  actor: Actor,
  action: string,
  version: LadderVersionId,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  await unit.audit.append({ actor: actor.person, action, target: { kind: 'ladder-version', id: version }, detail });
}

export const publishingRoutes: readonly AnyEndpoint[] = [readEffect, publishVersion, retireVersion, carryOpen];
