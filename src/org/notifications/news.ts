import type { CaseNews } from '../cases/told.ts';
import type { Day, Moment, NotificationId, PersonId } from '../ids.ts';

/** What a person is told about, and can have in the mail or not. */
export const topics = ['cases', 'growth', 'cycles', 'assessments', 'feedback', 'conversations', 'ladders'] as const;
export type Topic = (typeof topics)[number];

/**
 * The kinds of news, each with its topic. Of a case they are what `toldOf` gives, and
 *
 *  case-due             its day in a case is today
 *  move-limit-ended     the ladder's limit lets them ask for that move again
 *  check-in-due         nothing was said of their goals for as long as the ladder's practice says
 *  goal-due             a goal's day is today
 *  plan-shared          somebody who reports to them shared a growth plan
 *  cycle-opened         a cycle asks something of them
 *  cycle-reminded       it does so still, and somebody asked them again
 *  cycle-closing        it does so still, and its day is near
 *  assessment-shared    a view was shared with them
 *  assessment-discussed the other of the two noted that they have talked about it
 *  feedback-asked       somebody asks for their feedback
 *  feedback-answered    what they had asked, or may read, was answered
 *  feedback-declined    what they had asked won’t be answered
 *  action-due           something that they took on in a 1:1 is due
 *  ladder-published     the ladder that they stand on has a new version
 */
const topicOfKinds = {
  'case-waits': 'cases',
  'case-reminded': 'cases',
  'case-named': 'cases',
  'case-part-free': 'cases',
  'case-returned': 'cases',
  'case-decided': 'cases',
  'case-in-effect': 'cases',
  'case-manager': 'cases',
  'case-carry-asked': 'cases',
  'case-closed': 'cases',
  'case-due': 'cases',
  'move-limit-ended': 'cases',
  'check-in-due': 'growth',
  'goal-due': 'growth',
  'plan-shared': 'growth',
  'cycle-opened': 'cycles',
  'cycle-reminded': 'cycles',
  'cycle-closing': 'cycles',
  'assessment-shared': 'assessments',
  'assessment-discussed': 'assessments',
  'feedback-asked': 'feedback',
  'feedback-answered': 'feedback',
  'feedback-declined': 'feedback',
  'action-due': 'conversations',
  'ladder-published': 'ladders',
} as const satisfies Readonly<Record<`case-${CaseNews}`, 'cases'>> & Readonly<Record<string, Topic>>;

export type NewsKind = keyof typeof topicOfKinds;
export const newsKinds = Object.keys(topicOfKinds) as readonly NewsKind[];

export function topicOf(kind: NewsKind): Topic {
  return topicOfKinds[kind];
}

/** What asks for something: it waits on the first page as well, until it is done. The others only tell. */
const asking: ReadonlySet<NewsKind> = new Set([
  'case-waits',
  'case-reminded',
  'case-carry-asked',
  'case-due',
  'check-in-due',
  'goal-due',
  'cycle-opened',
  'cycle-reminded',
  'cycle-closing',
  'feedback-asked',
  'action-due',
]);

export function asksForSomething(kind: NewsKind): boolean {
  return asking.has(kind);
}

export const aboutKinds = [
  'case',
  'growth-plan',
  'cycle',
  'assessment',
  'feedback-request',
  /** With somebody, whose id it is. */
  'conversation',
  'ladder-version',
] as const;
export type AboutKind = (typeof aboutKinds)[number];

/** The thing that news is about: what is shown of it is asked for when it is shown, and nothing of it is kept here. */
export interface About {
  readonly kind: AboutKind;
  readonly id: string;
}

/** That something happened which concerns some people. Not a word that anybody wrote is in it. */
export interface News {
  readonly to: readonly PersonId[];
  readonly kind: NewsKind;
  readonly about: About;
  /** The day that it is about, where it has one. */
  readonly due: Day | null;
}

/**
 * What somebody was told. Several things that happened to one thing, while they haven't read of it, are one: it says
 * the newest, and how many there were.
 */
export interface Notification {
  readonly id: NotificationId;
  readonly person: PersonId;
  readonly kind: NewsKind;
  readonly about: About;
  readonly due: Day | null;
  readonly count: number;
  /** When the newest of them happened. */
  readonly toldAt: Moment;
  readonly readAt: Moment | null;
}
