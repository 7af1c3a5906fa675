import type { Assessment } from '../assessments/assessment.ts';
import type { SideBySide } from '../assessments/side-by-side.ts';
import type { CaseState } from '../cases/case-state.ts';
import type { FeedbackRequest } from '../feedback/feedback-request.ts';
import type { Goal } from '../growth/goal.ts';
import type { GrowthPlan } from '../growth/growth-plan.ts';
import type { Day, Moment, PersonId } from '../ids.ts';
import type { ConversationAction } from './conversation-action.ts';
import type { Pair } from './pair.ts';

/**
 * What an agenda is made from. Whatever is handed in, only what both of the two may see becomes a line of it, so drafts
 * and private plans in it do no harm.
 */
export interface AgendaGround {
  readonly pair: Pair;
  readonly nameOf: (person: PersonId) => string;
  readonly today: Day;
  /** Which day a moment was on, in the organisation's own calendar. */
  readonly dayOf: (at: Moment) => Day;
  /** The last day before today that there is a note of. */
  readonly lastTalk: Day | null;
  readonly views: BothViews | null;
  readonly plans: readonly PlanOnAgenda[];
  /** Cases about one of the two that aren't closed. */
  readonly cases: readonly CaseOnAgenda[];
  readonly nextRung: NextRung | null;
  /** Asked by one of the two. */
  readonly feedback: readonly FeedbackRequest[];
  /** What the two have still to do. */
  readonly actions: readonly ConversationAction[];
}

/** The two views of the report that belong together. */
export interface BothViews {
  readonly self: Pick<Assessment, 'id' | 'kind' | 'status' | 'author' | 'subject' | 'audience' | 'announcedTo'>;
  readonly manager: BothViews['self'];
  /** The name of the cycle that they are of; null: of none. */
  readonly cycle: string | null;
  /** The page on which they stand side by side. */
  readonly page: string;
  readonly sides: SideBySide;
}

export interface PlanOnAgenda {
  readonly plan: Pick<GrowthPlan, 'id' | 'person' | 'visibility'>;
  readonly goals: readonly Goal[];
  /** How often its ladder wants to hear of a goal. */
  readonly checkInDays: number;
}

export interface CaseOnAgenda {
  readonly state: CaseState;
  /** Where it leads, as the ladder calls it. */
  readonly to: string;
}

/** What the rung that comes next asks to be shown, as far as it isn't there. */
export interface NextRung {
  readonly person: PersonId;
  readonly to: string;
  /** The case that gathers it; null: there is none yet. */
  readonly state: CaseState | null;
  /** Of a mirror nothing is counted. */
  readonly isMirror: boolean;
  readonly missing: readonly MissingItem[];
}

export interface MissingItem {
  readonly id: string;
  readonly title: string;
  /** What counts as evidence of it, in the ladder's words. */
  readonly evidence: string;
  readonly attached: number;
  readonly count: number;
}
