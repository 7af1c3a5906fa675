import { asId as asEngineId, type Ladder, type LevelRef, type Path, type PathId } from '#engine/index.ts';
import type { Actor, Relation } from '../access/actor.ts';
import { mayAboutPerson } from '../access/policy.ts';
import type { Day, LadderVersionId } from '../ids.ts';
import type { Person, Placement } from '../people/person.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseEventBody } from './case-event.ts';
import { areEqual, planOf } from './case-plan.ts';
import type { CaseRoute } from './case-route.ts';
import { levelRefTitle, listed, pathTitle } from './case-words.ts';
import { forbiddenUntil } from './move-limit.ts';

export interface ProposeCommand {
  /** A path of the ladder, or a level that the ladder calls equal to the one the person is at. */
  readonly path: string | null;
  readonly equivalent: string | null;
  /** Of a level that can be held under several titles: which one. May be chosen later. */
  readonly variant: string | null;
  readonly reason: string;
}

export interface ProposeSituation {
  readonly actor: Actor;
  readonly relation: Relation;
  readonly subject: Person;
  readonly placement: Placement | null;
  /** The ladder version that the case is to stand on: the newest published one of the ladder they are placed on. */
  readonly ladderVersion: LadderVersionId;
  readonly ladder: Ladder;
  readonly today: Day;
  /** What is open of theirs, by type. */
  readonly openTypes: readonly CaseRoute['type'][];
  /** Of each path, the days on which their moves along it came into effect. */
  readonly movedOn: (path: string) => readonly Day[];
}

/**
 * Begins a case: by the person or their manager, from where the person is placed, one of a kind at a time. Where
 * nothing has to be gathered, its stages begin at once.
 */
export function proposeCase(command: ProposeCommand, situation: ProposeSituation): readonly CaseEventBody[] | Refusal {
  const { actor, relation, subject, ladder, ladderVersion } = situation;
  if (mayAboutPerson(actor, 'case:propose', relation) !== 'yes') {
    return refuse('not-allowed', 'A case is proposed by the person themselves or by their manager.');
  }
  if (subject.status === 'left') return refuse('wrong-state', `${subject.name} has left.`);
  const route = routeOf(command, situation);
  if ('code' in route) return route;
  const refused = refuseRoute(route, situation);
  if (refused) return refused;
  const proposed: CaseEventBody = {
    kind: 'proposed',
    subject: subject.id,
    ladderVersion,
    route,
    manager: subject.manager,
    reason: command.reason.trim(),
  };
  return planOf(ladder, route).gathers ? [proposed] : [proposed, { kind: 'handed-in' }];
}

function routeOf(command: ProposeCommand, { ladder, placement, subject }: ProposeSituation): CaseRoute | Refusal {
  if (placement === null) {
    return refuse('wrong-state', `${subject.name} isn’t placed on a level yet, and a case starts from one.`);
  }
  const level = ladder.levels.find(({ id }) => id === placement.level);
  if (level === undefined) {
    return refuse(
      'wrong-state',
      `The level that ${subject.name} is placed at isn’t on the ladder any more. Place them anew first.`,
    );
  }
  const variant = level.variants.find(({ track }) => track === placement.track)?.id ?? null;
  const from: LevelRef = { level: level.id, variant };
  return command.path !== null ? alongPath(command, ladder, from) : toEqual(command, ladder, from);
}

