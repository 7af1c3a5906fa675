import { wordRequirement } from '#engine/advance/words/word-requirement.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { FacetValue, Level } from '#engine/ladder/level.ts';
import type { LevelRef, Path } from '#engine/ladder/path.ts';
import type { Span } from '#engine/ladder/requirement.ts';
import { describeRules } from '#engine/score/words/describe-rules.ts';
import { cellWords } from './cell-words.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** A ladder as sheets to read, one a part; parts that a ladder doesn't have are left out. */
export function ladderSheets(ladder: Ladder): readonly SheetPlan[] {
  const sheets = [
    aboutSheet(ladder),
    levelsSheet(ladder),
    matrixSheet(ladder),
    dimensionsSheet(ladder),
    expectedSheet(ladder),
    antiSignalSheet(ladder),
    pathsSheet(ladder),
    requirementsSheet(ladder),
    practiceSheet(ladder),
  ];
  return sheets.filter((sheet) => sheet !== null);
}

function aboutSheet(ladder: Ladder): SheetPlan {
  const rows: PlannedCell[][] = [
    ['Title', ladder.title],
    ['Version', ladder.version],
    [
      'What it is for',
      ladder.intent === 'mirror' ? 'A mirror: it shows where you are and never scores' : 'A scorecard',
    ],
    ['Summary', ladder.summary],
    ['Source', [ladder.source?.title, ladder.source?.author, ladder.source?.url].filter(Boolean).join(', ')],
    ...ladder.sections.map(({ title, text, points }): PlannedCell[] => [title, textAndPoints(text, points)]),
    ...describeRules(ladder).map((rule, at): PlannedCell[] => [at === 0 ? 'How levels are decided' : null, rule]),
  ];
  return plan(
    'About',
    [['Part', 'What it says']],
    rows.filter(([, said]) => said !== ''),
    [26, 90],
    1,
  );
}

function levelsSheet(ladder: Ladder): SheetPlan {
  const { facets, levels } = ladder;
  const head = [
    'Track',
    'Level',
    'Tagline',
    'Summary',
    ...facets.map(({ title }) => title),
    'More',
    'Example goals',
    'Equivalents',
    'Seats',
  ];
  const rows = levels.map((level): PlannedCell[] => [
    trackTitle(ladder, level),
    level.title,
    level.tagline,
    level.summary,
    ...facets.map(({ id }) => facetWords(ladder, level.facets.get(id))),
    level.sections
      .map(({ title, text, points }) => [title, textAndPoints(text, points)].filter(Boolean).join('\n'))
      .join('\n\n'),
    list(level.exampleGoals),
    level.equivalents.map((id) => titleOfLevel(ladder, id)).join(', '),
    level.seats === null ? null : `${level.seats.min} to ${level.seats.max}`,
  ]);
  return plan('Levels', [head], rows, [18, 22, 30], 2);
}

function matrixSheet(ladder: Ladder): SheetPlan {
  const { levels, competencies, tracks } = ladder;
  const head = ['Group', 'Competency', 'Description', ...levels.map(({ title }) => title)];
  const over = tracks.length < 2 ? [] : [[null, null, null, ...levels.map((level) => trackTitle(ladder, level))]];
  const rows = competencies.map((competency): PlannedCell[] => [
    groupTitle(ladder, competency.group),
    competency.title,
    competency.summary,
    ...levels.map(({ id }) => cellWords(competency.cells.get(id))),
  ]);
  return plan('Matrix', [...over, head], rows, [18, 26, 36], 2);
}

function dimensionsSheet({ competencies }: Ladder): SheetPlan | null {
  const values = [
    ...new Set(competencies.flatMap(({ dimensions }) => dimensions.flatMap((own) => [...own.descriptors.keys()]))),
  ];
  values.sort((one, other) => one - other);
  const labelOf = (value: number) =>
    competencies.flatMap((competency) => competency.values).find((own) => own.value === value)?.label ?? '';
  const rows = competencies.flatMap(({ title, dimensions }) =>
    dimensions.map((dimension): PlannedCell[] => [
      title,
      dimension.title,
      ...values.map((value) => dimension.descriptors.get(value) ?? null),
    ]),
  );
  const head = ['Competency', 'Dimension', ...values.map((value) => `${value} ${labelOf(value)}`.trim())];
  return rows.length === 0 ? null : plan('Dimensions', [head], rows, [26, 26], 2);
}

function expectedSheet({ levels, competencies }: Ladder): SheetPlan | null {
  if (competencies.every(({ expected }) => expected.size === 0)) return null;
  const named = levels.filter(({ id }) => competencies.some(({ expected }) => expected.has(id)));
  const rows = competencies.map(({ title, weight, expected }): PlannedCell[] => [
    title,
    toNumber(weight),
    ...named.map(({ id }) => expected.get(id) ?? null),
  ]);
  const head = ['Competency', 'Weight', ...named.map(({ title }) => title)];
  return plan('Expected profile', [head], rows, [30, 10, ...named.map(() => 16)], 1);
}

