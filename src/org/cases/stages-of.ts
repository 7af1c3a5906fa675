import type { Ladder, MoveTerms, Path, VerificationStep } from '#engine/index.ts';
import type { CaseRoute } from './case-route.ts';
import type { Stage } from './stage.ts';

export const selfRole = 'self';
export const managerRole = 'manager';
/** Whoever decides where the ladder names nobody. */
export const deciderRole = 'decider';

/**
 * What a case passes, in order. The ladder's verification chain comes first, its last step decides. A move has its talk
 * and its trial before that, and is confirmed at the end. Where the ladder states nothing, the organisation's own chain
 * holds: the two say where they see it, and one person who is named decides.
 */
export function stagesOf(ladder: Ladder, route: CaseRoute): readonly Stage[] {
  const path = pathOf(ladder, route);
  const terms = statedTerms(path);
  const chain = (path?.verification ?? []).map(stageOf);
  if (terms === null) return chain.length === 0 ? [bothViews, decision(null)] : decided(chain);
  const before = beforeConfirming(terms);
  if (chain.length > 0) return [...before, ...decided(chain)];
  return [...before, decision(stepOf(terms, before.length + 1, before.length + 2))];
}

/** The path that a case goes; null: between two levels that the ladder calls equal. */
export function pathOf(ladder: Ladder, { path }: Pick<CaseRoute, 'path'>): Path | null {
  return path === null ? null : (ladder.paths.find(({ id }) => id === path) ?? null);
}

/** A move of which the ladder says no more than that there is one states nothing. */
function statedTerms(path: Path | null): MoveTerms | null {
  const terms = path?.move ?? null;
  return terms === null || (terms.steps.length === 0 && terms.trialCycles === 0) ? null : terms;
}

function stageOf({ id, title, by, decides, agree, independent }: VerificationStep): Stage & { kind: 'views' } {
  return { kind: 'views', id, title, decides, from: 'ladder', by, agree, independent };
}

/** The last step decides. Nobody decides about themselves: where it is theirs alone, somebody who is named does. */
function decided(chain: readonly (Stage & { kind: 'views' })[]): readonly Stage[] {
  const last = chain.at(-1);
  const others = last?.by.filter((role) => role !== selfRole) ?? [];
  if (last === undefined || others.length === 0) return [...chain, decision(null)];
  const agree = last.by.length === others.length ? last.agree : Math.max(1, last.agree - 1);
  return [...chain.slice(0, -1), { ...last, kind: 'decision', by: others, agree }];
}

const bothViews: Stage = {
  kind: 'views',
  id: 'both-views',
  title: 'Both say where they see it',
  decides: 'Whether the person and their manager see them there.',
  from: 'organisation',
  by: [selfRole, managerRole],
  agree: 2,
  independent: true,
};

function decision(ladderStep: string | null): Stage {
  return {
    kind: 'decision',
    id: 'organisation-decision',
    title: ladderStep ?? 'Somebody who is named decides',
    decides: 'Whether it is so, and from which day on.',
    from: ladderStep === null ? 'organisation' : 'ladder',
    by: [deciderRole],
    agree: 1,
    independent: false,
  };
}

/** The talk, and the trial where the ladder wants one. Its steps start with the interest, which the proposal is. */
function beforeConfirming(terms: MoveTerms): readonly Stage[] {
  const count = terms.trialCycles > 0 ? 4 : 3;
  const talk = stepOf(terms, 1, count);
  const trial = stepOf(terms, 2, count);
  return [
    {
      kind: 'talk',
      id: 'talk',
      title: talk ?? 'You talk about it',
      decides: 'Whether it is worth trying.',
      from: talk === null ? 'organisation' : 'ladder',
    },
    ...(terms.trialCycles > 0
      ? [
          {
            kind: 'trial' as const,
            id: 'trial',
            title: trial ?? 'It is tried out',
            decides: 'Whether it goes on.',
            from: trial === null ? ('organisation' as const) : ('ladder' as const),
            cycles: terms.trialCycles,
          },
        ]
      : []),
  ];
}

/** The ladder's own words for a step, where it states exactly as many as there are. */
function stepOf({ steps }: MoveTerms, index: number, count: number): string | null {
  return steps.length === count ? (steps[index] ?? null) : null;
}
