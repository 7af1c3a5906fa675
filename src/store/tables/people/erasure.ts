import type { Person } from '#org/people/person.ts';
import { type Erased, erasePerson } from '../../erase-person.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

export interface Erasure {
  /** Takes somebody out of everything for good; `refuseErasure` says who can be. */
  readonly erase: (person: Person) => Promise<Erased>;
}

export function erasureIn(db: Db, tools: StoreTools): Erasure {
  return { erase: (person) => erasePerson(db, tools, person) };
}
