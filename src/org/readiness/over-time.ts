import type { Ladder, Path } from '#engine/index.ts';
import { assessmentOutcome, type ReachedRange } from '../assessments/assessment-outcome.ts';
import type { CycleId, Moment } from '../ids.ts';
import { cyclesHeld } from './facts-for.ts';
import { cycleViewsOf, type KnownOfPerson, type ViewOn, viewsOn } from './known-of.ts';

/** Where somebody stood at one time, as it reads on the ladder of today. */
export interface TimeOfViews {
  /** Null: outside of a cycle. */
  readonly cycle: CycleId | null;
  readonly sharedAt: Moment;
  readonly own: ReachedRange | null;
  readonly manager: ReachedRange | null;
}

/** The oldest first. Empty where the ladder gives no level as a whole. */
export function levelsOverTime(ladder: Ladder, { shared, versions }: KnownOfPerson): readonly TimeOfViews[] {
  const views = [...viewsOn(ladder, shared, versions)].toReversed();
  const times = Map.groupBy(views, ({ assessment }) => assessment.cycle ?? assessment.id);
  return [...times.values()].flatMap((own): TimeOfViews[] => {
    const [first] = own;
    const last = (kind: 'self' | 'manager') =>
      levelOf(
        ladder,
        own.findLast((view) => view.assessment.kind === kind),
      );
    const [self, manager] = [last('self'), last('manager')];
    if (first === undefined || (self === null && manager === null)) return [];
    return [{ cycle: first.assessment.cycle, sharedAt: first.assessment.sharedAt ?? '', own: self, manager }];
  });
}

function levelOf(ladder: Ladder, view: ViewOn | undefined): ReachedRange | null {
  if (view === undefined) return null;
  const outcome = assessmentOutcome(ladder, view.profile);
  return outcome.kind === 'scorecard' ? outcome.level : null;
}

/** Whether what a path asks of ratings held in a cycle, by the manager's view of it. */
export interface CycleHeld {
  readonly cycle: CycleId;
  readonly name: string;
  /** Null: there is no view of it, or the ladder leaves it to people. */
  readonly holds: boolean | null;
}

/** The oldest first. */
export function heldInCycles(ladder: Ladder, path: Path, known: KnownOfPerson): readonly CycleHeld[] {
  return cycleViewsOf(ladder, known)
    .flatMap(({ view }, index): CycleHeld[] => {
      const cycle = known.cycles[index];
      if (cycle === undefined) return [];
      const held = view === null ? null : cyclesHeld(ladder, path, [{ isOpen: false, view }]);
      return [{ cycle: cycle.id, name: cycle.name, holds: held === null ? null : held > 0 }];
    })
    .toReversed();
}
