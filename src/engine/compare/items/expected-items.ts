import type { Competency } from '../../ladder/competency.ts';
import type { Expectation } from '../../ladder/expectation.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { FieldValue } from './field.ts';
import type { Item } from './item.ts';
import { levelTitle } from './level-title.ts';

/**
 * The expected profile, one item a level. On a `levels` scale a value is a position, so it is told by its level,
 * and what the cell says already (a described level expects itself) is not told twice.
 */
export function expectedItems(ladder: Ladder, competency: Competency): Item[] {
  const { expected, cells, values } = competency;
  const make = (level: LevelId, proficiency: FieldValue): Item => ({
    type: 'expected',
    id: level,
    name: levelTitle(ladder, level),
    gist: named(ladder, competency, proficiency),
    fields: { proficiency },
  });
  if (ladder.scale.kind !== 'levels') return [...expected].map(([level, value]) => make(level, value));
  return [...new Set([...cells.keys(), ...expected.keys()])].flatMap((level) => {
    const value = expected.get(level);
    const named = values.find((known) => known.value === value)?.level;
    const asked = value === undefined ? null : (named ?? String(value));
    return asked === selfEvident(level, cells.get(level)) ? [] : [make(level, asked ?? 'nothing')];
  });
}

function selfEvident(level: LevelId, cell: Expectation | undefined): string | null {
  return cell?.kind === 'described' ? level : null;
}

/** The proficiency as people say it: a level by its title, a value by its label. */
function named(ladder: Ladder, { values }: Competency, proficiency: FieldValue): string {
  if (typeof proficiency === 'string') return levelTitle(ladder, proficiency);
  const label = values.find(({ value }) => value === proficiency)?.label;
  return label === undefined ? String(proficiency) : `${proficiency} ${label}`;
}