function antiSignalSheet({ competencies }: Ladder): SheetPlan | null {
  const rows = competencies.flatMap(({ title, antiSignals, values }) =>
    antiSignals.map(({ value, statement }): PlannedCell[] => [
      title,
      values.find((own) => own.value === value)?.label ?? value,
      statement,
    ]),
  );
  return rows.length === 0
    ? null
    : plan('Anti-signals', [['Competency', 'Level', 'Anti-signal']], rows, [26, 20, 80], 1);
}

function pathsSheet(ladder: Ladder): SheetPlan | null {
  const head = [
    'From',
    'To',
    'Kind',
    'Typical months',
    'What changes',
    'You are ready when',
    'To practise',
    'Portfolio',
    'Verification',
  ];
  const rows = ladder.paths.map((path): PlannedCell[] => [
    refTitle(ladder, path.from),
    refTitle(ladder, path.to),
    path.type === 'move' ? 'Move' : 'Promotion',
    path.typicalMonths === null ? null : spanOf(path.typicalMonths),
    path.summary,
    list(path.readyWhen),
    list(path.practise.map(({ title, how }) => (how === '' ? title : `${title}: ${how}`))),
    list(
      path.portfolio.map(
        ({ title, count, evidence }) => `${count} × ${title}${evidence === '' ? '' : `: ${evidence}`}`,
      ),
    ),
    list(path.verification.map(({ title, decides }) => (decides === '' ? title : `${title}: ${decides}`))),
  ]);
  return rows.length === 0 ? null : plan('Paths', [head], rows, [24, 24, 12, 14], 2);
}

function requirementsSheet(ladder: Ladder): SheetPlan | null {
  const rows = ladder.paths.flatMap((path: Path) =>
    path.requirements.map((requirement): PlannedCell[] => [
      refTitle(ladder, path.from),
      refTitle(ladder, path.to),
      requirement.title ?? wordRequirement(ladder, requirement),
      wordRequirement(ladder, requirement),
    ]),
  );
  const head = ['From', 'To', 'Requirement', 'What it asks'];
  return rows.length === 0 ? null : plan('Requirements', [head], rows, [24, 24, 50, 60], 2);
}

function practiceSheet({ practice }: Ladder): SheetPlan | null {
  if (practice === null) return null;
  const rows: PlannedCell[][] = [
    ['Cadence', practice.cadence],
    ['Check-ins', practice.checkIns],
    ['Items to pick', practice.focusItems === null ? null : spanOf(practice.focusItems)],
    ...practice.steps.map((step, at): PlannedCell[] => [`Step ${at + 1}`, step]),
    ...practice.questions.map(({ question, answer }): PlannedCell[] => [question, answer]),
    ...practice.examples.map(({ title, situation, focus, goal }): PlannedCell[] => [
      title,
      [situation, list(focus), goal].filter(Boolean).join('\n'),
    ]),
    ['Privacy', practice.privacy],
    ...practice.capacity.map((rule): PlannedCell[] => ['How many', rule]),
    ...practice.notes.map((note): PlannedCell[] => ['Note', note]),
  ];
  return plan(
    'Practice',
    [['Part', 'What it says']],
    rows.filter(([, said]) => said !== null),
    [36, 90],
    1,
  );
}

function plan(
  name: string,
  heads: PlannedCell[][],
  rows: PlannedCell[][],
  widths: number[],
  headColumns: number,
): SheetPlan {
  return { name, headRows: heads.length, headColumns, widths, rows: [...heads, ...rows] };
}

function textAndPoints(text: string, points: readonly string[]): string {
  return [text, list(points)].filter(Boolean).join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

function spanOf({ min, max }: Span): string {
  return min === max ? String(min) : `${min} to ${max}`;
}

function facetWords(ladder: Ladder, value: FacetValue | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'text' ? value.text : `(same as ${titleOfLevel(ladder, value.level)})`;
}

function trackTitle({ tracks }: Ladder, { track }: Level): string {
  return tracks.find(({ id }) => id === track)?.title ?? '';
}

function groupTitle({ groups }: Ladder, group: string | null): string {
  return groups.find(({ id }) => id === group)?.title ?? '';
}

function titleOfLevel({ levels }: Ladder, wanted: string): string {
  return levels.find(({ id }) => id === wanted)?.title ?? wanted;
}

function refTitle(ladder: Ladder, { level, variant }: LevelRef): string {
  const found = ladder.levels.find(({ id }) => id === level);
  const as = found?.variants.find(({ id }) => id === variant);
  return as === undefined ? (found?.title ?? level) : `${found?.title ?? level} as ${as.title}`;
}
