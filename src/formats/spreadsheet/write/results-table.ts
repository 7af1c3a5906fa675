import type { Competency } from '#engine/ladder/competency.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile, Rating } from '#engine/ladder/profile.ts';
import type { CompetencyResult, Result } from '#engine/score/result.ts';
import { levelTitle } from '#engine/score/words/explain-overall.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/** One person's ratings, and what they come to: null where the ladder is a mirror, or nothing has been worked out. */
export interface RatedProfile {
  readonly profile: Profile;
  readonly result: Result | null;
}

const ratingHeads = [
  'Person',
  'By',
  'Date',
  'Track',
  'Competency',
  'Dimension',
  'Rating',
  'Meaning',
  'Not applicable',
  'Note',
  'Evidence',
];
const resultHeads = ['Person', 'By', 'Date', 'Competency', 'From', 'To', 'Firm'];
const overallHeads = ['Person', 'By', 'Date', 'Level from', 'Level to', 'Score from', 'Score to'];

/**
 * Ratings as rows, one a rating, in the order given. In a mirror a rating is the words that somebody chose and never a
 * number, and nothing is added up.
 */
export function ratingRows(ladder: Ladder, rated: readonly RatedProfile[]): PlannedCell[][] {
  return rated.flatMap(({ profile }) => {
    const { person, by, date, track } = profile;
    const trackTitle = ladder.tracks.find(({ id }) => id === track)?.title ?? null;
    return ratingsOf(ladder, profile).map(({ competency, dimension, rating }) => [
      person,
      by,
      date,
      trackTitle,
      competency.title,
      dimension,
      rating.kind === 'value' && ladder.intent === 'scorecard' ? rating.value : null,
      rating.kind === 'value' ? (competency.values.find(({ value }) => value === rating.value)?.label ?? null) : null,
      rating.kind === 'value' ? null : (rating.reason ?? 'Yes'),
      rating.kind === 'value' ? rating.note : null,
      rating.kind === 'value' ? rating.evidence.join('\n') : null,
    ]);
  });
}

/** Ratings as CSV. */
export function writeRatingsCsv(ladder: Ladder, rated: readonly RatedProfile[]): string {
  return writeCsv([ratingHeads, ...ratingRows(ladder, rated)]);
}

/** What ratings come to, competency by competency, as CSV; only the heads for a mirror, which doesn't score. */
export function writeResultsCsv(ladder: Ladder, rated: readonly RatedProfile[]): string {
  return writeCsv([resultHeads, ...resultRows(ladder, rated)]);
}

/** Ratings and results as a workbook: a sheet for what was rated, and for a scorecard one a result. */
export function writeResultsWorkbook(ladder: Ladder, rated: readonly RatedProfile[]): Promise<Uint8Array<ArrayBuffer>> {
  const results = resultRows(ladder, rated);
  const overall = overallRows(ladder, rated);
  return writeWorkbook([
    sheet('Ratings', ratingHeads, ratingRows(ladder, rated), 5),
    ...(results.length === 0 ? [] : [sheet('Competencies', resultHeads, results, 4)]),
    ...(overall.length === 0 ? [] : [sheet('Overall', overallHeads, overall, 3)]),
  ]);
}

/** Ratings and results as JSON, laid out. Results are the engine's own, with their reasons; a mirror has none. */
export function writeResultsJson(ladder: Ladder, rated: readonly RatedProfile[]): string {
  const people = rated.map(({ profile, result }) => ({
    person: profile.person,
    by: profile.by,
    date: profile.date,
    track: profile.track,
    ratings: ratingsOf(ladder, profile).map(({ competency, dimensionId, rating }) => ({
      competency: competency.id,
      dimension: dimensionId,
      ...(ladder.intent === 'mirror' ? chosenWords(competency, rating) : rating),
    })),
    result: ladder.intent === 'mirror' ? null : result,
  }));
  return `${JSON.stringify({ ladder: { id: ladder.id, version: ladder.version }, people }, null, 2)}\n`;
}

/** In a mirror the words that were chosen stand where the number would. */
function chosenWords({ values }: Competency, rating: Rating) {
  if (rating.kind === 'not-applicable') return rating;
  const { kind, value, note, evidence } = rating;
  return { kind, chosen: values.find((own) => own.value === value)?.label ?? null, note, evidence };
}

interface RatedPlace {
  readonly competency: Competency;
  readonly dimension: string | null;
  readonly dimensionId: string | null;
  readonly rating: Rating;
}

/** In the order of the ladder; what isn't rated isn't there. */
function ratingsOf({ competencies }: Ladder, { ratings }: Profile): RatedPlace[] {
  return competencies.flatMap((competency): RatedPlace[] => {
    const rated = ratings.get(competency.id);
    if (rated === undefined) return [];
    if (rated.kind === 'whole') return [{ competency, dimension: null, dimensionId: null, rating: rated.rating }];
    return competency.dimensions.flatMap(({ id, title }) => {
      const rating = rated.ratings.get(id);
      return rating === undefined ? [] : [{ competency, dimension: title, dimensionId: id, rating }];
    });
  });
}

function resultRows(ladder: Ladder, rated: readonly RatedProfile[]): PlannedCell[][] {
  if (ladder.intent === 'mirror') return [];
  return rated.flatMap(({ profile: { person, by, date }, result }) =>
    ladder.competencies.flatMap(({ id, title }) => {
      const own: CompetencyResult | undefined = result?.competencies[id];
      if (own === undefined || own.kind === 'not-scored') return [];
      return [[person, by, date, title, own.low, own.high, own.low === own.high ? 'Yes' : 'Not yet']];
    }),
  );
}

function overallRows(ladder: Ladder, rated: readonly RatedProfile[]): PlannedCell[][] {
  if (ladder.intent === 'mirror') return [];
  return rated.flatMap(({ profile: { person, by, date }, result }) => {
    if (result === null || result.overall.kind === 'not-scored') return [];
    const { level, score } = result.overall;
    return [
      [
        person,
        by,
        date,
        levelTitle(ladder, level.low),
        levelTitle(ladder, level.high),
        score?.low ?? null,
        score?.high ?? null,
      ],
    ];
  });
}

function sheet(name: string, heads: readonly string[], rows: PlannedCell[][], headColumns: number): SheetPlan {
  return { name, headRows: 1, headColumns, widths: heads.map(() => 20), rows: [heads, ...rows] };
}
