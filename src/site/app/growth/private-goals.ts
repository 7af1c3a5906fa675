import { lineOfItem } from '../../assess/outcome/focus-items.ts';
import { type Goal, goalsOf } from '../../assess/shelf/sheet.ts';
import type { PrivateProfile } from '../rating/private-profiles.ts';
import type { GoalTyped } from './goal-form.tsx';
import type { OffersBody, PlanBody } from './growth-body.ts';

/** A goal that somebody wrote on the private page of this browser. */
export interface PrivateGoal {
  readonly id: string;
  /** What the profile that it stands in is called. */
  readonly profile: string;
  /** What it was picked from, in the ladder's words; empty where it is one's own. */
  readonly item: string;
  readonly words: string;
  /** What its form begins with once it is brought in. */
  readonly typed: GoalTyped;
}

/**
 * The goals of private profiles that could go into a plan: those with words of their own, as they were added. What is
 * done there already, and what stands in the plan with the same words, isn't offered.
 */
export function privateGoals(
  profiles: readonly PrivateProfile[],
  { quarter, ladder, goals }: Pick<PlanBody, 'quarter' | 'ladder' | 'goals'>,
): readonly PrivateGoal[] {
  const here = new Set(goals.map(({ words }) => words.trim()));
  return profiles.flatMap(({ sheet }) =>
    goalsOf(sheet)
      .filter(({ words, isDone }) => words.trim() !== '' && !isDone && !here.has(words.trim()))
      .map((goal) => ({
        id: `${sheet.id}:${goal.id}`,
        profile: sheet.head.name,
        item: goal.item === goal.words ? '' : goal.item,
        words: goal.words,
        typed: {
          words: goal.words,
          measure: measureOf(goal),
          // On another version the id may be gone.
          competency: sheet.head.ladderVersion === ladder.version ? goal.competency : null,
          level: null,
          dueOn: goal.due >= quarter.startsOn ? goal.due : quarter.endsOn,
          example: null,
        },
      })),
  );
}

function measureOf({ measure }: Goal): GoalTyped['measure'] {
  if (measure === null) return { isNumber: false, what: '', from: '', to: '', unit: '' };
  return { isNumber: true, ...measure };
}

/** What is picked for it: the ladder's own item where it is one to practise and free still, otherwise one of one's own. */
export function focusFor(
  { item }: PrivateGoal,
  offers: Pick<OffersBody, 'paths'> | null,
  isTaken: (source: object) => boolean,
): Readonly<Record<string, unknown>> {
  const known = (offers?.paths ?? [])
    .flatMap(({ practise }) => practise)
    .find(({ title, words }) => lineOfItem({ title, words }) === item);
  return known === undefined || isTaken(known.source) ? { kind: 'own' } : known.source;
}
