import type { Role } from '#org/access/role.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

export interface RoleGrant {
  readonly person: PersonId;
  readonly role: Role;
}

export interface RoleGrants {
  readonly of: (person: PersonId) => Promise<ReadonlySet<Role>>;
  readonly all: () => Promise<readonly RoleGrant[]>;
  readonly grant: (person: PersonId, role: Role, by: PersonId | null) => Promise<void>;
  readonly revoke: (person: PersonId, role: Role) => Promise<void>;
}

export function roleGrantsIn(db: Db, { now }: StoreTools): RoleGrants {
  return {
    of: async (person) => {
      const rows = await db.selectFrom('role_grant').select('role').where('person_id', '=', person).execute();
      return new Set(rows.map(({ role }) => role as Role));
    },
    all: async () => {
      const rows = await db
        .selectFrom('role_grant')
        .select(['person_id', 'role'])
        .orderBy('person_id')
        .orderBy('role')
        .execute();
      return rows.map(({ person_id, role }) => ({ person: asId(person_id), role: role as Role }));
    },
    grant: async (person, role, by) => {
      await db
        .insertInto('role_grant')
        .values({ person_id: person, role, granted_at: now().toISOString(), granted_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    revoke: async (person, role) => {
      await db.deleteFrom('role_grant').where('person_id', '=', person).where('role', '=', role).execute();
    },
  };
}
