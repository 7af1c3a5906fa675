import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { asId } from '#org/ids.ts';
import { editDraft, newDraft, published } from '#org/ladders/draft.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../../http/about.ts';
import { type AnyEndpoint, apiPath, endpoint } from '../../http/endpoint.ts';
import { lookedAt } from '../../ladders/kept-ladder.ts';
import { findingSchema, ladderVersionSchema, presentFinding, presentVersion } from '../../present/ladders.ts';
import type { Services } from '../../services.ts';
import { changedMeanwhile } from '../people.ts';
import { findVersion } from './find-version.ts';

const tag = 'Ladders';
const id = z.object({ id: z.string() });
/** Five times the longest ladder of the gallery, and less than a body may hold. */
const text = z.string().max(500_000);

const addDraft = endpoint({
  method: 'post',
  path: '/ladder-versions',
  summary: 'Begin a draft, from a text or from a version that there is',
  tag,
  scope: 'ladders:write',
  body: z.union([
    z.strictObject({ text: text.describe('YAML or JSON; it may still have errors.') }),
    z.strictObject({ from: z.string().describe('The id of the version whose text it starts with.') }),
    z.strictObject({ gallery: z.string().describe('The id of a ladder that Rungs comes with.') }),
  ]),
  status: 201,
  answer: ladderVersionSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'ladders:draft');
    if (refused) return refused;
    const started = await startingText(unit, actor, body, services);
    if (isRefusal(started)) return started;
    const draft = newDraft(asId(services.newId()), started, actor.person, services.now().toISOString());
    await unit.ladderVersions.add(draft);
    await unit.audit.append({
      actor: actor.person,
      action: 'ladder:draft',
      target: { kind: 'ladder-version', id: draft.id },
      detail: { ladder: draft.ladder, from: 'from' in body ? body.from : null },
    });
    return { body: presentVersion(draft), revision: 1, location: `${apiPath}/ladder-versions/${draft.id}` };
  },
});

type Start = { readonly text: string } | { readonly from: string } | { readonly gallery: string };

async function startingText(unit: Unit, actor: Actor, start: Start, { gallery }: Services): Promise<string | Refusal> {
  if ('text' in start) return start.text;
  if ('from' in start) {
    const version = await findVersion(unit, actor, 'read', start.from);
    return isRefusal(version) ? version : version.text;
  }
  const known = gallery().find(({ id: own }) => own === start.gallery);
  return known?.text ?? notFound;
}

const changeDraft = endpoint({
  method: 'put',
  path: '/ladder-versions/{id}',
  summary: 'Keep a draft’s text; it may have errors, and the answer names them',
  tag,
  scope: 'ladders:write',
  params: id,
  body: z.object({ text }),
  answer: ladderVersionSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const draft = await findVersion(unit, actor, 'change', params.id);
    if (isRefusal(draft)) return draft;
    if (draft.status !== 'draft') return published;
    if (draft.revision !== revision) return changedMeanwhile;
    const after = editDraft(draft, body.text, services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.ladderVersions.save(after);
    await unit.audit.append({
      actor: actor.person,
      action: 'ladder:change',
      target: { kind: 'ladder-version', id: after.id },
      detail: { revision: after.revision },
    });
    return { body: presentVersion(after), revision: after.revision };
  },
});

const removeDraft = endpoint({
  method: 'delete',
  path: '/ladder-versions/{id}',
  summary: 'Delete a draft',
  tag,
  scope: 'ladders:write',
  params: id,
  status: 204,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, revision }) => {
    const draft = await findVersion(unit, actor, 'change', params.id);
    if (isRefusal(draft)) return draft;
    if (draft.status !== 'draft') return published;
    if (!(await unit.ladderVersions.removeDraft(draft.id, revision))) return changedMeanwhile;
    await unit.audit.append({
      actor: actor.person,
      action: 'ladder:remove-draft',
      target: { kind: 'ladder-version', id: draft.id },
      detail: { ladder: draft.ladder },
    });
    return {};
  },
});

const checkText = endpoint({
  method: 'post',
  path: '/ladder-versions/check',
  summary: 'What is to say about a text, without keeping it',
  tag,
  scope: 'ladders:read',
  body: z.object({ text }),
  answer: z.object({ findings: z.array(findingSchema) }),
  work: 'read',
  handle: async ({ actor, body }) => {
    const refused = refuseAffair(actor, 'ladders:draft');
    if (refused) return refused;
    return { body: { findings: lookedAt(body.text).findings.map(presentFinding) } };
  },
});

export const draftRoutes: readonly AnyEndpoint[] = [checkText, addDraft, changeDraft, removeDraft];
