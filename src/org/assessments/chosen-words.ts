import { type Ladder, type Profile, reflectProfile, resolveCell } from '#engine/index.ts';

/** What somebody chose in each competency, in words, group by group. It holds no number. */
export interface ChosenGroup {
  /** Empty: competencies that stand under no heading. */
  readonly title: string;
  readonly competencies: readonly ChosenWords[];
}

export interface ChosenWords {
  readonly competency: string;
  readonly title: string;
  readonly state: 'chosen' | 'not-rated' | 'not-applicable' | 'by-dimension';
  /** The name of the rung that was chosen; empty where none is. */
  readonly chosen: string;
  /** What the ladder says there. */
  readonly says: string;
  /** What the writer added, or why it doesn't apply. */
  readonly note: string;
}

export function chosenWords(ladder: Ladder, profile: Profile): readonly ChosenGroup[] {
  return reflectProfile(ladder, profile).groups.map(({ title, competencies }) => ({
    title,
    competencies: competencies.map(({ competency, title: name, chosen, rungs }): ChosenWords => {
      const of = { competency, title: name };
      if (chosen.kind !== 'chosen') {
        return { ...of, state: chosen.kind, chosen: '', says: '', note: chosen.reason ?? '' };
      }
      const level = rungs[chosen.rung]?.level ?? null;
      const says = level === null ? '' : cellWords(ladder, competency, level);
      return { ...of, state: 'chosen', chosen: chosen.label, says, note: chosen.note ?? '' };
    }),
  }));
}

type LevelId = Ladder['levels'][number]['id'];

function cellWords(ladder: Ladder, id: string, level: LevelId): string {
  const competency = ladder.competencies.find((own) => own.id === id);
  if (competency === undefined) return '';
  const { cell } = resolveCell(competency, level);
  switch (cell.kind) {
    case 'described':
      return cell.statement || cell.behaviours.join(' ');
    case 'none':
    case 'planned':
      return cell.note ?? '';
    case 'inherited':
    case 'same-as':
    case 'missing':
      return '';
  }
}
