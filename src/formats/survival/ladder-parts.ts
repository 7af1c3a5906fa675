import type { Competency } from '#engine/ladder/competency.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { LevelRef, Path } from '#engine/ladder/path.ts';

/** A sort of thing that a ladder holds, and what it holds of it, by a name that doesn't depend on ids. */
export interface LadderPart {
  readonly id: string;
  readonly one: string;
  readonly many: string;
  readonly entries: (ladder: Ladder) => readonly (readonly [name: string, value: unknown])[];
}

/**
 * Everything that a ladder holds, in parts as people speak of them. Whatever differs between two ladders differs in one
 * of these; a test changes each and looks.
 */
export const ladderParts: readonly LadderPart[] = [
  part('title', 'the title', ({ title }) => one(title)),
  part('id', 'the id', ({ id }) => one(id)),
  part('version', 'the version', ({ version }) => one(version)),
  part('intent', 'whether it scores', ({ intent }) => one(intent)),
  part('summary', 'the summary', ({ summary }) => one(summary)),
  part('source', 'the source', ({ source }) => one(source)),
  part('sections', 'text about the ladder', ({ sections }) => listed(sections), 'texts about the ladder'),
  part('tracks', 'track', ({ tracks }) => tracks.map(({ title, summary }, at) => [title, [at, summary]])),
  // Levels of one track belong together, whatever the track is called.
  part('levels', 'level', ({ levels }) =>
    levels.map((level, at) => [level.title, [at, levels.findIndex(({ track }) => track === level.track)]]),
  ),
  part('level-ids', 'id of a level', (ladder) => ofLevels(ladder, ({ id }) => id), 'ids of levels'),
  part('ranks', 'rank of a level', (ladder) => ofLevels(ladder, ({ rank }) => rank), 'ranks of levels'),
  part('taglines', 'tagline', (ladder) => ofLevels(ladder, ({ tagline }) => tagline)),
  part(
    'level-summaries',
    'summary of a level',
    (ladder) => ofLevels(ladder, ({ summary }) => summary),
    'summaries of levels',
  ),
  part(
    'statuses',
    'status of a level',
    (ladder) =>
      ofLevels(ladder, ({ status, terminal }) => (status === 'described' && !terminal ? null : [status, terminal])),
    'statuses of levels',
  ),
  part(
    'facets',
    'facet of a level',
    (ladder) =>
      ladder.levels.flatMap((level) =>
        ladder.facets.flatMap(({ id, title }): [string, unknown][] => {
          const value = level.facets.get(id);
          if (value === undefined) return [];
          return [
            [`${level.title}: ${title}`, value.kind === 'text' ? value.text : ['same', titleOf(ladder, value.level)]],
          ];
        }),
      ),
    'facets of levels',
  ),
  part('bands', 'band', (ladder) => ofLevels(ladder, ({ band }) => band)),
  part('seats', 'limit of seats', (ladder) => ofLevels(ladder, ({ seats }) => seats), 'limits of seats'),
  part('equivalents', 'equivalent', (ladder) =>
    ofLevels(ladder, ({ equivalents }) =>
      equivalents.length === 0 ? null : equivalents.map((id) => titleOf(ladder, id)),
    ),
  ),
  part(
    'variants',
    'title that a level is held under',
    (ladder) =>
      ladder.levels.flatMap(({ title, variants }) =>
        variants.map((variant): [string, unknown] => [`${title}: ${variant.title}`, variant]),
      ),
    'titles that levels are held under',
  ),
  part(
    'level-sections',
    'text about a level',
    (ladder) =>
      ladder.levels.flatMap((level) =>
        listed(level.sections).map(([name, value]): [string, unknown] => [`${level.title}: ${name}`, value]),
      ),
    'texts about levels',
  ),
  part('goals', 'example goal', (ladder) =>
    ladder.levels.flatMap(({ title, exampleGoals }) =>
      exampleGoals.map((goal, at): [string, unknown] => [`${title}: ${at}`, goal]),
    ),
  ),
  part('groups', 'group', ({ groups }) => groups.map(({ title }, at) => [title, at])),
  part(
    'group-texts',
    'text of a group',
    ({ groups, levels }) =>
      groups.flatMap(({ title, motto, summary, takeaways, beyond }) => [
        ...present(`${title}: motto`, motto),
        ...present(`${title}: summary`, summary),
        ...present(`${title}: beyond`, beyond),
        ...levels.flatMap((level) => present(`${title}: ${level.title}`, takeaways.get(level.id) ?? null)),
      ]),
    'texts of groups',
  ),
  part(
    'competencies',
    'competency',
    (ladder) =>
      ladder.competencies.map(({ title, group }, at) => [
        title,
        [at, ladder.groups.find(({ id }) => id === group)?.title ?? null],
      ]),
    'competencies',
  ),
  part(
    'competency-ids',
    'id of a competency',
    (ladder) => ofCompetencies(ladder, ({ id }) => id),
    'ids of competencies',
  ),
  part(
    'competency-summaries',
    'summary of a competency',
    (ladder) => ofCompetencies(ladder, ({ summary }) => summary),
    'summaries of competencies',
  ),
  part(
    'competency-tracks',
    'track of a competency',
    (ladder) =>
      ofCompetencies(ladder, ({ tracks }) =>
        tracks.length === ladder.tracks.length
          ? null
          : ladder.tracks.flatMap(({ id }, at) => (tracks.includes(id) ? [at] : [])),
      ),
    'tracks of competencies',
  ),
  part('weights', 'weight', (ladder) => ofCompetencies(ladder, ({ weight }) => toNumber(weight))),
  part('cells', 'cell', (ladder) =>
    ladder.competencies.flatMap((competency) =>
      ladder.levels.flatMap((level): [string, unknown][] => {
        const cell = competency.cells.get(level.id);
        if (cell === undefined || cell.kind === 'missing') return [];
        const name = `${competency.title} @ ${level.title}`;
        if (cell.kind === 'inherited') return [[name, 'inherited']];
        return [[name, cell.kind === 'same-as' ? ['same', titleOf(ladder, cell.level)] : cell]];
      }),
    ),
  ),
  part(
    'expected',
    'value of the expected profile',
    (ladder) =>
      ladder.competencies.flatMap(({ title, expected }) =>
        [...expected].map(([level, value]): [string, unknown] => [`${title} @ ${titleOf(ladder, level)}`, value]),
      ),
    'values of the expected profile',
  ),
  part('dimensions', 'dimension', (ladder) =>
    ladder.competencies.flatMap(({ title, dimensions }) =>
      dimensions.map((dimension): [string, unknown] => [`${title}: ${dimension.title}`, dimension]),
    ),
  ),
  part('anti-signals', 'anti-signal', (ladder) =>
    ladder.competencies.flatMap(({ title, antiSignals }) =>
      antiSignals.map(({ value, statement }): [string, unknown] => [`${title}: ${value}`, statement]),
    ),
  ),
  part('scale', 'the scale', ({ scale }) => one(scale)),
  part(
    'competency-rules',
    'rule of a competency',
    (ladder) => ofCompetencies(ladder, ({ rule }) => (rule.kind === 'none' ? null : rule)),
    'rules of competencies',
  ),
  part('rule', 'the rule that makes a level', ({ overallRule }) =>
    one(overallRule.kind === 'none' ? null : overallRule),
  ),
  part('hire-bar', 'the level that people are hired from', (ladder) =>
    one(ladder.hireBar === null ? null : titleOf(ladder, ladder.hireBar)),
  ),
  part('roles', 'role', ({ roles }) => roles.map(({ id, title }) => [id, title])),
  part('paths', 'path', (ladder) => ofPaths(ladder, ({ type, reversible }) => [type, reversible])),
  part(
    'path-texts',
    'text of a path',
    (ladder) =>
      ofPaths(ladder, ({ title, summary, readyWhen, practise, typicalMonths }) =>
        someOf([title, summary || null, readyWhen, practise, typicalMonths]),
      ),
    'texts of paths',
  ),
  part('requirements', 'requirement', (ladder) =>
    ladder.paths.flatMap((path) =>
      path.requirements.map((requirement, at): [string, unknown] => [`${pathName(ladder, path)}: ${at}`, requirement]),
    ),
  ),
  part(
    'portfolios',
    'portfolio item or step of verification',
    (ladder) =>
      ladder.paths.flatMap((path) =>
        [...path.portfolio, ...path.verification].map((item, at): [string, unknown] => [
          `${pathName(ladder, path)}: ${at}`,
          item,
        ]),
      ),
    'portfolio items and steps of verification',
  ),
  part(
    'terms',
    'term of a path',
    (ladder) => ofPaths(ladder, ({ consistency, move }) => someOf([consistency, move])),
    'terms of paths',
  ),
  part('practice', 'the practice', ({ practice }) => one(practice)),
];

