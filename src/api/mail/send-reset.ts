import type { Store } from '#store/store.ts';
import { resetLetter } from './letters.ts';

/** For `createSignIn`: puts the letter with the link to a new password into the outbox. */
export function sendResetThrough(store: Store) {
  return async (to: { readonly email: string; readonly name: string }, link: string): Promise<void> => {
    await store.write((unit) => unit.outbox.add(resetLetter(to, link)));
  };
}
