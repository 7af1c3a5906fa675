import type { RatingsJson } from '#org/assessments/merge-ratings.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export type AssessmentKind = 'self' | 'manager' | 'peer';
export type AssessmentStatus = 'draft' | 'shared' | 'discussed' | 'locked';
export type AssessmentStep = 'change' | 'share' | 'take-back' | 'discuss' | 'lock' | 'delete';

/** An assessment in a list. */
export interface AssessmentOutlineBody {
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly status: AssessmentStatus;
  readonly subject: Named;
  readonly author: Named;
  readonly cycle: Named | null;
  readonly ladderVersion: {
    readonly id: string;
    readonly ladder: string;
    readonly version: string;
    readonly title: string;
  };
  readonly readBy: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** One assessment, with what stands in it and what may be done with it. */
export interface AssessmentBody extends AssessmentOutlineBody {
  readonly ratings: RatingsJson;
  readonly carriedNote: readonly string[];
  readonly steps: readonly AssessmentStep[];
}

export const statusWords: Readonly<Record<AssessmentStatus, string>> = {
  draft: 'a draft',
  shared: 'shared',
  discussed: 'talked about',
  locked: 'locked',
};

/** What it is called from where somebody stands: `Your own view`, `Your view of Noor`. */
export function titleOf({ kind, subject, author }: AssessmentOutlineBody, me: string): string {
  if (kind === 'self') return subject.id === me ? 'How you see yourself' : `How ${subject.name} sees it`;
  const whom = subject.id === me ? 'you' : subject.name;
  if (author.id === me) return `Your view of ${whom}`;
  return `How ${author.name} sees ${whom}`;
}
