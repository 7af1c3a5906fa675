import type { CaseEvent } from '#org/cases/case-event.ts';
import type { PlanOn } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { applyEvents, foldCase } from '#org/cases/fold-case.ts';
import { dueNow, waitsForPartner } from '#org/cases/waits-for.ts';
import type { News } from '#org/notifications/news.ts';
import { newsOfCase } from '#org/notifications/news-of-case.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';
import { tell } from './tell.ts';

/** Tells whom each event of a case concerns, in their order. `before` is the case without them; null: it begins. */
export async function tellOfEvents(
  unit: Unit,
  tools: Pick<Services, 'now'>,
  planOn: PlanOn,
  before: CaseState | null,
  events: readonly CaseEvent[],
): Promise<void> {
  let known = before;
  for (const event of events) {
    const after = known === null ? foldCase(planOn, [event]) : applyEvents(planOn, known, [event]);
    await tell(unit, tools, newsOfCase(known, event, after));
    if (waitsForPartner(after) && (known === null || !waitsForPartner(known))) {
      await tell(unit, tools, [await newsForPartners(unit, event, after)]);
    }
    known = after;
  }
}

/** There is no manager to whom it falls, so it is any people partner's. */
async function newsForPartners(unit: Unit, { actor }: CaseEvent, after: CaseState): Promise<News> {
  const partners = (await unit.roles.all()).filter(({ role }) => role === 'people-partner');
  const to = partners.map(({ person }) => person).filter((person) => person !== actor && person !== after.subject);
  return { to, kind: 'case-waits', about: { kind: 'case', id: after.id }, due: dueNow(after) };
}
