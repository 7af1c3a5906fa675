import type { Explanation, Ladder } from '#engine/index.ts';
import { monthName } from '../../parts/month-name.ts';
import { type Goal, goalsOf, type Sheet } from '../shelf/sheet.ts';

/** What goes on the page for the next 1:1. */
export interface OnePage {
  readonly title: string;
  readonly about: string;
  readonly headline: string | null;
  readonly why: readonly string[];
  readonly focus: readonly PrintedGoal[];
}

export interface PrintedGoal {
  readonly item: string;
  readonly words: string;
  readonly measure: string;
  readonly due: string;
}

/** Short enough for one page: the reasons that decide, and the goals. */
export function onePageOf(
  ladder: Ladder,
  sheet: Sheet,
  explanation: Explanation | null,
  headline: string | null,
): OnePage {
  const { person, by, date } = sheet.head;
  const eyes = by === 'self' || by === '' ? '' : by === 'manager' ? 'seen by the manager' : `seen by ${by}`;
  return {
    title: person || sheet.head.name,
    about: [ladder.title, `version ${ladder.version}`, eyes, wordDate(date)].filter((part) => part !== '').join(' · '),
    headline,
    why: (explanation?.overall ?? []).slice(0, 3),
    focus: goalsOf(sheet).map(printGoal),
  };
}

function printGoal(goal: Goal): PrintedGoal {
  return {
    item: goal.item,
    words: goal.words,
    measure: goal.measure === null && !goal.isDone ? '' : wordMeasure(goal),
    due: goal.due === '' ? '' : `by ${wordDate(goal.due)}`,
  };
}

/** `incidents led: from 0 to 3 a quarter`; without a measure, whether it is done. */
export function wordMeasure({ measure, isDone }: Goal): string {
  if (measure === null || measure.to === '') {
    const state = isDone ? 'done' : 'done, or not yet';
    return measure === null || measure.what === '' ? state : `${measure.what}: ${state}`;
  }
  const { what, from, to, unit } = measure;
  return `${what === '' ? '' : `${what}: `}from ${from || '0'} to ${to}${unit === '' ? '' : ` ${unit}`}${isDone ? ', done' : ''}`;
}

/** `2026-12-18` is 18 December 2026; what isn't such a date stays as it is. */
export function wordDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = monthName(Number(month) - 1);
  return name === '' ? date : `${Number(day)} ${name} ${year}`;
}
