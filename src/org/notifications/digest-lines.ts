import { type NewsKind, type Topic, topicOf, topics } from './news.ts';

/** Where a topic is read, as a path of the signed-in part. */
export const pageOfTopic: Readonly<Record<Topic, string>> = {
  cases: '/cases',
  growth: '/growth',
  cycles: '/cycles',
  assessments: '/assessments',
  feedback: '/feedback',
  conversations: '/notifications',
  ladders: '/notifications',
};

/** What a topic is called in settings. */
export const wordsOfTopic: Readonly<Record<Topic, string>> = {
  cases: 'Promotions and moves',
  growth: 'Growth plans and goals',
  cycles: 'Cycles',
  assessments: 'Assessments',
  feedback: 'Feedback',
  conversations: '1:1s',
  ladders: 'Ladders',
};

/** One sentence for one thing, and one for several. Neither a name nor anything that could be private is in them. */
const counted: Readonly<Record<NewsKind, readonly [one: string, several: (count: number) => string]>> = {
  'case-waits': ['A case waits for you', (count) => `${count} cases wait for you`],
  'case-reminded': ['You are asked again about a case', (count) => `You are asked again about ${count} cases`],
  'case-named': ['You have a part in a case', (count) => `You have a part in ${count} cases`],
  'case-part-free': ['A part in a case is free again', (count) => `In ${count} cases a part is free again`],
  'case-returned': ['A case was returned', (count) => `${count} cases were returned`],
  'case-decided': ['A case was decided', (count) => `${count} cases were decided`],
  'case-in-effect': ['A decision holds from now on', (count) => `${count} decisions hold from now on`],
  'case-manager': ['A case of a new report is under way', (count) => `${count} cases of new reports are under way`],
  'case-carry-asked': [
    'You are asked to agree to another version of the ladder',
    (count) => `You are asked in ${count} cases to agree to another version of the ladder`,
  ],
  'case-closed': ['A case has ended', (count) => `${count} cases have ended`],
  'case-due': ['Your part in a case is due', (count) => `Your part in ${count} cases is due`],
  'move-limit-ended': ['A limit has ended', (count) => `${count} limits have ended`],
  'check-in-due': ['A check-in on your goals is due', (count) => `Check-ins in ${count} growth plans are due`],
  'goal-due': ['The day of a goal has come', (count) => `In ${count} growth plans the day of a goal has come`],
  'plan-shared': ['A growth plan was shared with you', (count) => `${count} growth plans were shared with you`],
  'cycle-opened': ['A cycle has begun', (count) => `${count} cycles have begun`],
  'cycle-reminded': ['You are asked again in a cycle', (count) => `You are asked again in ${count} cycles`],
  'cycle-closing': ['The day of a cycle is near', (count) => `The days of ${count} cycles are near`],
  'assessment-shared': ['An assessment was shared with you', (count) => `${count} assessments were shared with you`],
  'assessment-discussed': [
    'An assessment was marked as talked about',
    (count) => `${count} assessments were marked as talked about`,
  ],
  'feedback-asked': ['You are asked for feedback', (count) => `You are asked for feedback ${count} times`],
  'feedback-answered': ['Feedback was answered', (count) => `${count} questions for feedback were answered`],
  'feedback-declined': ['A question for feedback was declined', (count) => `${count} questions were declined`],
  'action-due': ['Something you took on in a 1:1 is due', (count) => `In ${count} 1:1s something you took on is due`],
  'ladder-published': ['A ladder has a new version', (count) => `${count} ladders have new versions`],
};

/** Who reminds in a cycle writes a letter to each at once, so the next digest needn’t say it again. */
export function hasOwnLetter(kind: NewsKind): boolean {
  return kind === 'cycle-reminded';
}

export interface DigestLine {
  readonly sentence: string;
  /** The page that it leads to. */
  readonly page: string;
}

/** What a letter says: how many things of which kind, topic by topic. Each of `kinds` is one thing. */
export function digestLines(kinds: readonly NewsKind[]): readonly DigestLine[] {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, own]) => ({ kind, count: own.length }));
  return topics.flatMap((topic) =>
    counts
      .filter(({ kind }) => topicOf(kind) === topic)
      .map(({ kind, count }) => ({ sentence: wordCounted(kind, count), page: pageOfTopic[topic] })),
  );
}

function wordCounted(kind: NewsKind, count: number): string {
  const [one, several] = counted[kind];
  return count === 1 ? `${one}.` : `${several(count)}.`;
}
