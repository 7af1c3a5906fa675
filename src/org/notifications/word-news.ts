import type { NewsKind } from './news.ts';

/** What a sentence is made of: names that the reader may see, as they are today. */
export interface NewsWords {
  readonly kind: NewsKind;
  /** Whom it is about, or who did it; null: the reader themselves, or nobody. */
  readonly person: string | null;
  /** What the thing is called: a level, a cycle, a ladder. */
  readonly title: string;
}

/** What somebody is told, in one sentence. It names the thing and never says what stands in it. */
export function wordNews({ kind, person, title }: NewsWords): string {
  const whose = person === null ? 'Your' : `${person}’s`;
  const theCase = `${whose} case for ${title}`;
  switch (kind) {
    case 'case-waits':
      return `${theCase} waits for you.`;
    case 'case-reminded':
      return `${theCase} still waits for you.`;
    case 'case-named':
      return `You have a part in ${lower(theCase)}.`;
    case 'case-part-free':
      return `A part in ${lower(theCase)} is free again.`;
    case 'case-returned':
      return `${theCase} was returned, with reasons.`;
    case 'case-decided':
      return `${theCase} was decided.`;
    case 'case-in-effect':
      return `What was decided on ${lower(theCase)} holds from now on.`;
    case 'case-manager':
      return `${theCase} is under way, and you are their manager now.`;
    case 'case-carry-asked':
      return `${theCase}: you are asked to agree to another version of the ladder.`;
    case 'case-closed':
      return `${theCase} has ended.`;
    case 'case-due':
      return `Your part in ${lower(theCase)} is due.`;
    case 'move-limit-ended':
      return `The limit after your move to ${title} has ended: it can be asked for again.`;
    case 'check-in-due':
      return 'How do your goals go? A check-in takes a minute.';
    case 'goal-due':
      return 'The day of a goal of yours has come.';
    case 'plan-shared':
      return `${person ?? 'Somebody'} shared a growth plan with you.`;
    case 'cycle-opened':
      return `${title} has begun.`;
    case 'cycle-reminded':
      return `In ${title} something still waits for you.`;
    case 'cycle-closing':
      return `The day of ${title} is near, and something still waits for you.`;
    case 'assessment-shared':
      return `${person ?? 'Somebody'} shared ${title} with you.`;
    case 'assessment-discussed':
      return `You have talked about ${title}, it was noted.`;
    case 'feedback-asked':
      return `${person ?? 'Somebody'} asks you for feedback.`;
    case 'feedback-answered':
      return `${person ?? 'Somebody'} answered a question for feedback.`;
    case 'feedback-declined':
      return `${person ?? 'Somebody'} would rather not answer your question.`;
    case 'action-due':
      return `Something that you took on in your 1:1 with ${person ?? 'somebody'} is due.`;
    case 'ladder-published':
      return `${title} has been published.`;
  }
}

/** “Your case” within a sentence; a name stays as it is. */
function lower(words: string): string {
  return words.startsWith('Your ') ? `your ${words.slice(5)}` : words;
}
