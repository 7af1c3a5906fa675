import type { Ladder } from '#engine/index.ts';
import type { Role } from '../access/role.ts';
import type { Assessment } from '../assessments/assessment.ts';
import type { ConversationNote } from '../conversations/conversation-note.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { FeedbackRequest } from '../feedback/feedback-request.ts';
import { asId, type Day, type PersonId } from '../ids.ts';
import type { LadderAssignment, LadderVersion } from '../ladders/ladder-version.ts';
import type { Person, Placement } from '../people/person.ts';
import { Chance } from './chance.ts';
import { type DemoAgendas, demoAgendas } from './demo-agendas.ts';
import { type DemoCases, demoCases } from './demo-cases.ts';
import { demoConversations } from './demo-conversations.ts';
import { demoEvidence } from './demo-evidence.ts';
import { type DemoGrower, type DemoGrowth, demoGrowth } from './demo-growth.ts';
import { type DemoPerson, demoPeople, mailName } from './demo-people.ts';
import { demoRatings, type Leanings, leaningsOn } from './demo-ratings.ts';
import { answers, managerNotes, notes, questions } from './demo-words.ts';
import { daysAfter, lastQuarters, type Quarter } from './last-quarters.ts';

/** Everything that a company to look around in has: written to an empty store as it is. */
export interface DemoCompany {
  readonly people: readonly Person[];
  readonly roles: readonly { readonly person: PersonId; readonly role: Role }[];
  readonly ladderVersions: readonly LadderVersion[];
  readonly assignments: readonly LadderAssignment[];
  readonly placements: readonly Placement[];
  readonly cycles: readonly Cycle[];
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly Evidence[];
  readonly feedback: readonly FeedbackRequest[];
  readonly conversationNotes: readonly ConversationNote[];
  readonly agendas: DemoAgendas;
  readonly growth: DemoGrowth;
  readonly cases: DemoCases['cases'];
}

export interface DemoInputs {
  readonly today: Day;
  readonly newId: () => string;
  /** Engineers are on the first; the team Platform looks into the second, a mirror. */
  readonly scorecard: { readonly ladder: Ladder; readonly text: string };
  readonly mirror: { readonly ladder: Ladder; readonly text: string };
}

interface Known {
  readonly person: Person;
  readonly demo: DemoPerson;
  readonly ladder: Ladder;
  readonly version: LadderVersion;
  readonly leanings: Leanings;
}

const teamWithMirror = 'Platform';

/** Sixty people, four teams, four quarters: believable, made up, and the same every time. */
export function makeDemoCompany(inputs: DemoInputs): DemoCompany {
  const chance = new Chance(2026);
  const quarters = lastQuarters(inputs.today, 4);
  const begun = `${quarters[0]?.opensOn ?? inputs.today}T08:00:00.000Z`;
  const versions = [inputs.scorecard, inputs.mirror].map((own) => versionOf(own, inputs.newId(), begun));
  const people = peopleOf(inputs, begun);
  const known = demoPeople().map((demo, index): Known => {
    const isMirror = demo.team === teamWithMirror;
    const { ladder } = isMirror ? inputs.mirror : inputs.scorecard;
    const [person, version] = [people[index], versions[isMirror ? 1 : 0]];
    if (person === undefined || version === undefined) throw new Error('everybody of the demo has a ladder');
    return { person, demo, ladder, version, leanings: leaningsOn(ladder, chance) };
  });
  const cycles = quarters.map((quarter, index) => cycleOf(quarter, inputs.newId(), index === quarters.length - 1));
  const onLadder = known.filter(({ demo }) => demo.part === 'engineer' || demo.part === 'manager');
  const around = { known, inputs, chance, quarters };
  const placements = onLadder.flatMap((own) => placementsOf(own, quarters, inputs.newId, chance));
  const assessments = quarters.flatMap((quarter, index) =>
    onLadder.flatMap((own) => assessmentsIn(quarter, index, cycles[index], own, around)),
  );
  const log = demoEvidence(onLadder, { ...inputs, since: quarters[0]?.opensOn ?? inputs.today, chance });
  const growers = onLadder.flatMap((own) => growerOf(own, placements));
  const later = { ...inputs, quarters, chance: new Chance(2027) };
  const { cases, evidence } = demoCases({ ...later, growers, people, placements, assessments, cycles });
  return {
    people,
    roles: rolesOf(known),
    ladderVersions: versions,
    assignments: [
      { team: null, ladder: inputs.scorecard.ladder.id },
      { team: teamWithMirror, ladder: inputs.mirror.ladder.id },
    ],
    placements,
    cycles,
    assessments,
    evidence: [...log, ...evidence],
    conversationNotes: demoConversations(people, inputs),
    agendas: demoAgendas(people, inputs),
    growth: demoGrowth(growers, later),
    cases,
    feedback: onLadder.filter((_, index) => index % 4 === 0).map((own) => feedbackOf(own, known, inputs, chance)),
  };
}

