import { asId, type PersonId } from '#org/ids.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

/** Who signs in as whom: the part of better-auth's tables that we write, in the same transaction as its cause. */
export interface SignInAccounts {
  /**
   * Makes the directory hold for signing in too: somebody whose address or name changed there signs in with the new
   * one. Says whether there is anybody with this address who may sign in.
   */
  readonly follow: (email: string) => Promise<boolean>;
  /** Makes the way in of somebody who has none, under their id. */
  readonly ensure: (person: Named) => Promise<void>;
  /** Whether they have a password, or have come from the organisation's provider. */
  readonly hasWayIn: (person: PersonId) => Promise<boolean>;
  /** Links to a new password that were sent hold no more. */
  readonly forgetResets: (person: PersonId) => Promise<void>;
  /** Null: they have no password. */
  readonly passwordHashOf: (person: PersonId) => Promise<string | null>;
  readonly setPasswordHash: (person: Named, hash: string) => Promise<void>;
}

export interface Named {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
}

/** How better-auth calls an account that has a password. */
const passwordProvider = 'credential';

export function signInAccountsIn(db: Db, { now, newId }: StoreTools): SignInAccounts {
  const passwordOf = (person: PersonId) =>
    db
      .selectFrom('auth_account')
      .select(['id', 'password'])
      .where('userId', '=', person)
      .where('providerId', '=', passwordProvider);
  const ensure = async (person: Named) => {
    await freeAddress(db, person, now().toISOString());
    const { id, email, name } = person;
    const at = now().toISOString();
    await db
      .insertInto('auth_user')
      .values({ id, email, name, emailVerified: true, createdAt: at, updatedAt: at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ email, name, updatedAt: at }))
      .execute();
  };
  return {
    follow: async (email) => {
      const given = email.trim().toLowerCase();
      const person = await db
        .selectFrom('person')
        .leftJoin('auth_user', 'auth_user.id', 'person.id')
        .select(['person.id', 'person.email', 'person.name', 'person.status', 'auth_user.email as known'])
        .where('person.email', '=', given)
        .executeTakeFirst();
      if (person === undefined) {
        await freeAddress(db, { id: asId(''), email: given }, now().toISOString());
        return false;
      }
      if (person.known !== null && person.known !== given) await ensure({ ...person, id: asId(person.id) });
      return person.status === 'active';
    },
    ensure,
    hasWayIn: async (person) =>
      (await db.selectFrom('auth_account').select('id').where('userId', '=', person).executeTakeFirst()) !== undefined,
    forgetResets: async (person) => {
      await db.deleteFrom('auth_verification').where('value', '=', person).execute();
    },
    passwordHashOf: async (person) => (await passwordOf(person).executeTakeFirst())?.password ?? null,
    setPasswordHash: async (person, hash) => {
      await ensure(person);
      const at = now().toISOString();
      const known = await passwordOf(person.id).executeTakeFirst();
      if (known !== undefined) {
        await db
          .updateTable('auth_account')
          .set({ password: hash, updatedAt: at })
          .where('id', '=', known.id)
          .execute();
        return;
      }
      await db
        .insertInto('auth_account')
        .values({
          id: newId(),
          accountId: person.id,
          providerId: passwordProvider,
          userId: person.id,
          password: hash,
          createdAt: at,
          updatedAt: at,
        })
        .execute();
    },
  };
}

/**
 * Somebody may still be known here by an address that the directory has since given to another, or to nobody. It is
 * put out of the way; their own new one is written when they sign in with it.
 */
async function freeAddress(db: Db, { id, email }: Omit<Named, 'name'>, at: string): Promise<void> {
  const other = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other === undefined) return;
  await db
    .updateTable('auth_user')
    .set({ email: `${other.id}@moved.invalid`, updatedAt: at })
    .where('id', '=', other.id)
    .execute();
}
