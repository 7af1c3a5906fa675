import type { Span } from './requirement.ts';

/** How the ladder is used. */
export interface Practice {
  /** `quarterly`, `yearly` …: the ladder's own word. */
  readonly cadence: string | null;
  readonly checkIns: string | null;
  readonly focusItems: Span | null;
  readonly steps: readonly string[];
  readonly questions: readonly Question[];
  readonly examples: readonly PracticeExample[];
  /** What the ladder promises of a self-assessment: private, never saved … */
  readonly privacy: string | null;
  /** Rules about how many people a level holds. */
  readonly capacity: readonly string[];
  readonly notes: readonly string[];
}

export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** One person's quarter, worked through. */
export interface PracticeExample {
  readonly title: string;
  readonly situation: string;
  readonly focus: readonly string[];
  readonly goal: string;
}
