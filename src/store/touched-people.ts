import type { PersonId } from '#org/ids.ts';
import type { Db } from './store-tools.ts';

const touched = new WeakMap<Db, Set<PersonId>>();

/**
 * Says that something changed which the standing of these people on their paths rests on. Whatever table writes such a
 * thing calls this; the store works their standing out anew before the transaction is kept.
 */
export function touch(db: Db, people: Iterable<PersonId>): void {
  const known = touched.get(db) ?? new Set();
  for (const person of people) known.add(person);
  touched.set(db, known);
}

/** Whom it was called for since the last time, and forgets them: a transaction may lend the same connection again. */
export function takeTouched(db: Db): readonly PersonId[] {
  const people = [...(touched.get(db) ?? [])];
  touched.delete(db);
  return people;
}
