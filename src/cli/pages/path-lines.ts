import { wordRequirement } from '#engine/advance/words/word-requirement.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { LevelRef, Path, VerificationStep } from '#engine/ladder/path.ts';
import type { Requirement } from '#engine/ladder/requirement.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';
import { count, listed, span } from '../text/phrases.ts';

/** One way on from a level: where to, what it asks, who decides. */
export function writePath(page: Page, ladder: Ladder, path: Path): void {
  const { paint } = page;
  page.gap().raw(`  ${path.type === 'move' ? '⇄' : '↑'} ${paint.strong(sayWay(ladder, path))}`);
  const facts = [
    ...(path.typicalMonths ? [`typically ${span(path.typicalMonths)} months`] : []),
    ...(path.consistency ? [`held for ${span(path.consistency)} cycles in a row`] : []),
    ...(path.reversible ? ['the way back is open'] : []),
    ...(path.move?.trialCycles ? [`a trial of ${count(path.move.trialCycles, 'cycle')}`] : []),
    ...(path.move?.limit ? [`at most ${path.move.limit.times} in ${path.move.limit.months} months`] : []),
  ];
  if (facts.length > 0) page.prose(paint.faint(facts.join(' · ')), 4);
  page.prose(path.summary, 4);
  section(page, 'You are ready when', path.readyWhen);
  section(
    page,
    'Practise',
    path.practise.map(({ title, how }) => (how === '' ? title : `${title}. ${how}`)),
  );
  writeRequirements(page, ladder, path.requirements);
  section(
    page,
    'Portfolio',
    path.portfolio.map(({ title, evidence }) => (evidence === '' ? title : `${title}. ${evidence}`)),
  );
  section(
    page,
    'Who decides',
    path.verification.map((step) => sayStep(ladder, step)),
  );
  section(page, 'Steps', path.move?.steps ?? []);
  section(page, 'Promised', path.move?.promises ?? []);
}

export function sayWay(ladder: Ladder, path: Path): string {
  const to = sayRef(ladder, path.to);
  if (path.from.level === path.to.level) return `${sayRef(ladder, path.from)} to ${to}`;
  return path.type === 'move' ? `${to} (a move)` : to;
}

export function sayRef(ladder: Ladder, { level, variant }: LevelRef): string {
  const known = ladder.levels.find(({ id }) => id === level);
  const held = known?.variants.find(({ id }) => id === variant);
  return held?.title ?? (known ? levelName(known) : level);
}

function section(page: Page, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  page.raw(`    ${page.paint.faint(title)}`).points(items, 6);
}

function writeRequirements(page: Page, ladder: Ladder, requirements: readonly Requirement[]): void {
  if (requirements.length === 0) return;
  page.raw(`    ${page.paint.faint('Required')}`);
  const write = (requirement: Requirement, indent: number): void => {
    page.points([wordRequirement(ladder, requirement)], indent);
    if ('of' in requirement && requirement.kind !== 'none-below') {
      for (const part of requirement.of) write(part, indent + 2);
    }
  };
  for (const requirement of requirements) write(requirement, 6);
}

function sayStep(ladder: Ladder, step: VerificationStep): string {
  const roles = step.by.map((by) => ladder.roles.find(({ id }) => id === by)?.title ?? by);
  const notes = [
    ...(roles.length > 0 ? [listed(roles)] : []),
    ...(step.agree > 1 ? [`${step.agree} must agree`] : []),
    ...(step.independent ? ['each works alone first'] : []),
  ];
  return notes.length === 0 ? step.title : `${step.title} (${notes.join('; ')})`;
}