function alongPath({ path: wanted, variant }: ProposeCommand, ladder: Ladder, from: LevelRef): CaseRoute | Refusal {
  const invalid = (sentence: string) => refuse('not-valid', sentence, [{ pointer: '/path', sentence }]);
  const path = ladder.paths.find(({ id }) => id === asEngineId<PathId>(wanted ?? ''));
  const open = pathsFrom(ladder, from);
  const which = open.length === 0 ? 'None does.' : `These do: ${listed(open.map((own) => own.id))}.`;
  if (path === undefined)
    return invalid(`The ladder has no such path. Choose one that starts at ${levelRefTitle(ladder, from)}. ${which}`);
  if (path.from.level !== from.level) {
    return invalid(
      `“${pathTitle(ladder, path)}” starts at ${levelRefTitle(ladder, path.from)}, and they are at ${levelRefTitle(ladder, from)}. ${which}`,
    );
  }
  if (path.from.variant !== null && path.from.variant !== from.variant) {
    return invalid(
      from.variant === null
        ? `“${pathTitle(ladder, path)}” starts at ${levelRefTitle(ladder, path.from)}, and their placement names no track. Let a people partner enter it first.`
        : `“${pathTitle(ladder, path)}” starts at ${levelRefTitle(ladder, path.from)}, and they are ${levelRefTitle(ladder, from)}.`,
    );
  }
  const titles = ladder.levels.find(({ id }) => id === path.to.level)?.variants ?? [];
  const title = path.to.variant ?? variant;
  if (title !== null && !titles.some(({ id }) => id === title)) {
    const known = titles.length === 0 ? 'It has none.' : `It has ${listed(titles.map(({ id }) => id))}.`;
    const sentence = `${levelRefTitle(ladder, { ...path.to, variant: null })} has no title “${title}”. ${known}`;
    return refuse('not-valid', sentence, [{ pointer: '/variant', sentence }]);
  }
  return { type: path.type, path: path.id, from, to: { level: path.to.level, variant: title } };
}

/** A level that is equal to theirs, and that no path leads to. */
function toEqual({ equivalent }: ProposeCommand, ladder: Ladder, from: LevelRef): CaseRoute | Refusal {
  const level = ladder.levels.find(({ id }) => id === equivalent);
  const route = level === undefined ? null : { from, to: { level: level.id, variant: null } };
  if (route !== null && areEqual(ladder, route)) return { type: 'move', path: null, ...route };
  const equals = equalsOf(ladder, from);
  const known =
    equals.length === 0
      ? `The ladder calls no level equal to ${levelRefTitle(ladder, from)}.`
      : `The ladder calls ${listed(equals.map((id) => levelRefTitle(ladder, { level: id, variant: null })))} equal to ${levelRefTitle(ladder, from)}.`;
  const sentence = `${known} To any other level a path leads, or none.`;
  return refuse('not-valid', sentence, [{ pointer: '/equivalent', sentence }]);
}

/** The levels that the ladder calls equal to one, whichever of them says so. */
export function equalsOf(ladder: Ladder, from: LevelRef): readonly LevelRef['level'][] {
  return ladder.levels
    .map(({ id }) => id)
    .filter((id) => id !== from.level && areEqual(ladder, { from, to: { level: id, variant: null } }));
}

/** The paths on from where somebody is. */
export function pathsFrom(ladder: Ladder, { level, variant }: LevelRef): readonly Path[] {
  return ladder.paths.filter(({ from }) => from.level === level && (from.variant === null || from.variant === variant));
}

function refuseRoute(route: CaseRoute, situation: ProposeSituation): Refusal | null {
  const { ladder, openTypes, subject, today, movedOn } = situation;
  const level = ladder.levels.find(({ id }) => id === route.to.level);
  const title = levelRefTitle(ladder, route.to);
  if (level?.status === 'discretionary') {
    return refuse('wrong-state', leftToDiscretion(title, level.summary || level.tagline));
  }
  if (openTypes.includes(route.type)) {
    const what = route.type === 'promotion' ? 'promotion' : 'move';
    return refuse(
      'already-exists',
      `A ${what} of ${subject.name} is under way. Go on with that one, or withdraw it first.`,
    );
  }
  const path = ladder.paths.find(({ id }) => id === route.path) ?? null;
  const until = forbiddenUntil(path, path === null ? [] : movedOn(path.id), today);
  const limit = path?.move?.limit;
  if (until === null || path === null || limit == null) return null;
  const times = limit.times === 1 ? 'once' : `${limit.times} times`;
  return refuse(
    'wrong-state',
    `The ladder allows “${pathTitle(ladder, path)}” ${times} in ${limit.months} months. From ${until} on it is possible again.`,
  );
}

function leftToDiscretion(title: string, words: string): string {
  const says = words === '' ? '' : ` It says: “${words}”`;
  return `The ladder leaves ${title} to discretion: no path is earned into it, so there is no case for it.${says}`;
}