function growerOf({ person, ladder, version }: Known, placements: readonly Placement[]): DemoGrower[] {
  const placed = placements.find((own) => own.person === person.id && own.until === null);
  const level = ladder.levels.find(({ id }) => id === placed?.level);
  if (placed === undefined || level === undefined) return [];
  return [{ person, ladder, version: version.id, level: level.id, track: placed.track }];
}

function peopleOf({ newId }: DemoInputs, at: string): Person[] {
  const demo = demoPeople();
  const ids = demo.map(() => asId<PersonId>(newId()));
  return demo.map(({ name, team, manager }, index) => ({
    id: ids[index] ?? asId(''),
    email: `${mailName(name)}@demo.example`,
    name,
    team,
    manager: manager === null ? null : (ids[manager] ?? null),
    status: 'active',
    leftOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  }));
}

function versionOf({ ladder, text }: DemoInputs['mirror'], id: string, at: string): LadderVersion {
  return {
    id: asId(id),
    ladder: ladder.id,
    version: ladder.version,
    title: ladder.title,
    text,
    status: 'published',
    revision: 1,
    createdBy: null,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  };
}

function rolesOf(known: readonly Known[]): DemoCompany['roles'] {
  return known.flatMap(({ person, demo }): DemoCompany['roles'] => {
    if (demo.part === 'director') return [{ person: person.id, role: 'administrator' }];
    if (demo.part === 'engineer' || demo.part === 'manager') return [];
    return [{ person: person.id, role: demo.part }];
  });
}

function cycleOf({ name, opensOn, closesOn }: Quarter, id: string, isOpen: boolean): Cycle {
  return {
    id: asId(id),
    name,
    opensOn,
    dueOn: daysAfter(closesOn, -14),
    closesOn,
    steps: ['self', 'manager', 'peer', 'conversation'],
    status: isOpen ? 'open' : 'closed',
    revision: 1,
    createdAt: `${opensOn}T08:00:00.000Z`,
    updatedAt: `${opensOn}T08:00:00.000Z`,
  };
}

/** The level that fits; somebody who grew this year was placed one lower at its beginning. */
function placementsOf(
  { person, demo, ladder, version }: Known,
  quarters: readonly Quarter[],
  newId: () => string,
  chance: Chance,
): Placement[] {
  const track = ladder.tracks[0]?.id ?? null;
  const rungs = ladder.levels.filter((level) => level.track === track || ladder.intent === 'scorecard');
  const at = Math.min(rungs.length - 1, Math.max(0, Math.round(demo.strength) - 1));
  const [level, before] = [rungs[at], rungs[at - 1]];
  if (level === undefined) return [];
  const place = (own: string, since: Day, until: Day | null, reason: string): Placement => ({
    id: asId(newId()),
    person: person.id,
    ladderVersion: version.id,
    level: own,
    track,
    since,
    until,
    decidedBy: null,
    reason,
  });
  const start = daysAfter(quarters[0]?.opensOn ?? '2026-01-01', -40 - chance.below(400));
  const moved = quarters[2]?.opensOn;
  if (before === undefined || moved === undefined || !chance.happens(0.25)) {
    return [place(level.id, start, null, 'Placed when the ladder came in')];
  }
  return [
    place(before.id, start, moved, 'Placed when the ladder came in'),
    place(level.id, moved, null, 'Promoted after three quarters at the next level'),
  ];
}

