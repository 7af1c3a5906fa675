import { asId, type PersonId } from '#org/ids.ts';
import type { Db } from '../../store-tools.ts';

/** Who usually acts in a role of a ladder. An empty team: for everybody whose team has nobody of its own. */
export interface RoleHolder {
  readonly role: string;
  readonly team: string;
  readonly person: PersonId;
}

export interface RoleHolders {
  /** Of one ladder, by role, then team. */
  readonly of: (ladder: string) => Promise<readonly RoleHolder[]>;
  /** Puts these in the place of all there were of a ladder. */
  readonly set: (ladder: string, holders: readonly RoleHolder[]) => Promise<void>;
  /** Of every ladder: somebody who leaves is offered no more. */
  readonly removeAll: (person: PersonId) => Promise<void>;
}

export function roleHoldersIn(db: Db): RoleHolders {
  return {
    of: async (ladder) => {
      const rows = await db
        .selectFrom('role_holder')
        .select(['role', 'team', 'person_id'])
        .where('ladder', '=', ladder)
        .orderBy('role')
        .orderBy('team')
        .orderBy('person_id')
        .execute();
      return rows.map(({ role, team, person_id }) => ({ role, team, person: asId(person_id) }));
    },
    removeAll: async (person) => {
      await db.deleteFrom('role_holder').where('person_id', '=', person).execute();
    },
    set: async (ladder, holders) => {
      await db.deleteFrom('role_holder').where('ladder', '=', ladder).execute();
      if (holders.length === 0) return;
      await db
        .insertInto('role_holder')
        .values(holders.map(({ role, team, person }) => ({ ladder, role, team, person_id: person })))
        .execute();
    },
  };
}
