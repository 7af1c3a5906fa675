import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { applyEvents, foldCase } from '#org/cases/fold-case.ts';
import { auditOfEvent, hashOfEvent, type SealedEvent } from '#org/cases/seal-event.ts';
import type { CaseId, LadderVersionId, PersonId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { tellOfEvents } from '../notifications/tell-of-events.ts';
import type { Services } from '../services.ts';
import { plansFor } from './find-case.ts';

type Tools = Pick<Services, 'now' | 'newSecret'>;

/** Keeps the events that a case begins with, each with its hash in the audit chain. */
export async function beginCase(
  unit: Unit,
  tools: Tools,
  { id, actor, bodies }: { readonly id: CaseId; readonly actor: PersonId; readonly bodies: readonly CaseEventBody[] },
): Promise<CaseState> {
  const events = eventsOf(id, 0, actor, bodies, tools);
  const planOn = await plansFor(unit, versionsIn(bodies));
  const state = foldCase(planOn, events);
  await unit.cases.begin(state, await seal(unit, events, tools));
  await tellOfEvents(unit, tools, planOn, null, events);
  return state;
}

/** Adds events to a case. Within one transaction nobody else adds any, so it can't be too late for them. */
export async function keepEvents(
  unit: Unit,
  tools: Tools,
  before: CaseState,
  actor: PersonId | null,
  bodies: readonly CaseEventBody[],
): Promise<CaseState> {
  if (bodies.length === 0) return before;
  const events = eventsOf(before.id, before.revision, actor, bodies, tools);
  const planOn = await plansFor(unit, [before.ladderVersion, ...versionsIn(bodies)]);
  const state = applyEvents(planOn, before, events);
  if (!(await unit.cases.append(state, await seal(unit, events, tools)))) {
    throw new Error('a case changed within the transaction');
  }
  await tellOfEvents(unit, tools, planOn, before, events);
  return state;
}

function eventsOf(
  id: CaseId,
  after: number,
  actor: PersonId | null,
  bodies: readonly CaseEventBody[],
  { now }: Tools,
): readonly CaseEvent[] {
  const at = now().toISOString();
  return bodies.map((body, index) => ({ case: id, sequence: after + index + 1, at, actor, body }));
}

async function seal(unit: Unit, events: readonly CaseEvent[], { newSecret }: Tools): Promise<readonly SealedEvent[]> {
  const { sequence: last } = await unit.audit.head();
  const sealed = events.map((event, index): SealedEvent => {
    const salt = newSecret();
    return { event, salt, hash: hashOfEvent(event, salt, sha256), auditSequence: last + index + 1 };
  });
  await unit.audit.append(...sealed.map(({ event, hash }) => auditOfEvent(event, hash)));
  return sealed;
}

function versionsIn(bodies: readonly CaseEventBody[]): readonly LadderVersionId[] {
  return bodies.flatMap((body) => {
    if (body.kind === 'proposed') return [body.ladderVersion];
    return body.kind === 'carried' ? [body.to] : [];
  });
}