function part(
  id: string,
  oneOf: string,
  entries: (ladder: Ladder) => readonly (readonly [string, unknown])[],
  many = oneOf.startsWith('the ') || oneOf.startsWith('whether ') ? oneOf : `${oneOf}s`,
): LadderPart {
  return {
    id,
    one: oneOf,
    many,
    entries: (ladder) => entries(ladder).filter(([, value]) => value !== null && value !== ''),
  };
}

function one(value: unknown): readonly (readonly [string, unknown])[] {
  return [['', value]];
}

function present(name: string, text: string | null): [string, unknown][] {
  return text === null ? [] : [[name, text]];
}

/** Null where there is nothing in any of them. */
function someOf(values: readonly unknown[]): unknown {
  return values.every((value) => value === null || (Array.isArray(value) && value.length === 0)) ? null : values;
}

function listed(sections: Ladder['sections']): [string, unknown][] {
  return sections.map(({ title, text, points }, at) => [title, [at, text, points]]);
}

function ofLevels({ levels }: Ladder, value: (level: Level) => unknown): [string, unknown][] {
  return levels.map((level) => [level.title, value(level)]);
}

function ofCompetencies({ competencies }: Ladder, value: (competency: Competency) => unknown): [string, unknown][] {
  return competencies.map((competency) => [competency.title, value(competency)]);
}

function ofPaths(ladder: Ladder, value: (path: Path) => unknown): [string, unknown][] {
  return ladder.paths.map((path) => [pathName(ladder, path), value(path)]);
}

function pathName(ladder: Ladder, { from, to, type }: Path): string {
  const name = ({ level, variant }: LevelRef) => `${titleOf(ladder, level)}${variant === null ? '' : ` as ${variant}`}`;
  return `${name(from)} → ${name(to)} (${type})`;
}

function titleOf({ levels }: Ladder, wanted: string): string {
  return levels.find(({ id }) => id === wanted)?.title ?? wanted;
}
