import { atLeast } from '#org/aggregates/at-least.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { visibleEvent, visibleState } from '#org/cases/visible-event.ts';
import { rowsOf } from './copy/read-copy.ts';
import type { Db } from './store-tools.ts';
import { casesIn } from './tables/cases/cases.ts';

/** One line of an export: what kind of thing, and the thing. */
export type Exported = readonly [kind: string, thing: Readonly<Record<string, unknown>>];

/**
 * Everything that the organisation has and that isn't somebody's own: drafts, private evidence, words that were
 * announced to one manager alone, private growth plans, and all that stands in 1:1s are in it as counts, rounded down to fives.
 * No way to sign in, no secret.
 */
export async function* exportEverything(db: Db): AsyncGenerator<Exported> {
  yield* rowsAs(db, 'person', ['id']);
  yield* rowsAs(db, 'role_grant', ['person_id', 'role']);
  yield* rowsAs(db, 'placement', ['id']);
  for await (const row of rowsOf(db, 'ladder_version', ['id'])) {
    if (row['status'] !== 'draft') yield ['ladder_version', row];
  }
  yield* rowsAs(db, 'ladder_assignment', ['team']);
  yield* rowsAs(db, 'cycle', ['id']);
  yield* rowsAs(db, 'cycle_member', ['cycle_id', 'person_id']);
  yield* rowsAs(db, 'cycle_departure', ['cycle_id', 'person_id']);
  const left = {
    drafts: 0,
    privateEvidence: 0,
    forOneManager: 0,
    openFeedback: 0,
    conversationNotes: 0,
    conversationActions: 0,
    agendaItems: 0,
    privateGrowthPlans: 0,
  };
  for await (const row of rowsOf(db, 'assessment', ['id'])) {
    if (row['status'] === 'draft') left.drafts += 1;
    else if (row['audience'] === 'manager-only') left.forOneManager += 1;
    else yield ['assessment', withoutNote(row)];
  }
  for await (const row of rowsOf(db, 'evidence', ['id'])) {
    if (row['visibility'] === 'shared') yield ['evidence', row];
    else left.privateEvidence += 1;
  }
  for await (const row of rowsOf(db, 'feedback_request', ['id'])) {
    if (row['status'] !== 'answered') left.openFeedback += 1;
    else if (row['audience'] === 'manager-only') left.forOneManager += 1;
    else yield ['feedback_request', row];
  }
  const sharedPlans = new Set<unknown>();
  for await (const row of rowsOf(db, 'growth_plan', ['id'])) {
    if (row['visibility'] !== 'shared') left.privateGrowthPlans += 1;
    else {
      sharedPlans.add(row['id']);
      yield ['growth_plan', row];
    }
  }
  const sharedGoals = new Set<unknown>();
  for await (const row of rowsOf(db, 'goal', ['id'])) {
    if (!sharedPlans.has(row['plan_id'])) continue;
    sharedGoals.add(row['id']);
    yield ['goal', row];
  }
  for await (const row of rowsOf(db, 'check_in', ['id'])) {
    if (sharedGoals.has(row['goal_id'])) yield ['check_in', row];
  }
  yield* rowsAs(db, 'role_holder', ['ladder', 'role', 'team', 'person_id']);
  yield* cases(db);
  left.conversationNotes = await countOf(db, 'conversation_note');
  left.conversationActions = await countOf(db, 'conversation_action');
  left.agendaItems = await countOf(db, 'agenda_item');
  // In fives: how many drafts there are would tell of single ones.
  yield ['left_out', Object.fromEntries(Object.entries(left).map(([kind, count]) => [kind, atLeast(count)]))];
}

/** What is still hidden in a case (views that aren’t all in) stays hidden here. */
async function* cases(db: Db): AsyncGenerator<Exported> {
  for await (const row of rowsOf(db, 'promotion_case', ['id'])) {
    const state = JSON.parse(String(row['state'])) as CaseState;
    yield ['case', visibleState(state, null)];
    for (let after = 0; ; ) {
      const events = await casesIn(db).events(state.id, after, 200);
      const last = events.at(-1);
      if (last === undefined) break;
      for (const { event, hash } of events) yield ['case_event', { ...visibleEvent(state, event, null), hash }];
      after = last.event.sequence;
    }
  }
}

async function countOf(db: Db, table: 'conversation_note' | 'conversation_action' | 'agenda_item'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((own) => own.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function* rowsAs(db: Db, table: string, key: readonly string[]): AsyncGenerator<Exported> {
  for await (const row of rowsOf(db, table, key)) yield [table, row];
}

/** For the author alone. */
function withoutNote({ carried_note: _own, ...row }: Readonly<Record<string, unknown>>) {
  return row;
}
