import type { Competency, Ladder } from '#engine/index.ts';
import type { Chance } from './chance.ts';

export interface DemoView {
  /** From 1 to 5: how far the person has come, as this author sees it. */
  readonly strength: number;
  readonly by: string;
  readonly person: string;
  readonly date: string;
  readonly notes: readonly string[];
  /** How much of it is filled in, from 0 to 1. */
  readonly share: number;
}

/** What somebody is better or worse at than the rest, by competency: it stays over the years. */
export type Leanings = ReadonlyMap<string, number>;

export function leaningsOn(ladder: Ladder, chance: Chance): Leanings {
  return new Map(ladder.competencies.map(({ id }) => [id, chance.wobble() * 0.7]));
}

/** A ratings document, as `readRatings` reads it. */
export function demoRatings(ladder: Ladder, view: DemoView, leanings: Leanings, chance: Chance): string {
  const ratings: Record<string, unknown> = {};
  for (const competency of ladder.competencies) {
    if (!chance.happens(view.share)) continue;
    const at = view.strength + (leanings.get(competency.id) ?? 0);
    ratings[competency.id] = ratingOf(competency, at, view, chance);
  }
  const { person, by, date } = view;
  return JSON.stringify({ ladder: ladder.id, version: ladder.version, person, by, date, ratings });
}

function ratingOf(competency: Competency, at: number, view: DemoView, chance: Chance): unknown {
  if (competency.dimensions.length === 0) {
    const values = competency.values.map(({ value }) => value);
    return withNote(nearest(values, spread(at, values.length)), view, chance);
  }
  return Object.fromEntries(
    competency.dimensions.map(({ id, lowest, highest }) => {
      const value = Math.round(at + chance.wobble() * 0.6);
      return [id, withNote(Math.min(highest, Math.max(lowest, value)), view, chance)];
    }),
  );
}

/** From 1..5 onto as many places as there are. */
function spread(at: number, places: number): number {
  return ((Math.min(5, Math.max(1, at)) - 1) / 4) * (places - 1);
}

function nearest(values: readonly number[], at: number): number {
  return values[Math.round(Math.min(values.length - 1, Math.max(0, at)))] ?? 0;
}

function withNote(value: number, { notes }: DemoView, chance: Chance): unknown {
  return chance.happens(0.08) ? { value, note: chance.of(notes) } : value;
}
