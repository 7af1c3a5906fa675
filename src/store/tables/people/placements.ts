import type { Selectable } from 'kysely';
import { asId, type PersonId } from '#org/ids.ts';
import type { Placement } from '#org/people/person.ts';
import type { PlacementTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';

export interface Placements {
  /** The newest first. */
  readonly historyOf: (person: PersonId) => Promise<readonly Placement[]>;
  readonly currentOf: (person: PersonId) => Promise<Placement | null>;
  readonly allCurrent: () => Promise<readonly Placement[]>;
  /** Ends what holds until now on the day this one begins. */
  readonly begin: (placement: Placement, at: string) => Promise<void>;
}

export function placementsIn(db: Db): Placements {
  const select = () => db.selectFrom('placement').selectAll();
  return {
    historyOf: async (person) =>
      (
        await select().where('person_id', '=', person).orderBy('since', 'desc').orderBy('created_at', 'desc').execute()
      ).map(placementOf),
    currentOf: async (person) => {
      const row = await select()
        .where('person_id', '=', person)
        .where('until', 'is', null)
        .orderBy('since', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : placementOf(row);
    },
    allCurrent: async () => (await select().where('until', 'is', null).orderBy('id').execute()).map(placementOf),
    begin: async (placement, at) => {
      touch(db, [placement.person]);
      await db
        .updateTable('placement')
        .set({ until: placement.since })
        .where('person_id', '=', placement.person)
        .where('until', 'is', null)
        .execute();
      await db
        .insertInto('placement')
        .values({
          id: placement.id,
          person_id: placement.person,
          ladder_version_id: placement.ladderVersion,
          level: placement.level,
          track: placement.track,
          since: placement.since,
          until: placement.until,
          decided_by: placement.decidedBy,
          reason: placement.reason,
          created_at: at,
        })
        .execute();
    },
  };
}

export function placementOf(row: Selectable<PlacementTable>): Placement {
  return {
    id: asId(row.id),
    person: asId(row.person_id),
    ladderVersion: asId(row.ladder_version_id),
    level: row.level,
    track: row.track,
    since: row.since,
    until: row.until,
    decidedBy: row.decided_by === null ? null : asId(row.decided_by),
    reason: row.reason,
  };
}
