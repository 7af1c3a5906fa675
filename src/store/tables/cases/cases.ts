import type { Selectable } from 'kysely';
import { actorsOf } from '#org/cases/acting.ts';
import type { CaseEventBody } from '#org/cases/case-event.ts';
import type { CaseState, CaseStatus } from '#org/cases/case-state.ts';
import type { SealedEvent } from '#org/cases/seal-event.ts';
import { dueNow, waitsFor, waitsForPartner } from '#org/cases/waits-for.ts';
import { asId, type CaseId, type Day, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { prepared } from '../../prepared.ts';
import type { CaseEventTable } from '../../schema/growth-tables.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';
import { type CaseList, hasPart, isListed } from './listed-cases.ts';

export interface CaseFilter {
  readonly reader: PersonId;
  readonly list: CaseList;
  readonly statuses?: readonly CaseStatus[] | undefined;
}

export interface Cases {
  readonly find: (id: CaseId) => Promise<CaseState | null>;
  /** The one that changed last comes first. What was tried and not kept is listed to those alone who had part in it. */
  readonly list: (filter: CaseFilter, page: PageRequest) => Promise<Page<CaseState>>;
  /** In their order, from after the given sequence. */
  readonly events: (id: CaseId, after: number, limit: number) => Promise<readonly SealedEvent[]>;
  readonly eventsAt: (id: CaseId, sequences: readonly number[]) => Promise<readonly SealedEvent[]>;
  /** Those of somebody that aren't closed. */
  readonly openOf: (subject: PersonId) => Promise<readonly CaseState[]>;
  /** Those open that somebody has something to do with: as the person, the manager, or one who acts. */
  readonly openWith: (person: PersonId) => Promise<readonly CaseState[]>;
  /** Decided, and their day has come. */
  readonly dueBy: (today: Day) => Promise<readonly CaseId[]>;
  /** The days on which somebody's moves along a path came into effect. */
  readonly movedOn: (subject: PersonId, path: string) => Promise<readonly Day[]>;
  /** How many others stand at a level of a ladder, or will by a decision whose day is still to come. */
  readonly seatsTaken: (ladder: string, level: string, except: PersonId | null) => Promise<number>;
  readonly begin: (state: CaseState, events: readonly SealedEvent[]) => Promise<void>;
  /** Adds events to those there are and keeps what they come to. False: somebody else was faster, and nothing is kept. */
  readonly append: (state: CaseState, events: readonly SealedEvent[]) => Promise<boolean>;
}

const find = prepared((db, id: string) => db.selectFrom('promotion_case').select('state').where('id', '=', id));

export function casesIn(db: Db): Cases {
  const states = () => db.selectFrom('promotion_case').select('state');
  return {
    find: async (id) => {
      const [row] = await find(db, id);
      return row === undefined ? null : stateOf(row);
    },
    list: (filter, page) => list(db, filter, page),
    events: async (id, after, limit) =>
      (
        await db
          .selectFrom('case_event')
          .selectAll()
          .where('case_id', '=', id)
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(limit)
          .execute()
      ).map(eventOf),
    eventsAt: async (id, sequences) =>
      sequences.length === 0
        ? []
        : (
            await db
              .selectFrom('case_event')
              .selectAll()
              .where('case_id', '=', id)
              .where('sequence', 'in', [...new Set(sequences)])
              .orderBy('sequence')
              .execute()
          ).map(eventOf),
    openOf: async (subject) =>
      (
        await states().where('subject_id', '=', subject).where('closed_at', 'is', null).orderBy('created_at').execute()
      ).map(stateOf),
    openWith: async (person) =>
      (
        await states()
          .where('closed_at', 'is', null)
          .where('id', 'in', (own) => own.selectFrom('case_person').select('case_id').where('person_id', '=', person))
          .orderBy('id')
          .execute()
      ).map(stateOf),
    dueBy: async (today) => {
      const rows = await db
        .selectFrom('promotion_case')
        .select('id')
        .where('status', '=', 'decided')
        .where('effective_on', '<=', today)
        .orderBy('effective_on')
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => asId<CaseId>(id));
    },
    movedOn: async (subject, path) => {
      const rows = await states()
        .where('subject_id', '=', subject)
        .where('type', '=', 'move')
        .where('status', '=', 'in-effect')
        .execute();
      return rows
        .map(stateOf)
        .filter(({ route }) => route.path === path)
        .flatMap(({ decision }) => decision?.effectiveOn ?? []);
    },
    seatsTaken: (ladder, level, except) => seatsTaken(db, ladder, level, except),
    begin: async (state, events) => {
      await db
        .insertInto('promotion_case')
        .values({
          id: state.id,
          subject_id: state.subject,
          type: state.route.type,
          created_at: state.createdAt,
          ...changingOf(state),
        })
        .execute();
      await addEvents(db, events);
      await setPeople(db, state);
    },
    append: async (state, events) => {
      const { numUpdatedRows } = await db
        .updateTable('promotion_case')
        .set(changingOf(state))
        .where('id', '=', state.id)
        .where('revision', '=', state.revision - events.length)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
      await addEvents(db, events);
      await setPeople(db, state);
      return true;
    },
  };
}

