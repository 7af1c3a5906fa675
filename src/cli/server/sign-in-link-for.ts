import { makeSignInLink, type SignInLink } from '#api/sign-in/sign-in-link.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Store } from '#store/store.ts';
import { Problem } from '../problem.ts';
import { newSecret } from './new-id.ts';
import { systemTools } from './open-database.ts';

/** A link to another password for who has this address; `origin` null: where the server was last started to be. */
export async function signInLinkFor(store: Store, email: string, origin: string | null): Promise<SignInLink> {
  const made = await store.write(async (unit) => {
    const address = origin ?? (await unit.settings.get('origin'));
    if (address === null) {
      throw new Problem(
        'missing-argument',
        'No server of this version has run on this database yet, so where people reach it isn’t known. Say it: --origin https://rungs.example.org.',
      );
    }
    return makeSignInLink(unit, { ...systemTools, newSecret }, email, address);
  });
  if (!isRefusal(made)) return made;
  throw new Problem(made.code === 'not-found' ? 'unknown-id' : 'refused', made.sentence);
}
