import { onDay } from '../parts/on-day.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

export interface QuarterBody {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export type MeasureBody =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'number';
      readonly what: string;
      readonly from: number;
      readonly to: number;
      readonly unit: string;
    };

export type GoingBody = 'well' | 'slowly' | 'stuck';

export interface CheckInBody {
  readonly id: string;
  readonly heldOn: string;
  readonly value: number | null;
  readonly going: GoingBody | null;
  readonly note: string;
  readonly counts: boolean;
}

export type GoalStatusBody = 'picked' | 'open' | 'reached' | 'partly' | 'not-reached' | 'dropped' | 'carried';

export type ChangeBody = { readonly on: string } & (
  | { readonly kind: 'due' | 'words'; readonly was: string }
  | { readonly kind: 'measure'; readonly was: MeasureBody }
  | { readonly kind: 'reopened'; readonly was: GoalStatusBody; readonly ending: string }
);

export interface GoalBody {
  readonly id: string;
  readonly plan: string;
  readonly status: GoalStatusBody;
  readonly focus: {
    readonly source: { readonly kind: string };
    readonly title: string;
    readonly words: string;
    readonly now: 'same' | 'changed' | 'gone';
  };
  readonly words: string;
  readonly measure: MeasureBody;
  readonly competency: Named | null;
  readonly level: Named | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly openedOn: string | null;
  readonly nextCheckInOn: string | null;
  readonly carriedFrom: string | null;
  readonly ending: string;
  readonly endedOn: string | null;
  readonly changes: readonly ChangeBody[];
  readonly checkIns: readonly CheckInBody[];
  readonly share: number | null;
  readonly revision: number;
}

export interface PlanLineBody {
  readonly id: string;
  readonly quarter: QuarterBody;
  readonly visibility: 'private' | 'shared';
  readonly headline: string;
  readonly revision: number;
}

export interface PlanBody extends PlanLineBody {
  readonly person: { readonly id: string; readonly name: string };
  readonly readBy: string;
  readonly mayChange: boolean;
  readonly ladder: {
    readonly id: string;
    readonly ladder: string;
    readonly version: string;
    readonly title: string;
  };
  readonly notice: string | null;
  readonly advice: string | null;
  readonly focusItems: { readonly min: number; readonly max: number };
  readonly checkIns: { readonly words: string | null; readonly everyDays: number; readonly dueOn: string | null };
  readonly goals: readonly GoalBody[];
}

/** What `GET /growth-plans` says. */
export interface PlansBody {
  readonly items: readonly PlanLineBody[];
  readonly mayBegin: readonly QuarterBody[];
}

export interface OfferBody {
  readonly source: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly words: string;
}

export interface OffersBody {
  readonly from: Named | null;
  readonly levels: readonly Named[];
  readonly paths: readonly {
    readonly id: string;
    readonly type: 'promotion' | 'move';
    readonly to: Named;
    readonly summary: string;
    readonly practise: readonly OfferBody[];
    readonly readyWhen: readonly OfferBody[];
    readonly takes: readonly { readonly title: string; readonly offers: readonly OfferBody[] }[];
  }[];
  readonly waysUp: {
    readonly to: Named;
    readonly routes: readonly {
      readonly steps: number;
      readonly through: readonly string[];
      readonly offers: readonly OfferBody[];
    }[];
  } | null;
  readonly cells: { readonly level: Named; readonly offers: readonly OfferBody[] } | null;
  readonly examples: readonly { readonly of: string; readonly text: string }[];
}

/** Who can see it, beside every field that holds words. */
export function seenBy({ visibility }: Pick<PlanLineBody, 'visibility'>): string {
  return visibility === 'private' ? 'Only you' : 'You, your manager and those above';
}

export const goingWords: Readonly<Record<GoingBody, string>> = { well: 'Well', slowly: 'Slowly', stuck: 'Stuck' };

export const statusWords: Readonly<Record<GoalStatusBody, string>> = {
  picked: 'picked',
  open: 'open',
  reached: 'reached',
  partly: 'partly reached',
  'not-reached': 'not reached',
  dropped: 'dropped',
  carried: 'carried over',
};

/** `rounds of review from 4 to 2`; of one without a number: `done or not done`. */
export function wordMeasure(measure: MeasureBody): string {
  if (measure.kind === 'done') return 'done or not done';
  const { what, from, to, unit } = measure;
  return `${what} from ${from} to ${to}${unit === '' ? '' : ` ${unit}`}`;
}

/** What stood there before, in a sentence. */
export function wordChange(change: ChangeBody): string {
  switch (change.kind) {
    case 'due':
      return `Until ${onDay(change.on)} it was due on ${onDay(change.was)}.`;
    case 'measure':
      return `Until ${onDay(change.on)} it was measured as ${wordMeasure(change.was)}.`;
    case 'words':
      return `Until ${onDay(change.on)} it read: ${change.was}`;
    case 'reopened':
      return `Opened again on ${onDay(change.on)}; it had been ${statusWords[change.was]}: ${change.ending}`;
  }
}
