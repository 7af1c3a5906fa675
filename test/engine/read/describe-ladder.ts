import { checkLadder } from '#engine/check/check-ladder.ts';
import { wordFinding } from '#engine/findings/finding.ts';
import type { Competency } from '#engine/ladder/competency.ts';
import type { Expectation } from '#engine/ladder/expectation.ts';
import { formatFraction } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { Path } from '#engine/ladder/path.ts';
import type { Requirement } from '#engine/ladder/requirement.ts';
import { readLadder } from '#engine/read/read-ladder.ts';

/**
 * What a golden file pins of a ladder: how many there are of each thing, what is connected with what, every
 * number, and the findings that remain. Not its sentences: these may be written better at any time.
 */
export function describeLadder(text: string) {
  const { ladder, findings, places } = readLadder(text);
  if (ladder === null) throw new Error('a gallery ladder can be read');
  const all = [...findings, ...checkLadder(ladder, places)];
  return {
    id: ladder.id,
    title: ladder.title,
    version: ladder.version,
    intent: ladder.intent,
    counts: countsOf(ladder),
    sections: ladder.sections.map(({ id, points }) => ({ id, points: points.length })),
    facets: ladder.facets.map(({ id }) => id),
    roles: ladder.roles.map(({ id }) => id),
    tracks: ladder.tracks.map(({ id }) => id),
    levels: ladder.levels.map(describeLevel),
    scale: ladder.scale,
    groups: ladder.groups.map(({ id, takeaways, beyond }) => ({
      id,
      takeaways: takeaways.size,
      beyond: beyond !== null,
    })),
    competencies: ladder.competencies.map(describeCompetency),
    overallRule: ladder.overallRule,
    hireBar: ladder.hireBar,
    paths: ladder.paths.map(describePath),
    practice: ladder.practice && countLists(ladder.practice),
    findings: all.map((found) => ({
      code: found.code,
      severity: found.severity,
      path: found.place.path.join('.'),
      sentence: wordFinding(found),
    })),
  };
}

