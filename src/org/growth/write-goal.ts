import type { Ladder } from '#engine/index.ts';
import type { Now } from '../calendar/now.ts';
import { isDay } from '../evidence/write-evidence.ts';
import type { Day, GoalId, Moment } from '../ids.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import type { Focus, FocusOffer } from './focus.ts';
import type { Goal, GoalChange } from './goal.ts';
import { exampleTexts } from './goal-examples.ts';
import type { GrowthPlan } from './growth-plan.ts';
import { isSameMeasure, type Measure } from './measure.ts';

/** What the person says of a goal; all of it can be changed while it is open. */
export interface GoalWords {
  readonly words: string;
  readonly measure: Measure;
  readonly competency: string | null;
  readonly level: string | null;
  readonly dueOn: Day;
}

/** As many as one plan holds: far more than anybody works on. */
const mostGoals = 30;

/** Something picked becomes the first draft of a goal: its words are still to come. */
export function pickFocus(
  { competency, level, ...focus }: FocusOffer,
  plan: GrowthPlan,
  goals: readonly Goal[],
  { id, at }: { readonly id: GoalId; readonly at: Moment },
): Goal | Refusal {
  if (goals.length >= mostGoals) {
    return refuse(
      'wrong-state',
      `There are ${mostGoals} goals in this plan. Close or drop some, or plan the next quarter.`,
    );
  }
  const picked = goals.find((own) => own.status === 'picked' && isSameSource(own.focus, focus));
  if (picked !== undefined && focus.source.kind !== 'own') {
    return refuse('already-exists', `“${focus.title}” is picked already. Make it a goal in your own words.`);
  }
  return {
    id,
    plan: plan.id,
    person: plan.person,
    position: Math.max(0, ...goals.map(({ position }) => position)) + 1,
    status: 'picked',
    focus,
    words: '',
    measure: { kind: 'done' },
    competency,
    level,
    dueOn: plan.endsOn,
    carriedFrom: null,
    openedOn: null,
    lastCheckInOn: null,
    ending: '',
    endedOn: null,
    changes: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

function isSameSource(one: Focus, other: Focus): boolean {
  return JSON.stringify(one.source) === JSON.stringify(other.source);
}

/**
 * Writes what was picked as a goal, or changes an open one. What the due day, the measure and the words were before
 * stays with it. Refused: words that are the ladder's own example, a day before the quarter, and a number that goes
 * nowhere.
 */
export function writeGoal(
  before: Goal,
  given: GoalWords,
  { plan, ladder }: { readonly plan: GrowthPlan; readonly ladder: Ladder },
  { at, today }: Now,
): Goal | Refusal {
  if (before.status !== 'picked' && before.status !== 'open') return ended;
  const words = { ...given, words: given.words.trim(), measure: trimmed(given.measure) };
  const fields = problemsOf(words, plan, ladder);
  if (fields.length > 0) return refuse('not-valid', fields.map(({ sentence }) => sentence).join(' '), fields);
  return {
    ...before,
    ...words,
    status: 'open',
    openedOn: before.openedOn ?? today,
    changes: before.status === 'picked' ? before.changes : [...before.changes, ...changesTo(before, words, today)],
    revision: before.revision + 1,
    updatedAt: at,
  };
}

export const ended: Refusal = refuse(
  'wrong-state',
  'This goal has ended. Open it again first, if it goes on after all.',
);

function changesTo(before: Goal, after: GoalWords, on: Day): GoalChange[] {
  const changes: GoalChange[] = [];
  if (before.words !== after.words) changes.push({ kind: 'words', on, was: before.words });
  if (!isSameMeasure(before.measure, after.measure)) changes.push({ kind: 'measure', on, was: before.measure });
  if (before.dueOn !== after.dueOn) changes.push({ kind: 'due', on, was: before.dueOn });
  return changes;
}

function trimmed(measure: Measure): Measure {
  return measure.kind === 'done' ? measure : { ...measure, what: measure.what.trim(), unit: measure.unit.trim() };
}

function problemsOf(given: GoalWords, { startsOn }: GrowthPlan, ladder: Ladder): FieldProblem[] {
  const { words, measure, dueOn, competency, level } = given;
  const problems: FieldProblem[] = [];
  const add = (pointer: string, sentence: string) => problems.push({ pointer, sentence });
  if (words === '') add('/words', 'Say in your own words what you will do.');
  if (isExample(words, ladder)) {
    add('/words', 'This is the ladder’s example, word for word. Make it your own: what will you do, and where?');
  }
  if (!isDay(dueOn)) add('/dueOn', 'Give a day of the calendar, as 2026-11-20.');
  else if (dueOn < startsOn) add('/dueOn', `Give a day within the quarter or after it: ${startsOn} or later.`);
  if (measure.kind === 'number' && measure.what === '') add('/measure/what', 'Say what is counted.');
  if (measure.kind === 'number' && measure.from === measure.to) {
    add('/measure/to', 'From and to are the same number, so there is no way to go. Change one of them.');
  }
  if (competency !== null && !ladder.competencies.some(({ id }) => id === competency)) {
    add('/competency', 'Choose a competency of this ladder.');
  }
  if (level !== null && !ladder.levels.some(({ id }) => id === level)) add('/level', 'Choose a level of this ladder.');
  return problems;
}

/** An example is there to be adapted; taken over as it stands it is somebody else's goal. */
function isExample(words: string, ladder: Ladder): boolean {
  const plain = (text: string) =>
    text
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const own = plain(words);
  return own !== '' && exampleTexts(ladder).some(({ text }) => plain(text) === own);
}
