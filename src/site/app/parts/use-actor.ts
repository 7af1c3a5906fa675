import { useMemo } from 'react';
import { type Actor, relationTo } from '#org/access/actor.ts';
import { type Affair, mayAboutPerson, mayInOrganisation, type PersonAction } from '#org/access/policy.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { useApi } from '../api/use-api.ts';
import type { PersonRef } from './me.ts';
import { useMe } from './me.ts';

/** Who is signed in, as the policy knows them: pages offer by the same rules by which the server answers. */
export function useActor(): Actor {
  const { person, roles } = useMe();
  return useMemo(() => ({ person: asId<PersonId>(person.id), roles: new Set(roles) }), [person.id, roles]);
}

export function useMay(affair: Affair): boolean {
  return mayInOrganisation(useActor(), affair) === 'yes';
}

/** What may be done about one person; null until it is known who their managers are. */
export function useMayAbout(person: string): ((action: PersonAction) => boolean) | null {
  const actor = useActor();
  const line = useLine(person);
  if (line === null) return null;
  const managers = line.map(({ id }) => asId<PersonId>(id));
  const relation = relationTo(actor.person, asId<PersonId>(person), managers);
  return (action) => mayAboutPerson(actor, action, relation) === 'yes';
}

/** Somebody's managers, the direct one first; null until they are known. */
export function useLine(person: string): readonly PersonRef[] | null {
  return useApi<{ items: readonly PersonRef[] }>(`/people/${person}/line`).data?.body.items ?? null;
}
