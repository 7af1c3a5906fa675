import type { AssessmentAction } from '../access/policy.ts';
import type { AssessmentStatus } from './assessment.ts';

export const assessmentSteps = ['change', 'share', 'take-back', 'discuss', 'lock', 'delete'] as const;
export type AssessmentStep = (typeof assessmentSteps)[number];

/**
 * What each step makes of each state, in one table; null: not from here. `gone`: it is no more.
 *
 *     draft ──share──▶ shared ──discuss──▶ discussed ──lock──▶ locked
 *       ▲ └─delete─▶ gone │
 *       └────take-back────┘
 *
 * Only a draft changes: what somebody has read stays as they read it, and whoever wants to mend what is shared takes
 * it back first, which can be seen. What was talked about is taken back no more, and what is locked never changes.
 */
export const transitions: Readonly<
  Record<AssessmentStep, Readonly<Record<AssessmentStatus, AssessmentStatus | 'gone' | null>>>
> = {
  change: { draft: 'draft', shared: null, discussed: null, locked: null },
  share: { draft: 'shared', shared: null, discussed: null, locked: null },
  'take-back': { draft: null, shared: 'draft', discussed: null, locked: null },
  discuss: { draft: null, shared: 'discussed', discussed: null, locked: null },
  lock: { draft: null, shared: null, discussed: 'locked', locked: null },
  delete: { draft: 'gone', shared: null, discussed: null, locked: null },
};

/** What the policy calls each step. */
export const actionOfStep: Readonly<Record<AssessmentStep, AssessmentAction>> = {
  change: 'change',
  share: 'share',
  'take-back': 'share',
  discuss: 'discuss',
  lock: 'lock',
  delete: 'delete',
};

/** Why a step isn't possible from a state, and what is. */
export function whyNot(step: AssessmentStep, status: AssessmentStatus): string {
  if (status === 'locked') return 'This assessment is locked: it stays as it is. Begin a new one for what has changed.';
  switch (step) {
    case 'change':
      return status === 'shared'
        ? 'This assessment is shared, so what was read stays as it was read. Take it back first, then change it.'
        : 'You have talked about this assessment, so it no longer changes. Begin a new one for what has changed.';
    case 'share':
      return 'This assessment is shared already.';
    case 'take-back':
      return status === 'draft'
        ? 'This assessment is a draft: there is nothing to take back.'
        : 'You have talked about this assessment, so it can’t be taken back any more.';
    case 'discuss':
      return status === 'draft'
        ? 'This assessment is a draft. Share it first, then talk about it.'
        : 'This assessment is marked as talked about already.';
    case 'lock':
      return 'This assessment isn’t talked about yet. Mark it as discussed first, then lock it.';
    case 'delete':
      return 'Only a draft can be deleted. Take the assessment back first, if nobody has talked about it yet.';
  }
}
