import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { type CasePacket, packetEvents } from '#org/cases/case-packet.ts';
import type { SealedEvent } from '#org/cases/seal-event.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../../calendar.ts';
import { type FoundCase, findCase } from '../../cases/find-case.ts';
import { packetMarkdown } from '../../cases/packet-markdown.ts';
import { presentCase } from '../../cases/present-case.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { caseSchema } from '../../present/cases.ts';
import { auditReadingCase, caseId, caseTag } from './read.ts';

const packetSchema = z
  .object({
    kind: z.literal('rungs-case-packet'),
    version: z.literal(1),
    case: z.string(),
    madeAt: z.string(),
    chain: z.object({ sequence: z.int(), hash: z.string() }).describe('Where the audit chain ended then.'),
    events: z.array(
      z.object({
        sequence: z.int(),
        at: z.string(),
        actor: z.string().nullable(),
        body: z.record(z.string(), z.unknown()).nullable(),
        salt: z.string().nullable(),
        without: z.enum(['hidden', 'erased']).nullable().describe('Why only its hash is here.'),
        hash: z.string(),
        audit: z.int().describe('The entry of the audit chain that holds the hash.'),
      }),
    ),
  })
  .openapi('CasePacket');

const readPacket = endpoint({
  method: 'get',
  path: '/cases/{id}/packet',
  summary: 'The whole case with its hashes, to be held against the audit chain later',
  tag: caseTag,
  scope: 'cases:read',
  params: caseId,
  answer: z.object({ case: caseSchema, packet: packetSchema }),
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const found = await findCase(unit, actor, 'read', params.id);
    if (isRefusal(found)) return found;
    await auditReadingCase(unit, actor, found);
    const body = await presentCase(unit, actor, found, services);
    const packet = await packetOf(unit, actor, found, services.now().toISOString());
    return { body: { case: body, packet }, revision: found.state.revision };
  },
});

const readMarkdown = endpoint({
  method: 'get',
  path: '/cases/{id}/packet.md',
  summary: 'The whole case as one page in Markdown',
  tag: caseTag,
  scope: 'cases:read',
  params: caseId,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const found = await findCase(unit, actor, 'read', params.id);
    if (isRefusal(found)) return found;
    await auditReadingCase(unit, actor, found);
    const body = await presentCase(unit, actor, found, services);
    const text = packetMarkdown(body, found.ladder, await calendarOf(unit, services), await unit.audit.head());
    return { file: { type: 'text/markdown', name: `case-${found.state.id}.md`, text } };
  },
});

const eventsAtOnce = 500;

async function packetOf(unit: Unit, actor: Actor, { state }: FoundCase, madeAt: string): Promise<CasePacket> {
  const events: SealedEvent[] = [];
  while (events.length < state.revision) {
    events.push(...(await unit.cases.events(state.id, events.length, eventsAtOnce)));
  }
  const chain = await unit.audit.head();
  const shown = packetEvents(state, events, { person: actor.person });
  return { kind: 'rungs-case-packet', version: 1, case: state.id, madeAt, chain, events: shown };
}

export const packetRoutes: readonly AnyEndpoint[] = [readPacket, readMarkdown];
