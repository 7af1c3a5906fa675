import type { Ladder } from '#engine/index.ts';

/** Somebody else's goal, to look at and to adapt. */
export interface GoalExample {
  /** `IC1 Junior Engineer`, or the name of a quarter that the ladder works through. */
  readonly of: string;
  readonly text: string;
}

/** Of every level, and of the quarters that the ladder works through. */
export function exampleTexts(ladder: Ladder): GoalExample[] {
  const worked = ladder.practice?.examples ?? [];
  return [
    ...ladder.levels.flatMap(({ title, exampleGoals }) => exampleGoals.map((text) => ({ of: title, text }))),
    ...worked.filter(({ goal }) => goal !== '').map(({ title, goal }) => ({ of: title, text: goal })),
  ];
}
