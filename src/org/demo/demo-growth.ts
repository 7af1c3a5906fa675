import { type Ladder, type LevelId, levelsOn } from '#engine/index.ts';
import type { Now } from '../calendar/now.ts';
import type { CheckIn } from '../growth/check-in.ts';
import { checkInOnGoals, type SaidOfGoal } from '../growth/check-in-on-goals.ts';
import { carryGoal, closeGoal, dropGoal } from '../growth/end-goal.ts';
import { focusOf } from '../growth/focus-of.ts';
import type { Goal } from '../growth/goal.ts';
import type { GrowthPlan } from '../growth/growth-plan.ts';
import type { Measure } from '../growth/measure.ts';
import { pickFocus, writeGoal } from '../growth/write-goal.ts';
import { asId, type Day, type LadderVersionId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Chance } from './chance.ts';
import { filledFor } from './demo-evidence.ts';
import { type DemoGoal, demoGoals } from './demo-goals.ts';
import { daysAfter, type Quarter } from './last-quarters.ts';

export interface DemoGrowth {
  readonly plans: readonly GrowthPlan[];
  readonly goals: readonly Goal[];
  readonly checkIns: readonly CheckIn[];
}

/** Somebody on a ladder, and where they stand today. */
export interface DemoGrower {
  readonly person: Person;
  readonly ladder: Ladder;
  readonly version: LadderVersionId;
  readonly level: LevelId;
  readonly track: string | null;
}

interface Around {
  readonly today: Day;
  readonly quarters: readonly Quarter[];
  readonly newId: () => string;
  readonly chance: Chance;
}

const daysBetween = 14;

/**
 * Growth plans of a third of them, each for this quarter, and of every second or so also for the one before: what is over
 * was closed honestly, dropped or carried over. In a team no goal is there twice.
 */
export function demoGrowth(growers: readonly DemoGrower[], around: Around): DemoGrowth {
  const made: DemoGrowth[] = [];
  for (const own of Map.groupBy(growers, ({ person }) => person.team).values()) {
    const deck = demoGoals.map((goal) => ({ goal, at: around.chance.next() })).toSorted((a, b) => a.at - b.at);
    // Whoever looks around begins as the first in the list, or as the first by name: there is most to see of both.
    const [byName] = own.toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1));
    const others = own.filter((grower, index) => index % 3 === 1 && grower !== byName);
    const planners = byName === undefined ? others : [byName, ...others];
    planners.forEach((grower, index) => {
      const goals = deck.splice(0, index < 2 || index === 4 ? 5 : 2).map(({ goal }) => goal);
      made.push(plansOf(grower, goals, around));
    });
  }
  return {
    plans: made.flatMap(({ plans }) => plans),
    goals: made.flatMap(({ goals }) => goals),
    checkIns: made.flatMap(({ checkIns }) => checkIns),
  };
}

/** Up to three goals are of the quarter before; the rest is of this one, with what was carried into it. */
function plansOf(grower: DemoGrower, chosen: readonly DemoGoal[], around: Around): DemoGrowth {
  const [before, now] = around.quarters.slice(-2);
  if (before === undefined || now === undefined) throw new Error('the demo has more than one quarter');
  const current = planIn(now, grower, around);
  const earlier = chosen.length > 3 ? planIn(before, grower, around) : null;
  const ended = (earlier === null ? [] : chosen.slice(0, 3)).map((own, index) =>
    endedGoal(own, index, earlier as GrowthPlan, { grower, current, around }),
  );
  const carried = ended.flatMap(({ after }) => after);
  const open = [...carried];
  const checkIns = ended.flatMap((own) => own.checkIns);
  const goals = ended.map(({ goal }) => goal);
  for (const own of chosen.slice(earlier === null ? 0 : 3)) {
    open.push({ ...openGoal(own, current, { grower, at: open.length + 1, around }), demo: own });
  }
  for (const { goal, demo } of open) {
    const said = checkedIn(goal, demo, { plan: current, until: around.today, share: 0.7, grower, around });
    goals.push(said.goal);
    checkIns.push(...said.checkIns);
  }
  return { plans: earlier === null ? [current] : [earlier, current], goals, checkIns };
}