async function list(
  db: Db,
  { reader, list: which, statuses }: CaseFilter,
  page: PageRequest,
): Promise<Page<CaseState>> {
  let query = db
    .selectFrom('promotion_case as own')
    .select(['own.state', 'own.updated_at', 'own.id'])
    .where((of) => isListed(of, reader, which));
  if (statuses !== undefined) query = query.where('own.status', 'in', [...statuses]);
  if (which === 'all' || which === 'of-my-reports') {
    query = query.where((of) => of.or([of('own.status', '!=', 'went-back'), hasPart(of, reader)]));
  }
  const [afterMoment, afterId] = page.after ?? [];
  if (afterMoment !== undefined && afterId !== undefined) {
    query = query.where((of) =>
      of.or([
        of('own.updated_at', '<', afterMoment),
        of.and([of('own.updated_at', '=', afterMoment), of('own.id', '<', afterId)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('own.updated_at', 'desc')
    .orderBy('own.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const next = rows.length > page.limit && last !== undefined ? [last.updated_at, last.id] : null;
  return { items: items.map(stateOf), next };
}

async function seatsTaken(db: Db, ladder: string, level: string, except: PersonId | null): Promise<number> {
  const placed = await db
    .selectFrom('placement')
    .innerJoin('ladder_version', 'ladder_version.id', 'placement.ladder_version_id')
    .innerJoin('person', 'person.id', 'placement.person_id')
    .select('placement.person_id as person')
    .where('ladder_version.ladder', '=', ladder)
    .where('placement.level', '=', level)
    .where('placement.until', 'is', null)
    .where('person.status', '=', 'active')
    .execute();
  const decided = await db
    .selectFrom('promotion_case')
    .innerJoin('ladder_version', 'ladder_version.id', 'promotion_case.ladder_version_id')
    .select('promotion_case.subject_id as person')
    .where('ladder_version.ladder', '=', ladder)
    .where('promotion_case.to_level', '=', level)
    .where('promotion_case.status', '=', 'decided')
    .execute();
  const people = new Set([...placed, ...decided].map(({ person }) => person));
  if (except !== null) people.delete(except);
  return people.size;
}

async function addEvents(db: Db, events: readonly SealedEvent[]): Promise<void> {
  for (const { event, salt, hash, auditSequence } of events) {
    await db
      .insertInto('case_event')
      .values({
        case_id: event.case,
        sequence: event.sequence,
        at: event.at,
        actor_id: event.actor,
        kind: event.body.kind,
        salt,
        hash,
        audit_sequence: auditSequence,
        body: JSON.stringify(event.body),
      })
      .execute();
  }
}

/** Who has something to do with it now. Who had before and hasn't any more isn't among them. */
async function setPeople(db: Db, state: CaseState): Promise<void> {
  touch(db, [state.subject]);
  const waiting = new Set(waitsFor(state));
  const due = dueNow(state);
  const people = new Set([state.subject, ...(state.manager === null ? [] : [state.manager]), ...actorsOf(state)]);
  await db.deleteFrom('case_person').where('case_id', '=', state.id).execute();
  await db
    .insertInto('case_person')
    .values(
      [...people].map((person) => ({
        case_id: state.id,
        person_id: person,
        waits: waiting.has(person) ? 1 : 0,
        due_on: waiting.has(person) ? due : null,
      })),
    )
    .execute();
}

function changingOf(state: CaseState) {
  return {
    ladder_version_id: state.ladderVersion,
    to_level: state.route.to.level,
    status: state.status,
    effective_on: state.decision?.effectiveOn ?? null,
    revision: state.revision,
    updated_at: state.updatedAt,
    closed_at: state.closedAt,
    waits_for_partner: waitsForPartner(state) ? 1 : 0,
    state: JSON.stringify(state),
  };
}

function stateOf({ state }: { readonly state: string }): CaseState {
  return JSON.parse(state) as CaseState;
}

function eventOf(row: Selectable<CaseEventTable>): SealedEvent {
  return {
    event: {
      case: asId(row.case_id),
      sequence: row.sequence,
      at: row.at,
      actor: row.actor_id === null ? null : asId(row.actor_id),
      body: JSON.parse(row.body) as CaseEventBody,
    },
    salt: row.salt,
    hash: row.hash,
    auditSequence: row.audit_sequence,
  };
}
