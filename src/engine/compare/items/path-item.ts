import type { Ladder } from '../../ladder/ladder.ts';
import type { LevelRef, Path, PortfolioItem, VerificationStep } from '../../ladder/path.ts';
import { ofSpan } from './interval.ts';
import { type Item, ordered } from './item.ts';
import { levelTitle } from './level-title.ts';
import { requirementItem } from './requirement-item.ts';

export function pathItem(ladder: Ladder, path: Path): Item {
  const { id, title, summary, readyWhen, practise, reversible, move } = path;
  const [from, to] = [refName(path.from), refName(path.to)];
  return {
    type: 'path',
    id,
    name: title ?? `${titleOf(ladder, path.from)} to ${titleOf(ladder, path.to)}`,
    gist: summary,
    fields: {
      pathType: path.type,
      from,
      to,
      title,
      summary,
      readyWhen,
      practise: practise.map((item) => (item.how === '' ? item.title : `${item.title}: ${item.how}`)),
      typicalMonths: ofSpan(path.typicalMonths),
      consistency: ofSpan(path.consistency),
      reversible,
      moveSteps: move?.steps ?? [],
      trialCycles: move?.trialCycles ?? null,
      moveLimit: move?.limit ? `${move.limit.times} in ${move.limit.months} months` : null,
      promises: move?.promises ?? [],
    },
    parts: [
      ordered('requirement', path.requirements.map(requirementItem)),
      ordered('portfolio-item', path.portfolio.map(portfolioItem)),
      ordered('verification-step', path.verification.map(verificationItem)),
    ],
  };
}

function refName({ level, variant }: LevelRef): string {
  return variant === null ? level : `${level}/${variant}`;
}

function titleOf(ladder: Ladder, { level, variant }: LevelRef): string {
  const variants = ladder.levels.find(({ id }) => id === level)?.variants ?? [];
  return variants.find(({ id }) => id === variant)?.title ?? levelTitle(ladder, level);
}

function portfolioItem({ id, title, type, count, evidence, variant }: PortfolioItem): Item {
  return {
    type: 'portfolio-item',
    id,
    name: title,
    gist: evidence,
    fields: { title, itemType: type, count, evidence, variant },
  };
}

function verificationItem({ id, title, by, decides, agree, independent }: VerificationStep): Item {
  return {
    type: 'verification-step',
    id,
    name: title,
    gist: decides,
    fields: { title, by, decides, agree, independent },
  };
}
