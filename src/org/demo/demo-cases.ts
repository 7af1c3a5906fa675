import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseState } from '../cases/case-state.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day } from '../ids.ts';
import type { Placement } from '../people/person.ts';
import type { CaseSubject } from './case-played.ts';
import { caseWords as words } from './demo-case-words.ts';
import type { DemoGrower } from './demo-growth.ts';
import { type CaseGrounds, PlayCase } from './play-case.ts';

export interface DemoCases {
  /** Each event with the chance that goes into its hash. */
  readonly cases: readonly {
    readonly state: CaseState;
    readonly events: readonly { readonly event: CaseEvent; readonly salt: string }[];
  }[];
  /** What stands in the portfolios, as entries of their logs. */
  readonly evidence: readonly Evidence[];
}

/**
 * Four cases, each at another place: one put together, one that waits for the second of two who look at it apart, one
 * of the mirror that waits for its decision, and one that was decided and came into effect.
 */
export function demoCases(grounds: CaseGrounds): DemoCases {
  const played = [gathering(grounds), calibrating(grounds), mirrored(grounds), cameIntoEffect(grounds)];
  return {
    cases: played.map(({ run: { state, events } }) => ({
      state,
      events: events.map((event) => ({ event, salt: grounds.newId() })),
    })),
    evidence: played.flatMap(({ evidence }) => evidence),
  };
}

/** Somebody puts their portfolio together, and half of it is there. */
function gathering(grounds: CaseGrounds): PlayCase {
  const play = begun(grounds, subjectAt(grounds, 'Search', ['l1', 'l2']), -19, words.reasons[0]);
  play.gather(-12, 2);
  return play;
}

/** Two look at it apart: one has rated, and it waits for the other. */
function calibrating(grounds: CaseGrounds): PlayCase {
  const play = begun(
    grounds,
    subjectAt(grounds, 'Checkout', ['l3', 'l2']),
    -46,
    words.reasons[1],
    'principal-engineer',
  );
  play.gather(-38);
  play.hand(-30);
  play.views(-27, 1, -9);
  return play;
}

/** Of a mirror there is nothing to count: the two have said where they see it, and it waits for who decides. */
function mirrored(grounds: CaseGrounds): PlayCase {
  const subject = subjectAt(grounds, 'Platform', ['mid', 'junior']);
  const play = new PlayCase(grounds, subject);
  play.proposeBy(-16, subject.person.manager, words.mirrorReason, null);
  play.name(-16);
  play.views(-12, 0, 0, { self: words.mirrorSelf, manager: words.mirrorManager });
  return play;
}

/** Somebody who was placed higher three quarters in: what led to it. */
function cameIntoEffect(grounds: CaseGrounds): PlayCase {
  const since = grounds.quarters[2]?.opensOn ?? grounds.today;
  const inTeam = new Set(grounds.people.filter(({ team }) => team === 'Mobile').map(({ id }) => id));
  const placement = grounds.placements.find(
    (own) => own.since === since && ['l2', 'l3'].includes(own.level) && own.until === null && inTeam.has(own.person),
  );
  const grower = grounds.growers.find(({ person }) => person.id === placement?.person);
  const before = grounds.placements.find((own) => own.person === placement?.person && own.until === since);
  if (placement === undefined || before === undefined || grower === undefined) {
    throw new Error('nobody of the demo was promoted');
  }
  const subject = subjectOf(grounds, grower, before);
  const start = daysBetween(grounds.today, since) - 62;
  const play = begun(grounds, subject, start, words.reasons[2]);
  play.gather(start + 6);
  play.hand(start + 20);
  play.views(start + 24);
  play.decide(start + 50, since);
  play.run.takeEffect(since, placement.id);
  return play;
}

function begun(
  grounds: CaseGrounds,
  subject: CaseSubject,
  on: number,
  reason: string,
  variant: string | null = null,
): PlayCase {
  const play = new PlayCase(grounds, subject);
  play.proposeBy(on, subject.person.id, reason, variant);
  play.name(on + 1);
  return play;
}

/** The first of a team who stands at one of these levels, the earlier named ones first. */
function subjectAt(grounds: CaseGrounds, team: string, levels: readonly string[]): CaseSubject {
  for (const level of levels) {
    for (const grower of grounds.growers) {
      const { person } = grower;
      const placement = grounds.placements.find((own) => own.person === person.id && own.until === null);
      const isLead = grounds.people.some(({ manager }) => manager === person.id);
      if (person.team === team && !isLead && placement?.level === level) return subjectOf(grounds, grower, placement);
    }
  }
  throw new Error(`nobody of the team ${team} stands at ${levels.join(' or ')}`);
}

function subjectOf({ people }: CaseGrounds, grower: DemoGrower, placement: Placement): CaseSubject {
  const head = people.find(({ manager }) => manager === null);
  if (head === undefined) throw new Error('the demo has a head');
  return { ...grower, placement, head };
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
