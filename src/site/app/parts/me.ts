import { createContext, useContext } from 'react';
import type { Role } from '#org/access/role.ts';

/** Who is signed in: what `GET /me` says. */
export interface Me {
  readonly person: PersonBody;
  readonly roles: readonly Role[];
  readonly hasReports: boolean;
  readonly organisation: string;
  readonly mode: 'real' | 'demo';
}

export interface PersonBody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly manager: PersonRef | null;
  readonly status: 'active' | 'left';
  readonly leftOn: string | null;
  readonly revision: number;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('this part is shown to somebody who is signed in');
  return me;
}

export function holds(me: Me, ...roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
