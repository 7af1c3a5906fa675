import type { Expectation } from '../ladder/expectation.ts';
import type { CompetencyId, GroupId, LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';

/**
 * What a mirror shows (section 3, rule 1): the profile group by group, and what each chosen cell says. No number
 * and no overall level. For a scorecard it is the same picture, beside its score.
 */
export interface Reflection {
  readonly kind: 'reflection';
  readonly ladder: { readonly id: string; readonly version: string };
  readonly groups: readonly ReflectedGroup[];
}

export interface ReflectedGroup {
  /** Null: competencies that stand under no heading. */
  readonly group: GroupId | null;
  readonly title: string;
  readonly competencies: readonly ReflectedCompetency[];
}

export interface ReflectedCompetency {
  readonly competency: CompetencyId;
  readonly title: string;
  /** The rungs of this competency, lowest first. */
  readonly rungs: readonly { readonly level: LevelId | null; readonly label: string }[];
  readonly chosen: ChosenCell | NotChosen;
}

export interface ChosenCell {
  readonly kind: 'chosen';
  /** Position in `rungs`: where the point of the jagged line stands. */
  readonly rung: number;
  readonly label: string;
  readonly cell: Expectation;
  readonly note: string | null;
}

export interface NotChosen {
  readonly kind: 'not-rated' | 'not-applicable' | 'by-dimension';
  readonly reason: string | null;
}

export function reflectProfile(ladder: Ladder, profile: Profile): Reflection {
  const groups = [
    ...ladder.groups.map(({ id, title }) => ({ group: id as GroupId | null, title })),
    { group: null, title: '' },
  ];
  return {
    kind: 'reflection',
    ladder: { id: ladder.id, version: ladder.version },
    groups: groups
      .map(({ group, title }) => ({
        group,
        title,
        competencies: ladder.competencies
          .filter((competency) => competency.group === group)
          .map((competency) => ({
            competency: competency.id,
            title: competency.title,
            rungs: competency.values.map(({ level, label }) => ({ level, label })),
            chosen: chosenOf(competency, profile),
          })),
      }))
      .filter(({ competencies }) => competencies.length > 0),
  };
}

function chosenOf(competency: Ladder['competencies'][number], profile: Profile): ChosenCell | NotChosen {
  const given = profile.ratings.get(competency.id);
  if (given === undefined) return { kind: 'not-rated', reason: null };
  if (given.kind === 'by-dimension') return { kind: 'by-dimension', reason: null };
  const { rating } = given;
  if (rating.kind === 'not-applicable') return { kind: 'not-applicable', reason: rating.reason };
  const rung = competency.values.findIndex(({ value }) => value === rating.value);
  const value = competency.values[rung];
  const cell = value?.level ? competency.cells.get(value.level) : undefined;
  return { kind: 'chosen', rung, label: value?.label ?? '', cell: cell ?? { kind: 'missing' }, note: rating.note };
}
