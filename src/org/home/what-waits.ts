import type { AssessmentOutline } from '../assessments/assessment.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { FeedbackRequest } from '../feedback/feedback-request.ts';
import type { AssessmentId, CaseId, CycleId, Day, FeedbackRequestId, GrowthPlanId, PersonId } from '../ids.ts';

/** One thing that somebody could do next. */
export type Waiting =
  | { readonly kind: 'begin-self'; readonly cycle: CycleId; readonly due: Day }
  | { readonly kind: 'finish-self'; readonly cycle: CycleId; readonly due: Day; readonly assessment: AssessmentId }
  | { readonly kind: 'begin-view'; readonly cycle: CycleId; readonly due: Day; readonly person: PersonId }
  | {
      readonly kind: 'finish-view';
      readonly cycle: CycleId;
      readonly due: Day;
      readonly person: PersonId;
      readonly assessment: AssessmentId;
    }
  /** Both views are shared, and the two have not talked yet. */
  | { readonly kind: 'talk'; readonly cycle: CycleId; readonly due: Day; readonly person: PersonId }
  | { readonly kind: 'answer-feedback'; readonly request: FeedbackRequestId; readonly person: PersonId }
  | GoalsWaiting
  | CaseWaiting
  | ActionsWaiting;

/** A promotion or a move in which it is their turn; `person` is whom it is about. */
export interface CaseWaiting {
  readonly kind: 'case';
  readonly case: CaseId;
  readonly person: PersonId;
  readonly type: 'promotion' | 'move';
  /** Where it leads, as the ladder calls it. */
  readonly to: string;
  readonly due: Day | null;
}

/** Goals of one's own that wait: to be spoken of, or to end because their day has passed. */
export interface GoalsWaiting {
  readonly kind: 'check-in' | 'goals-past-their-day';
  readonly plan: GrowthPlanId;
  readonly goals: number;
}

/** What they took on in their 1:1s with somebody, and whose day has come or is near: never what it says. */
export interface ActionsWaiting {
  readonly kind: 'actions-due';
  /** The other one of the two. */
  readonly person: PersonId;
  /** The soonest day. */
  readonly due: Day;
  readonly actions: number;
}

/** What is known of somebody in an open cycle: of others, only what they may know of. */
export interface OpenCycle {
  readonly cycle: Cycle;
  readonly isMember: boolean;
  /** Everything about them in this cycle that they may know of. */
  readonly aboutMe: readonly AssessmentOutline[];
  readonly reports: readonly { readonly person: PersonId; readonly assessments: readonly AssessmentOutline[] }[];
}

/**
 * What waits for somebody, the most urgent first: what is due soonest, and among those one's own before others'.
 * A draft of somebody else is treated as if it weren't there.
 */
export function whatWaits(
  me: PersonId,
  cycles: readonly OpenCycle[],
  asked: readonly FeedbackRequest[],
  goals: readonly GoalsWaiting[] = [],
  cases: readonly CaseWaiting[] = [],
  actions: readonly ActionsWaiting[] = [],
): readonly Waiting[] {
  const inCycles = cycles
    .toSorted((a, b) => (a.cycle.dueOn < b.cycle.dueOn ? -1 : 1))
    .flatMap((open) => [...mine(me, open), ...ofReports(me, open)]);
  const feedback = asked
    .filter((request) => request.asked === me && request.status === 'asked')
    .map((request): Waiting => ({ kind: 'answer-feedback', request: request.id, person: request.asker }));
  const inCases = cases.toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  return [...inCycles, ...inCases, ...actions, ...goals, ...feedback];
}

function mine(me: PersonId, { cycle, isMember, aboutMe }: OpenCycle): Waiting[] {
  if (!isMember || !cycle.steps.includes('self')) return [];
  const due = cycle.dueOn;
  const own = aboutMe.find(({ kind, author }) => kind === 'self' && author === me);
  if (own === undefined) return [{ kind: 'begin-self', cycle: cycle.id, due }];
  if (own.status === 'draft') return [{ kind: 'finish-self', cycle: cycle.id, due, assessment: own.id }];
  return isReadyToTalk(cycle, aboutMe) ? [{ kind: 'talk', cycle: cycle.id, due, person: me }] : [];
}

function ofReports(me: PersonId, { cycle, reports }: OpenCycle): Waiting[] {
  const due = cycle.dueOn;
  return reports.flatMap(({ person, assessments }): Waiting[] => {
    if (!cycle.steps.includes('manager')) return [];
    const view = assessments.find(({ kind, author }) => kind === 'manager' && author === me);
    if (view === undefined) return [{ kind: 'begin-view', cycle: cycle.id, due, person }];
    if (view.status === 'draft') return [{ kind: 'finish-view', cycle: cycle.id, due, person, assessment: view.id }];
    return isReadyToTalk(cycle, assessments) ? [{ kind: 'talk', cycle: cycle.id, due, person }] : [];
  });
}

function isReadyToTalk({ steps }: Cycle, assessments: readonly AssessmentOutline[]): boolean {
  const isShared = (kind: AssessmentOutline['kind']) =>
    assessments.some((own) => own.kind === kind && own.status === 'shared');
  return steps.includes('conversation') && isShared('self') && isShared('manager');
}