/** The golden file of a ladder, as it has to be. */
export function goldenText(text: string): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify(describeLadder(text), plain, 2)}\n`;
}

function countsOf(ladder: Ladder) {
  const cells = ladder.competencies.flatMap(({ cells }) => [...cells.values()]);
  const described = cells.filter((cell) => cell.kind === 'described');
  const dimensions = ladder.competencies.flatMap((competency) => competency.dimensions);
  const promotions = ladder.paths.filter(({ type }) => type === 'promotion');
  const inPaths = (count: (path: Path) => number) => sum(ladder.paths.map(count));
  return {
    levels: ladder.levels.length,
    levelsByStatus: tally(ladder.levels.map(({ status }) => status)),
    promotions: promotions.length,
    moves: ladder.paths.length - promotions.length,
    groups: ladder.groups.length,
    competencies: ladder.competencies.length,
    cells: cells.length,
    cellsByState: tally(cells.map(({ kind }) => kind)),
    statements: described.filter(({ statement }) => statement !== '').length,
    quotes: described.filter(({ quote }) => quote !== null).length,
    behaviours: sum(described.map(({ behaviours }) => behaviours.length)),
    outputs: sum(described.map(({ outputs }) => outputs.length)),
    youWouldSee: sum(described.map(({ youWouldSee }) => youWouldSee.length)),
    traps: sum(described.map(({ traps }) => traps.length)),
    dimensions: dimensions.length,
    descriptors: sum(dimensions.map(({ descriptors }) => descriptors.size)),
    antiSignals: sum(ladder.competencies.map(({ antiSignals }) => antiSignals.length)),
    takeaways: sum(ladder.groups.map(({ takeaways }) => takeaways.size)),
    beyond: ladder.groups.filter(({ beyond }) => beyond !== null).length,
    requirements: inPaths(({ requirements }) => requirements.length),
    requirementsByKind: tally(ladder.paths.flatMap(({ requirements }) => requirements.flatMap(kindsOf))),
    portfolioItems: inPaths(({ portfolio }) => portfolio.length),
    verificationSteps: inPaths(({ verification }) => verification.length),
    practiseItems: inPaths(({ practise }) => practise.length),
    readyWhen: inPaths(({ readyWhen }) => readyWhen.length),
    questions: ladder.practice?.questions.length ?? 0,
    exampleGoals: sum(ladder.levels.map(({ exampleGoals }) => exampleGoals.length)),
  };
}

function describeLevel(level: Level) {
  return {
    id: level.id,
    title: level.title,
    track: level.track,
    rank: level.rank,
    status: level.status,
    terminal: level.terminal,
    says: { tagline: level.tagline !== '', summary: level.summary !== '' },
    facets: Object.fromEntries([...level.facets].map(([id, value]) => [id, value.kind === 'text' ? 'text' : value])),
    band: level.band && `${formatFraction(level.band.low)} to ${formatFraction(level.band.high)}`,
    seats: level.seats && `${level.seats.min} to ${level.seats.max}`,
    equivalents: level.equivalents,
    variants: level.variants.map(({ id, title, track, strong, relaxed, consider, promises }) => ({
      id,
      title,
      track,
      consider: consider.length,
      strong: Object.fromEntries(strong),
      relaxed: Object.fromEntries([...relaxed].map(([competency, { value }]) => [competency, value])),
      promises: promises.length,
    })),
    sections: level.sections.map(({ id, points }) => ({ id, points: points.length })),
    exampleGoals: level.exampleGoals.length,
  };
}

function describeCompetency(competency: Competency) {
  return {
    id: competency.id,
    title: competency.title,
    group: competency.group,
    tracks: competency.tracks,
    weight: formatFraction(competency.weight),
    rule: competency.rule,
    expected: Object.fromEntries(competency.expected),
    cells: Object.fromEntries([...competency.cells].map(([level, cell]) => [level, describeCell(cell)])),
    dimensions: Object.fromEntries(competency.dimensions.map(({ id, descriptors }) => [id, descriptors.size])),
    antiSignals: competency.antiSignals.map(({ value }) => value),
    values: competency.values.map(
      ({ value, label, level }) => `${value} ${label}${level === null ? '' : ` (${level})`}`,
    ),
  };
}

/** The state of a cell, or how much it says: `quote, statement, 6 behaviours`. */
function describeCell(cell: Expectation): string {
  if (cell.kind === 'same-as') return `same as ${cell.level}`;
  if (cell.kind !== 'described') return cell.kind;
  const parts = [cell.quote !== null && 'quote', cell.statement !== '' && 'statement'];
  for (const name of ['behaviours', 'outputs', 'youWouldSee', 'traps'] as const)
    parts.push(cell[name].length > 0 && `${cell[name].length} ${name}`);
  return parts.filter(Boolean).join(', ');
}

function describePath(path: Path) {
  return {
    id: path.id,
    type: path.type,
    reversible: path.reversible,
    typicalMonths: path.typicalMonths,
    consistency: path.consistency,
    says: { title: path.title !== null, summary: path.summary !== '' },
    readyWhen: path.readyWhen.length,
    practise: path.practise.length,
    requirements: path.requirements.map(describeRequirement),
    portfolio: path.portfolio.map(({ id, type, count, variant }) => ({ id, type, count, variant })),
    verification: path.verification.map(({ id, by, agree, independent }) => ({ id, by, agree, independent })),
    move: path.move && countLists(path.move),
  };
}

/** The requirement without the ladder's words for it. */
function describeRequirement({ title, ...requirement }: Requirement): unknown {
  if ('of' in requirement && requirement.kind !== 'none-below')
    return { ...requirement, of: requirement.of.map(describeRequirement) };
  if (requirement.kind === 'attestation') return { id: requirement.id, kind: requirement.kind, by: requirement.by };
  if (requirement.kind === 'seats') return { ...requirement, justification: requirement.justification !== null };
  return requirement;
}

function kindsOf(requirement: Requirement): string[] {
  const inner = 'of' in requirement && requirement.kind !== 'none-below' ? requirement.of.flatMap(kindsOf) : [];
  return [requirement.kind, ...inner];
}

/** A record with each list and text in it as its length and its presence. */
function countLists(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.length : typeof value === 'string' ? true : value,
    ]),
  );
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
