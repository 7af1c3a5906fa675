import type { Ladder } from '#engine/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { asId, type Day } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Chance } from './chance.ts';
import { events, workOfTeam } from './demo-events.ts';
import type { DemoEvent } from './demo-words.ts';
import { daysAfter } from './last-quarters.ts';

interface Writer {
  readonly person: Person;
  readonly ladder: Ladder;
}

interface Around {
  readonly today: Day;
  readonly since: Day;
  readonly newId: () => string;
  readonly chance: Chance;
}

/** What everybody noted in their log: in a team each event happens once, to one of them. */
export function demoEvidence(writers: readonly Writer[], around: Around): Evidence[] {
  const teams = Map.groupBy(writers, ({ person }) => person.team);
  return [...teams.values()].flatMap((own) => {
    const deck = shuffled(events, around.chance);
    return own.flatMap((writer) => {
      const count = 1 + around.chance.below(4);
      return deck.splice(0, count).map((event) => entryOf(writer, event, deck.length, around));
    });
  });
}

function entryOf(
  { person, ladder }: Writer,
  event: DemoEvent,
  turn: number,
  { today, since, newId, chance }: Around,
): Evidence {
  const fill = (text: string) => filledFor(person.team, text, turn);
  const wanted = daysAfter(since, chance.below(330));
  const happenedOn = wanted > today ? today : wanted;
  const at = `${happenedOn}T17:00:00.000Z`;
  return {
    id: asId(newId()),
    owner: person.id,
    happenedOn,
    what: fill(event.what),
    why: fill(event.why),
    links: [],
    speaksFor: [{ competency: chance.of(ladder.competencies).id, level: null }],
    visibility: chance.happens(0.6) ? 'shared' : 'private',
    feedback: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** A sentence about what a team builds, and for whom; `turn` says which of its systems it is about. */
export function filledFor(team: string, text: string, turn: number): string {
  const work = workOfTeam[team];
  if (work === undefined) throw new Error(`the team ${team} builds nothing`);
  const system = work.systems[turn % work.systems.length] ?? '';
  return text.replaceAll('{system}', system).replaceAll('{who}', work.who);
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  return items
    .map((item) => ({ item, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