function planIn({ opensOn, closesOn }: Quarter, { person, version }: DemoGrower, around: Around): GrowthPlan {
  const at = momentOn(daysAfter(opensOn, 2), around.today);
  return {
    id: asId(around.newId()),
    person: person.id,
    ladderVersion: version,
    startsOn: opensOn,
    endsOn: closesOn,
    visibility: around.chance.happens(0.85) ? 'shared' : 'private',
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

interface OfGoal {
  readonly grower: DemoGrower;
  readonly around: Around;
}

interface OpenGoal {
  readonly goal: Goal;
  readonly demo: DemoGoal;
}

/** Picked from the next level up, and written in their own words. */
function openGoal(
  demo: DemoGoal,
  plan: GrowthPlan,
  { grower, at, around }: OfGoal & { readonly at: number },
): OpenGoal {
  const { ladder, person } = grower;
  const competency = demo.competencies.find((id) => ladder.competencies.some((own) => own.id === id)) ?? '';
  const level = levelAbove(grower);
  const cell = focusOf(ladder, { kind: 'cell', competency, level });
  const focus = isRefusal(cell) ? sure(focusOf(ladder, { kind: 'own' })) : cell;
  const moment = momentOn(daysAfter(plan.startsOn, 2), around.today);
  const picked = sure(pickFocus(focus, plan, [], { id: asId(around.newId()), at: moment }));
  const given = {
    words: filledFor(person.team, demo.words, at),
    measure: demo.measure,
    competency,
    level,
    dueOn: daysAfter(plan.endsOn, -7 * around.chance.below(4)),
  };
  const goal = sure(writeGoal({ ...picked, position: at }, given, { plan, ladder }, nowAt(moment)));
  return { goal: { ...goal, revision: 1 }, demo };
}

/** A demo company keeps no time zone of its own, so its days are those of UTC. */
function nowAt(at: string): Now {
  return { at, today: at.slice(0, 10) };
}

interface Ended {
  readonly goal: Goal;
  readonly after: readonly OpenGoal[];
  readonly checkIns: readonly CheckIn[];
}

/** A goal of the quarter before, as it ended; carried, it goes on in this one. */
function endedGoal(
  demo: DemoGoal,
  index: number,
  plan: GrowthPlan,
  { grower, current, around }: OfGoal & { readonly current: GrowthPlan },
): Ended {
  const begun = openGoal(demo, plan, { grower, at: index + 1, around }).goal;
  const [how, sentence] = demo.ends;
  const share = how === 'reached' ? 1 : how === 'partly' ? 0.7 : 0.4;
  const { goal, checkIns } = checkedIn(begun, demo, { plan, until: plan.endsOn, share, grower, around });
  const at = momentOn(daysAfter(plan.endsOn, -1), around.today);
  if (how === 'dropped') return { goal: sure(dropGoal(goal, sentence, nowAt(at))), after: [], checkIns };
  if (how !== 'carried') return { goal: sure(closeGoal(goal, how, sentence, nowAt(at))), after: [], checkIns };
  const to = { plan: current, goals: [], ladder: grower.ladder };
  const { before, after } = sure(carryGoal(goal, to, { id: asId(around.newId()), sentence, ...nowAt(at) }));
  return { goal: before, after: [{ goal: after, demo }], checkIns };
}

/** Every two weeks, until a day: a number that moves, a word for how it goes, and a sentence as long as there are any. */
function checkedIn(
  goal: Goal,
  demo: DemoGoal,
  { plan, until, share, grower, around }: OfGoal & { plan: GrowthPlan; until: Day; share: number },
): { readonly goal: Goal; readonly checkIns: readonly CheckIn[] } {
  const days = Array.from({ length: 6 }, (_, step) => daysAfter(plan.startsOn, 9 + step * daysBetween)).filter(
    (day) => day <= until,
  );
  let spokenOf = goal;
  const checkIns: CheckIn[] = [];
  days.forEach((heldOn, step) => {
    // Now and then somebody has no time for it; the last one is always there, or the end would come from nowhere.
    if (step > 0 && step < days.length - 1 && around.chance.happens(0.2)) return;
    const [going, note] = demo.said[checkIns.length] ?? [demo.said.at(-1)?.[0] ?? 'well', ''];
    const value = valueAt(goal.measure, (share * (step + 1)) / Math.max(4, days.length));
    const said: SaidOfGoal = { goal: goal.id, value, going, note: filledFor(grower.person.team, note, goal.position) };
    const at = `${heldOn}T16:20:00.000Z`;
    const made = sure(checkInOnGoals([said], heldOn, { plan, goals: [spokenOf], ...nowAt(at), newId: around.newId }));
    checkIns.push(...made.checkIns);
    spokenOf = made.goals[0] ?? spokenOf;
  });
  return { goal: spokenOf, checkIns };
}

function valueAt(measure: Measure, share: number): number | null {
  return measure.kind === 'done' ? null : Math.round(measure.from + (measure.to - measure.from) * share);
}

function levelAbove({ ladder, level, track }: DemoGrower): LevelId {
  const rungs = track === null ? ladder.levels : levelsOn(ladder, track as Parameters<typeof levelsOn>[1]);
  const at = rungs.findIndex(({ id }) => id === level);
  return rungs[at + 1]?.id ?? level;
}

/** In the morning of a day, and never later than today. */
function momentOn(day: Day, today: Day): string {
  return `${day > today ? today : day}T07:40:00.000Z`;
}

function sure<Value extends object>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`the demo did what isn't done: ${value.sentence}`);
  return value as Value;
}
