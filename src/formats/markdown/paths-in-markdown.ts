import { wordRequirement } from '#engine/advance/words/word-requirement.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { LevelRef, MoveTerms, Path } from '#engine/ladder/path.ts';
import type { Requirement, Span } from '#engine/ladder/requirement.ts';
import type { MarkdownAddresses } from './addresses-in-markdown.ts';
import type { MarkdownPage } from './markdown-page.ts';

/** Where a level leads, and what each way takes. */
export function writePaths(page: MarkdownPage, ladder: Ladder, level: Level, to: MarkdownAddresses): void {
  const paths = ladder.paths.filter(({ from }) => from.level === level.id);
  if (paths.length === 0 && !level.terminal) return;
  page.heading(2, 'Ways on');
  if (level.terminal) page.text('The ladder ends here, on purpose.');
  for (const path of paths) writePath(page, ladder, path, to);
}

function writePath(page: MarkdownPage, ladder: Ladder, path: Path, to: MarkdownAddresses): void {
  const target = `[${titleOf(ladder, path.to)}](${to.level({ id: path.to.level })})`;
  const from = path.from.variant === null ? '' : ` from ${titleOf(ladder, path.from)}`;
  page
    .heading(3, `${path.type === 'move' ? 'A move to' : 'To'} ${titleOf(ladder, path.to)}${from}`)
    .text(path.title === null ? null : `*${path.title}*`)
    .text(`Leads to ${target}.${path.reversible ? ' You can go back.' : ''}`)
    .text(path.summary)
    .terms([
      ['Typically', path.typicalMonths === null ? null : `${spanOf(path.typicalMonths)} months`],
      ['Held for', path.consistency === null ? null : `${spanOf(path.consistency)} cycles in a row`],
    ])
    .list('You are ready when', path.readyWhen)
    .list(
      'Practise',
      path.practise.map(({ title, how }) => (how === '' ? title : `${title}: ${how}`)),
    )
    .list(
      'What it takes',
      path.requirements.map((requirement) => requirementLines(ladder, requirement)),
    )
    .list(
      'Portfolio',
      path.portfolio.map(({ title, count, evidence, variant }) =>
        [
          `${count} × ${title}`,
          variant === null ? '' : ` (as ${titleOf(ladder, { level: path.to.level, variant })})`,
          evidence === '' ? '' : `: ${evidence}`,
        ].join(''),
      ),
    );
  writeVerification(page, ladder, path);
  if (path.move !== null) writeMove(page, path.move);
}

/** The ladder’s own words for it and what it says as data; what it is made of stands below. */
function requirementLines(ladder: Ladder, requirement: Requirement): string {
  const plain = wordRequirement(ladder, { ...requirement, title: null });
  const title = requirement.title === null || requirement.title === plain ? '' : `${requirement.title}: `;
  const reason =
    requirement.kind === 'seats' && requirement.justification !== null ? `. ${requirement.justification}` : '';
  const inner =
    requirement.kind === 'all' || requirement.kind === 'any' || requirement.kind === 'at-least'
      ? requirement.of.map((part) => `\n- ${requirementLines(ladder, part).replaceAll('\n', '\n  ')}`)
      : [];
  return `${title}${plain}${reason}${inner.join('')}`;
}

function writeVerification(page: MarkdownPage, { roles }: Ladder, { verification }: Path): void {
  if (verification.length === 0) return;
  const steps = verification.map(({ title, by, decides, agree, independent }) => {
    const who = by.map((role) => roles.find(({ id }) => id === role)?.title ?? role).join(', ');
    return [
      `${title}${who === '' ? '' : ` (${who})`}`,
      decides === '' ? '' : `: ${decides}`,
      agree > 1 ? ` ${agree} must agree.` : '',
      independent ? ' Each reviewer looks alone first.' : '',
    ].join('');
  });
  page.text('**How it is verified**').steps(steps);
}

function writeMove(page: MarkdownPage, { steps, trialCycles, limit, promises }: MoveTerms): void {
  if (steps.length > 0) page.text('**Steps**').steps(steps);
  page.list('What is promised', promises).terms([
    ['A trial of', trialCycles === 0 ? null : `${trialCycles} ${trialCycles === 1 ? 'cycle' : 'cycles'}`],
    [
      'At most',
      limit === null ? null : `${limit.times === 1 ? 'once' : `${limit.times} times`} in ${limit.months} months`,
    ],
  ]);
}

function titleOf({ levels }: Ladder, { level, variant }: LevelRef): string {
  const found = levels.find(({ id }) => id === level);
  return found?.variants.find(({ id }) => id === variant)?.title ?? found?.title ?? level;
}

export function spanOf({ min, max }: Span): string {
  return min === max ? String(min) : `${min} to ${max}`;
}
