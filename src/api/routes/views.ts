import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson, mayWithAssessment } from '#org/access/policy.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import { historyResult } from '#org/assessments/history-entry.ts';
import { pickViews } from '#org/assessments/pick-views.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { sideBySide } from '#org/assessments/side-by-side.ts';
import type { LadderVersionId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refusalOf } from '../http/about.ts';
import { auditReading } from '../http/about-assessment.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { namesFor, outlineSchema, presentOutline } from '../present/assessments.ts';
import { historySchema, sideBySideSchema } from '../present/outcomes.ts';
import { readVersion } from '../read-version.ts';
import { cycleAskedFor, cycleQuery } from './assessments.ts';

const tag = 'Assessments';
const id = z.object({ id: z.string() });

/** Ten years of quarters, self and manager; older ones are found one by one. */
const mostShown = 80;

/** What the actor may read of what is shared about somebody; refused where they may not ask at all. */
async function sharedWith(unit: Unit, actor: Actor, person: string, cycle?: ReturnType<typeof cycleAskedFor>) {
  const about = await aboutPerson(unit, actor, person);
  if (isRefusal(about)) return about;
  const refused = refusalOf(mayAboutPerson(actor, 'assessments:read', about.relation));
  if (refused) return refused;
  const shared = await unit.assessments.sharedAbout(about.person.id, mostShown, cycle);
  return shared.filter((one) => mayWithAssessment(actor, 'read', one, about.relation) === 'yes');
}

const readViews = endpoint({
  method: 'get',
  path: '/people/{id}/views',
  summary: 'The self-view and the manager’s side by side, differences first',
  tag,
  scope: 'assessments:read',
  params: id,
  query: z.object({ cycle: cycleQuery }),
  answer: z
    .object({
      self: outlineSchema.nullable().describe('Null: none is shared.'),
      manager: outlineSchema.nullable().describe('Null: none is shared.'),
      comparison: sideBySideSchema.nullable().describe('Null: there are no two views to compare yet.'),
    })
    .openapi('Views'),
  work: 'write',
  handle: async ({ actor, unit, params, query }) => {
    const shared = await sharedWith(unit, actor, params.id, cycleAskedFor(query.cycle));
    if (isRefusal(shared)) return shared;
    const { self, manager } = pickViews(shared);
    const both = [self, manager].filter((one) => one !== null);
    const names = await namesFor(unit, both);
    await auditReading(unit, actor, both);
    return {
      body: {
        self: self === null ? null : presentOutline(actor, self, names),
        manager: manager === null ? null : presentOutline(actor, manager, names),
        comparison: self === null || manager === null ? null : await compared(unit, self, manager),
      },
    };
  },
});

async function compared(unit: Unit, self: Assessment, manager: Assessment) {
  if (self.ladderVersion !== manager.ladderVersion) {
    const sentence =
      'The two were made on different versions of the ladder, so they aren’t put side by side. Read them one by one.';
    return { kind: 'not-comparable' as const, sentence };
  }
  const ladder = readVersion(await versionOf(unit, self.ladderVersion));
  const [own, other] = [profileOfAssessment(self, ladder), profileOfAssessment(manager, ladder)];
  if (own === null || other === null) throw new Error('the ratings of a shared assessment can’t be read');
  return sideBySide(ladder, own, other);
}

async function versionOf(unit: Unit, version: LadderVersionId): Promise<LadderVersion> {
  const found = await unit.ladderVersions.find(version);
  if (found === null) throw new Error('an assessment stands on a ladder version that is gone');
  return found;
}

const readHistory = endpoint({
  method: 'get',
  path: '/people/{id}/history',
  summary: 'What was shared cycle by cycle, and what it came to',
  tag,
  scope: 'assessments:read',
  params: id,
  answer: z.object({ items: z.array(historySchema) }),
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const shared = await sharedWith(unit, actor, params.id);
    if (isRefusal(shared)) return shared;
    const names = await namesFor(unit, shared);
    const versions = new Map(
      (await unit.ladderVersions.findMany(shared.map(({ ladderVersion }) => ladderVersion))).map((own) => [
        own.id,
        own,
      ]),
    );
    await auditReading(unit, actor, shared);
    const items = shared.toReversed().flatMap((one) => {
      const version = versions.get(one.ladderVersion);
      if (version === undefined) return [];
      const { kind, cycle, sharedAt } = presentOutline(actor, one, names);
      const known = readVersion(version);
      const result = historyResult(one, known);
      // A mirror has no levels to stand on; only what can be reached as a whole is named.
      const levels =
        result.kind === 'mirror' ? [] : known.levels.map((level) => ({ id: level.id, title: level.title }));
      const ladder = { title: version.title, version: version.version, levels };
      return [{ assessment: one.id, kind, cycle, sharedAt, ladder, result }];
    });
    return { body: { items } };
  },
});

export const viewRoutes: readonly AnyEndpoint[] = [readViews, readHistory];