interface Around {
  readonly known: readonly Known[];
  readonly inputs: DemoInputs;
  readonly chance: Chance;
  readonly quarters: readonly Quarter[];
}

/** The view of oneself and the manager's; in the open quarter some are drafts and some not begun. */
function assessmentsIn(
  quarter: Quarter,
  index: number,
  cycle: Cycle | undefined,
  own: Known,
  { known, inputs, chance, quarters }: Around,
): Assessment[] {
  const { person, demo, ladder, version, leanings } = own;
  const manager = known.find(({ person: other }) => other.id === person.manager);
  if (cycle === undefined || manager === undefined) return [];
  const isOpen = index === quarters.length - 1;
  const strength = demo.strength - (quarters.length - 1 - index) * 0.12;
  const made: Assessment[] = [];
  const write = (kind: 'self' | 'manager', status: Assessment['status'], bias: number, day: Day) => {
    const date = day > inputs.today ? inputs.today : day;
    const at = `${date}T10:${String(10 + chance.below(49))}:00.000Z`;
    const isShared = status !== 'draft';
    const view = {
      strength: strength + bias,
      by: kind === 'self' ? 'self' : 'manager',
      person: person.name,
      date,
      notes: kind === 'self' ? notes : managerNotes,
      share: isShared ? 0.97 : 0.45,
    };
    made.push({
      id: asId(inputs.newId()),
      kind,
      status,
      subject: person.id,
      author: kind === 'self' ? person.id : manager.person.id,
      cycle: cycle.id,
      ladderVersion: version.id,
      audience: 'named',
      announcedTo: null,
      ratings: demoRatings(ladder, view, leanings, chance),
      carriedNote: [],
      revision: 1,
      createdAt: at,
      updatedAt: at,
      sharedAt: isShared ? at : null,
      discussedAt: status === 'locked' ? `${quarter.closesOn}T15:00:00.000Z` : null,
      lockedAt: status === 'locked' ? `${quarter.closesOn}T16:00:00.000Z` : null,
    });
  };
  const bias = (leanings.values().next().value ?? 0) * 0.3;
  if (!isOpen) {
    if (chance.happens(0.93)) write('self', 'locked', bias, daysAfter(quarter.opensOn, 20 + chance.below(30)));
    if (chance.happens(0.93)) write('manager', 'locked', 0, daysAfter(quarter.opensOn, 30 + chance.below(30)));
  } else {
    const luck = chance.next();
    if (luck < 0.75) write('self', luck < 0.5 ? 'shared' : 'draft', bias, daysAfter(quarter.opensOn, 12));
    const theirs = chance.next();
    if (theirs < 0.6) write('manager', theirs < 0.35 ? 'shared' : 'draft', 0, daysAfter(quarter.opensOn, 20));
  }
  return made;
}

function feedbackOf(
  { person, demo }: Known,
  known: readonly Known[],
  inputs: DemoInputs,
  chance: Chance,
): FeedbackRequest {
  const colleague = chance.of(known.filter((other) => other.demo.team === demo.team && other.person.id !== person.id));
  const isAnswered = chance.happens(0.6);
  const at = `${daysAfter(inputs.today, -3 - chance.below(60))}T09:00:00.000Z`;
  const isNamed = chance.happens(0.8);
  return {
    id: asId(inputs.newId()),
    asker: person.id,
    asked: colleague.person.id,
    question: chance.of(questions),
    audience: isNamed ? 'named' : 'manager-only',
    announcedTo: isNamed ? null : person.manager,
    status: isAnswered ? 'answered' : 'asked',
    answer: isAnswered ? chance.of(answers) : '',
    revision: isAnswered ? 2 : 1,
    createdAt: at,
    updatedAt: at,
  };
}
