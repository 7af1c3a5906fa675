import type { Ladder, LevelRef, Path } from '#engine/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseState, CaseStatus } from './case-state.ts';
import type { Stage } from './stage.ts';
import { deciderRole, managerRole, selfRole } from './stages-of.ts';

/** A role as the ladder calls it. */
export function roleTitle(ladder: Ladder, role: string): string {
  const own = ladder.roles.find(({ id }) => id === role)?.title;
  if (own !== undefined) return own;
  if (role === selfRole) return 'the person themselves';
  if (role === managerRole) return 'the manager';
  return role === deciderRole ? 'who decides' : role;
}

export function levelRefTitle(ladder: Ladder, { level: id, variant }: LevelRef): string {
  const level = ladder.levels.find((own) => own.id === id);
  if (level === undefined) return id;
  const title = level.variants.find((own) => own.id === variant)?.title;
  if (title === undefined) return level.title;
  // Some levels are called after all of their titles: once is enough.
  return level.title.includes(title) ? title : `${title} (${level.title})`;
}

export function stageTitle({ title }: Pick<Stage, 'title'>): string {
  return `“${title}”`;
}

/** What a path says of itself, for a refusal that rests on it. */
export function pathTitle(ladder: Ladder, path: Path): string {
  return path.title ?? `${levelRefTitle(ladder, path.from)} to ${levelRefTitle(ladder, path.to)}`;
}

const over: Readonly<Record<CaseStatus, string>> = {
  gathering: 'This case is still being put together.',
  'in-stages': 'This case has been handed in.',
  decided: 'This case has been decided.',
  'in-effect': 'This case was decided and is in effect.',
  'not-yet': 'This case was decided: not yet.',
  withdrawn: 'This case was withdrawn.',
  'went-back': 'This move was tried and not kept.',
  ended: 'This case ended as the person left.',
};

/** That a case is in no state for it, and what state that is. */
export function notNow({ status }: Pick<CaseState, 'status'>, then: string): Refusal {
  return refuse('wrong-state', `${over[status]} ${then}`.trim());
}

/** A place that can be rated, by its titles: `Technical Mastery: Debugging`. */
export function placeTitle(
  { competencies }: Ladder,
  { competency: id, dimension }: { readonly competency: string; readonly dimension: string | null },
): string {
  const competency = competencies.find((own) => own.id === id);
  if (competency === undefined || dimension === null) return competency?.title ?? id;
  return `${competency.title}: ${competency.dimensions.find((own) => own.id === dimension)?.title ?? dimension}`;
}

export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
