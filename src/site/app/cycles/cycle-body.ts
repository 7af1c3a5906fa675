import type { CycleStep } from '#org/cycles/cycle.ts';
import type { PersonRef } from '../parts/me.ts';

export interface CycleBody {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly steps: readonly CycleStep[];
  readonly status: 'planned' | 'open' | 'closed';
  readonly isMember: boolean;
  /** Null: not for these eyes. */
  readonly memberCount: number | null;
  readonly revision: number;
}

interface StandingBody {
  readonly step: CycleStep;
  readonly state: 'open' | 'done';
}

export interface GroupBody {
  readonly people: number;
  readonly done: readonly { readonly step: CycleStep; readonly people: number }[];
}

export interface ProgressBody {
  readonly mine: readonly StandingBody[] | null;
  readonly reports: {
    readonly all: GroupBody;
    readonly people: readonly {
      readonly person: { readonly id: string; readonly name: string };
      readonly steps: readonly StandingBody[];
    }[];
  };
  readonly organisation: { readonly all: GroupBody } | null;
}

export interface TeamProgressBody {
  readonly team: string;
  /** Null: too few people, or they would follow from what is shown. */
  readonly progress: GroupBody | null;
}

export interface MembershipBody {
  readonly person: PersonRef;
  readonly isMember: boolean;
}

export interface FormerMemberBody extends PersonRef {
  readonly because: 'left-company' | 'taken-out';
  readonly at: string;
}

export const cycleStatusWords: Readonly<Record<CycleBody['status'], string>> = {
  planned: 'planned',
  open: 'open',
  closed: 'closed',
};

export const stepWords: Readonly<Record<CycleStep, { readonly name: string; readonly asks: string }>> = {
  self: { name: 'Own view', asks: 'Everybody sees themselves on the ladder' },
  manager: { name: 'Manager’s view', asks: 'Everybody’s manager writes theirs' },
  peer: { name: 'Colleague’s view', asks: 'Everybody asks a colleague for theirs' },
  conversation: { name: 'Conversation', asks: 'The two talk about it' },
};
