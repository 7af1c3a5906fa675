import type { LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Path, PortfolioItem } from '../ladder/path.ts';
import type { Profile } from '../ladder/profile.ts';
import type { Requirement, Span } from '../ladder/requirement.ts';
import type { Facts } from './requirements/facts.ts';
import { judgeRequirement, type RequirementState, wholeOf } from './requirements/judge-requirement.ts';
import { standingOf } from './requirements/standing.ts';

/** Ready or not for one path: each thing it asks, and the whole (section 5). */
export interface Readiness {
  readonly kind: 'readiness';
  readonly path: Path['id'];
  readonly from: LevelId;
  readonly to: LevelId;
  readonly whole: RequirementState['status'];
  readonly requirements: readonly RequirementState[];
  readonly portfolio: readonly RequirementState[];
  /** The path's consistency rule; null when it has none. */
  readonly consistency: RequirementState | null;
  readonly timeInLevel: { readonly months: number | null; readonly typicalMonths: Span | null };
}

/**
 * Readiness for a path. `variant` narrows the portfolio to what that title of the target level asks. Ratings
 * count as ranges: met when the low end meets, not met when the high end doesn't, open between. A path without
 * requirements is open: the ladder leaves it to people to judge.
 */
export function readinessFor(
  ladder: Ladder,
  path: Path,
  profile: Profile,
  facts: Facts = {},
  variant: string | null = null,
): Readiness {
  const standing = standingOf(ladder, profile, facts, path);
  const judge = (requirement: Requirement) => judgeRequirement(requirement, standing);
  const requirements = path.requirements.map(judge);
  const wanted = variant ?? path.to.variant;
  const items = path.portfolio.filter(({ variant: own }) => own === null || wanted === null || own === wanted);
  const portfolio = items.map((item) => judge(evidenceOf(item)));
  const consistency = path.consistency === null ? null : judge(consistencyOf(path.consistency));
  const all = [...requirements, ...portfolioStatuses(items, portfolio, wanted), ...(consistency ? [consistency] : [])];
  return {
    kind: 'readiness',
    path: path.id,
    from: path.from.level,
    to: path.to.level,
    whole: all.length === 0 ? 'open' : wholeOf(all),
    requirements,
    portfolio,
    consistency,
    timeInLevel: { months: facts.monthsInLevel ?? null, typicalMonths: path.typicalMonths },
  };
}

function consistencyOf(cycles: Span): Requirement {
  return { kind: 'consistency', id: 'consistency', title: null, cycles };
}

function evidenceOf({ id, title }: PortfolioItem): Requirement {
  return { kind: 'evidence', id, title, item: id };
}

/** What the portfolio means for the whole. While no title is chosen, the items of any one of them are enough. */
function portfolioStatuses(
  items: readonly PortfolioItem[],
  states: readonly RequirementState[],
  wanted: string | null,
): Pick<RequirementState, 'status'>[] {
  const statesOf = (variant: string | null) => states.filter((_, index) => items[index]?.variant === variant);
  const variants = [...new Set(items.flatMap(({ variant }) => variant ?? []))];
  if (wanted !== null || variants.length === 0) return [...states];
  const each = variants.map((variant) => wholeOf(statesOf(variant)));
  const best = (['met', 'open'] as const).find((status) => each.includes(status)) ?? 'not-met';
  return [...statesOf(null), { status: best }];
}
