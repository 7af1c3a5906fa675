import { z } from '@hono/zod-openapi';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson, mayWithEvidence } from '#org/access/policy.ts';
import type { Evidence } from '#org/evidence/evidence.ts';
import { evidenceToMarkdown } from '#org/evidence/evidence-to-markdown.ts';
import { changeEvidence, newEvidence } from '#org/evidence/write-evidence.ts';
import { asId, type EvidenceId } from '#org/ids.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { aboutPerson, refusalOf } from '../http/about.ts';
import { pageOf } from '../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../http/endpoint.ts';
import { evidenceSchema, presentEvidence, speaksForSchema } from '../present/evidence.ts';
import { changedMeanwhile } from './people.ts';

const tag = 'Evidence';
const id = z.object({ id: z.string() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const words = z.object({
  happenedOn: day,
  what: z.string().trim().min(1).max(20_000),
  why: z.string().trim().max(20_000).default(''),
  links: z.array(z.string().trim().min(1).max(2_000)).max(50).default([]),
  speaksFor: z.array(speaksForSchema).max(50).default([]),
  visibility: z.enum(['private', 'shared']).default('private'),
});

const search = z.object({
  ...pageQuery,
  words: z.string().max(400).optional().describe('Upper and lower case are the same.'),
  competency: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
});

const listMine = endpoint({
  method: 'get',
  path: '/evidence',
  summary: 'My log, the newest day first',
  tag,
  scope: 'evidence:read',
  query: search,
  answer: z.object({ items: z.array(evidenceSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const { words: sought, competency, from, to } = query;
    const page = await unit.evidence.list({ owner: actor.person, words: sought, competency, from, to }, pageOf(query));
    return { body: { items: page.items.map(presentEvidence) }, next: page.next };
  },
});

const listShared = endpoint({
  method: 'get',
  path: '/people/{id}/evidence',
  summary: 'What somebody shared of their log',
  tag,
  scope: 'evidence:read',
  params: id,
  query: search,
  answer: z.object({ items: z.array(evidenceSchema) }),
  work: 'write',
  handle: async ({ actor, unit, params, query }) => {
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'evidence:read-shared', about.relation));
    if (refused) return refused;
    const { words: sought, competency, from, to } = query;
    const owner = about.person.id;
    const page = await unit.evidence.list(
      { owner, visibility: 'shared', words: sought, competency, from, to },
      pageOf(query),
    );
    if (page.items.length > 0) await auditReading(unit, actor, owner, { count: page.items.length });
    return { body: { items: page.items.map(presentEvidence) }, next: page.next };
  },
});

const write = endpoint({
  method: 'post',
  path: '/evidence',
  summary: 'Note something in my log',
  tag,
  scope: 'evidence:write',
  body: words,
  status: 201,
  answer: evidenceSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const evidence = newEvidence(body, {
      id: asId(services.newId()),
      owner: actor.person,
      feedback: null,
      at: services.now().toISOString(),
    });
    if (isRefusal(evidence)) return evidence;
    await unit.evidence.add(evidence);
    return { ...present(evidence), location: `${apiPath}/evidence/${evidence.id}` };
  },
});

const exportMine = endpoint({
  method: 'get',
  path: '/evidence/export',
  summary: 'My whole log as one Markdown file',
  tag,
  scope: 'evidence:read',
  work: 'read',
  handle: async ({ actor, unit, services }) => {
    const me = await unit.people.find(actor.person);
    const text = evidenceToMarkdown(me?.name ?? '', await unit.evidence.all(actor.person));
    const { today } = await calendarOf(unit, services);
    return { file: { type: 'text/markdown', name: `evidence-${today}.md`, text } };
  },
});

const read = endpoint({
  method: 'get',
  path: '/evidence/{id}',
  summary: 'One entry',
  tag,
  scope: 'evidence:read',
  params: id,
  answer: evidenceSchema,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const found = await findFor(unit, actor, 'read', params.id);
    if (isRefusal(found)) return found;
    await auditReading(unit, actor, found.evidence.owner, { evidence: found.evidence.id });
    return present(found.evidence);
  },
});

const change = endpoint({
  method: 'put',
  path: '/evidence/{id}',
  summary: 'Change an entry of my log',
  tag,
  scope: 'evidence:write',
  params: id,
  body: words,
  answer: evidenceSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const found = await findFor(unit, actor, 'change', params.id);
    if (isRefusal(found)) return found;
    if (found.evidence.revision !== revision) return changedMeanwhile;
    const after = changeEvidence(found.evidence, body, services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.evidence.save(after);
    if (found.evidence.visibility !== after.visibility) await auditVisibility(unit, actor, after);
    return present(after);
  },
});

const remove = endpoint({
  method: 'delete',
  path: '/evidence/{id}',
  summary: 'Take an entry out of my log',
  tag,
  scope: 'evidence:write',
  params: id,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const found = await findFor(unit, actor, 'change', params.id);
    if (isRefusal(found)) return found;
    await unit.evidence.remove(found.evidence.id, found.evidence.revision);
    return {};
  },
});

async function findFor(
  unit: Unit,
  actor: Actor,
  action: 'read' | 'change',
  wanted: string,
): Promise<(AboutPerson & { readonly evidence: Evidence }) | Refusal> {
  const evidence = await unit.evidence.find(asId<EvidenceId>(wanted));
  if (evidence === null) return notFound;
  const about = await aboutPerson(unit, actor, evidence.owner);
  if (isRefusal(about)) return about;
  return refusalOf(mayWithEvidence(actor, action, evidence, about.relation)) ?? { ...about, evidence };
}

async function auditReading(
  unit: Unit,
  actor: Actor,
  owner: Evidence['owner'],
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  if (actor.person === owner) return;
  const target = { kind: 'person', id: owner };
  await unit.audit.append({ actor: actor.person, action: 'evidence:read', target, detail });
}

async function auditVisibility(unit: Unit, actor: Actor, { id: own, visibility }: Evidence): Promise<void> {
  const action = visibility === 'shared' ? 'evidence:share' : 'evidence:take-back';
  await unit.audit.append({ actor: actor.person, action, target: { kind: 'evidence', id: own }, detail: {} });
}

function present(evidence: Evidence) {
  return { body: presentEvidence(evidence), revision: evidence.revision };
}

/** `export` is named before `{id}`, so that it isn't taken for one. */
export const evidenceRoutes: readonly AnyEndpoint[] = [listMine, listShared, write, exportMine, read, change, remove];
