import { z } from '@hono/zod-openapi';
import { type AuditEntry, verifyEntries } from '#org/audit/audit-entry.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../http/about.ts';
import { readCursor } from '../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../http/endpoint.ts';
import { byId, personRef } from '../present/people.ts';

const tag = 'Audit log';

const entrySchema = z
  .object({
    sequence: z.int(),
    at: z.string(),
    actor: personRef.nullable().describe('Null: the system itself.'),
    action: z.string(),
    target: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    hash: z.string(),
  })
  .openapi('AuditEntry');

/** As many as one answer takes when the chain is walked. */
const piece = 1000;

const listAudit = endpoint({
  method: 'get',
  path: '/audit',
  summary: 'Who did or read what sensitive thing, in the order of the chain',
  tag,
  scope: 'audit:read',
  query: z.object({ ...pageQuery, newest: z.enum(['true', 'false']).default('false') }),
  answer: z.object({ items: z.array(entrySchema) }),
  work: 'write',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'audit:read');
    if (refused) return refused;
    const { sequence: last } = await unit.audit.head();
    const given = Number(query.after === undefined ? 0 : (readCursor(query.after)?.[0] ?? 0));
    const after = Number.isSafeInteger(given) ? given : 0;
    const from = query.newest === 'true' && query.after === undefined ? Math.max(0, last - query.limit) : after;
    const entries = await unit.audit.list(from, query.limit);
    if (query.after === undefined) {
      await unit.audit.append({ actor: actor.person, action: 'audit:read', target: null, detail: { from: from + 1 } });
    }
    const end = entries.at(-1)?.sequence ?? last;
    return { body: { items: await presentEntries(unit, entries) }, next: end < last ? [String(end)] : null };
  },
});

const verifyAudit = endpoint({
  method: 'get',
  path: '/audit/verification',
  summary: 'Does the chain hold, from its first entry to its last?',
  tag,
  scope: 'audit:read',
  answer: z
    .object({
      holds: z.boolean(),
      entries: z.int(),
      hash: z.string().describe('Of the last entry: keep it elsewhere, to see later that nothing was cut off.'),
      broken: z.object({ kind: z.enum(['missing', 'changed', 'cut']), sequence: z.int() }).nullable(),
    })
    .openapi('AuditVerification'),
  work: 'read',
  handle: async ({ actor, unit }) => {
    const refused = refuseAffair(actor, 'audit:read');
    if (refused) return refused;
    let reached = verifyEntries([], sha256);
    while (!('kind' in reached)) {
      const entries = await unit.audit.list(reached.sequence, piece);
      if (entries.length === 0) break;
      reached = verifyEntries(entries, sha256, reached);
    }
    const head = await unit.audit.head();
    const broken = 'kind' in reached ? reached : null;
    return { body: { holds: broken === null, entries: head.sequence, hash: head.hash, broken } };
  },
});

const exportAudit = endpoint({
  method: 'get',
  path: '/audit/export',
  summary: 'The whole chain, an entry a line, as it can be verified elsewhere',
  tag,
  scope: 'audit:read',
  work: 'write',
  handle: async ({ actor, unit }) => {
    const refused = refuseAffair(actor, 'audit:read');
    if (refused) return refused;
    const lines: string[] = [];
    for (let after = 0; ; ) {
      const entries = await unit.audit.list(after, piece);
      lines.push(...entries.map((entry) => JSON.stringify(entry)));
      const last = entries.at(-1);
      if (last === undefined) break;
      after = last.sequence;
    }
    await unit.audit.append({
      actor: actor.person,
      action: 'audit:export',
      target: null,
      detail: { entries: lines.length },
    });
    return { file: { type: 'application/jsonl', name: 'audit.jsonl', text: `${lines.join('\n')}\n` } };
  },
});

async function presentEntries(unit: Unit, entries: readonly AuditEntry[]) {
  const ids = entries.flatMap(({ actor, target }) => [
    ...(actor === null ? [] : [actor]),
    ...(target?.kind === 'person' ? [target.id as typeof actor & string] : []),
  ]);
  const people = byId(await unit.people.findMany(ids));
  return entries.map(({ sequence, at, actor, action, target, detail, hash }) => {
    const known = actor === null ? undefined : people.get(actor);
    const about = target?.kind === 'person' ? people.get(target.id as typeof actor & string) : undefined;
    return {
      sequence,
      at,
      actor: actor === null ? null : { id: actor, name: known?.name ?? 'Somebody who left' },
      action,
      target: target && { ...target, name: about?.name ?? null },
      detail,
      hash,
    };
  });
}

export const auditRoutes: readonly AnyEndpoint[] = [listAudit, verifyAudit, exportAudit];
