import type { PersonId } from '../ids.ts';
import { attestingPlace } from './case-plan.ts';
import { type CaseState, isUndecided, type View } from './case-state.ts';
import type { Stage } from './stage.ts';
import { managerRole, selfRole } from './stages-of.ts';

export type StageOfPeople = Stage & { readonly kind: 'views' | 'decision' };

export interface Acting {
  readonly role: string;
  readonly person: PersonId;
}

/**
 * Who acts in a stage, in the order of its roles. `self` and `manager` mean somebody by themselves; a manager who
 * stepped back, or acts in another role of the stage, leaves the slot open to be named. Who gave their view as manager
 * stays the one for this stage, also when another became manager since.
 */
export function actingIn(state: CaseState, stage: StageOfPeople): readonly Acting[] {
  return stage.by.flatMap((role) => {
    if (role === selfRole) return [{ role, person: state.subject }];
    const named = namedIn(state, stage.id, role);
    if (role !== managerRole || named.length > 0) return named;
    const manager = managerIn(state, stage);
    return manager === null ? [] : [{ role, person: manager }];
  });
}

function managerIn(state: CaseState, { id }: StageOfPeople): PersonId | null {
  const given = state.views.find(({ stage, role }) => stage === id && role === managerRole);
  if (given !== undefined) return given.person;
  const { manager } = state;
  if (manager === null || manager === state.subject || hasRecused(state, id, manager)) return null;
  return state.named.some(({ stage, person }) => stage === id && person === manager) ? null : manager;
}

function namedIn(state: CaseState, stage: string, role: string): readonly Acting[] {
  return state.named.filter((own) => own.stage === stage && own.role === role).map(({ person }) => ({ role, person }));
}

export function hasRecused({ recused }: CaseState, stage: string, person: PersonId): boolean {
  return recused.some((own) => own.stage === stage && own.person === person);
}

/** Whether somebody could read what the others said in a stage in which each looks at it apart. */
export function hasRead({ readers }: CaseState, stage: string, person: PersonId): boolean {
  return readers.some((own) => own.stage === stage && own.person === person);
}

/** In which role somebody acts in a stage; null: in none. */
export function roleIn(state: CaseState, stage: StageOfPeople, person: PersonId): string | null {
  return actingIn(state, stage).find((own) => own.person === person)?.role ?? null;
}

/** In which roles somebody acts anywhere in the case: what they may confirm follows from that. */
export function rolesOf(state: CaseState, person: PersonId): ReadonlySet<string> {
  const own = new Set(state.named.filter((named) => named.person === person).map(({ role }) => role));
  if (person === state.subject) own.add(selfRole);
  if (person === state.manager) own.add(managerRole);
  return own;
}

/** Who is named in a role that may confirm something. A statement that names no role is for anybody in the case but them. */
export function confirmersOf(state: CaseState): readonly PersonId[] {
  const people = new Set([state.subject, state.manager, ...state.named.map(({ person }) => person)]);
  return [...people].filter((person): person is PersonId => {
    if (person === null) return false;
    const own = rolesOf(state, person);
    return state.confirming.some((by) =>
      by.length === 0 ? person !== state.subject : by.some((role) => own.has(role)),
    );
  });
}

/** The roles that can be named at a place: a stage, or where those stand who only confirm. */
export function nameableRoles(state: CaseState, place: string): readonly string[] {
  if (place === attestingPlace) return state.attesters;
  const stage = state.stages.find(({ id }) => id === place);
  if (stage === undefined || !isOfPeople(stage)) return [];
  return stage.by.filter((role) => role !== selfRole && (role !== managerRole || managerIn(state, stage) === null));
}

/** How a stage stands with those who act in it. */
export interface StageStanding {
  readonly acting: readonly Acting[];
  /** Roles that nobody acts in, so far as the stage needs them. */
  readonly missing: readonly string[];
  /** Who acts and has given no view. */
  readonly awaited: readonly Acting[];
  readonly agreeing: readonly View[];
  readonly allIn: boolean;
  readonly isAgreed: boolean;
  /** Several rated on their own, and nobody has made one view of it yet. */
  readonly needsSettling: boolean;
  readonly isPassed: boolean;
}

/** As many have to agree as the stage says; where that is at least one of each role, each role has to be among them. */
export function standingOf(state: CaseState, stage: StageOfPeople): StageStanding {
  const acting = actingIn(state, stage);
  const views = viewsIn(state, stage.id).filter(({ person }) => acting.some((own) => own.person === person));
  const wantsEach = stage.agree >= stage.by.length;
  const empty = stage.by.filter((role) => !acting.some((own) => own.role === role));
  const missing = wantsEach || acting.length < stage.agree ? missingRoles(stage, acting.length, empty) : [];
  const awaited = acting.filter(({ person }) => !views.some((view) => view.person === person));
  const agreeing = views.filter(({ verdict }) => verdict === 'agree');
  const allIn = missing.length === 0 && acting.length >= stage.agree && awaited.length === 0;
  const isAgreed =
    agreeing.length >= stage.agree &&
    (!wantsEach || stage.by.every((role) => agreeing.some((view) => view.role === role)));
  const rated = ratersOf(state, stage);
  const needsSettling =
    stage.independent && allIn && rated.length > 1 && !state.settled.some((own) => own.stage === stage.id);
  return {
    acting,
    missing,
    awaited,
    agreeing,
    allIn,
    isAgreed,
    needsSettling,
    isPassed: stage.kind === 'views' && allIn && isAgreed && !needsSettling,
  };
}

/** Where every role is filled and more are needed still, any of those that can be named. */
function missingRoles(stage: StageOfPeople, count: number, empty: readonly string[]): readonly string[] {
  if (empty.length > 0 || count >= stage.agree) return empty;
  const more = stage.by.filter((role) => role !== selfRole && role !== managerRole);
  return more.length > 0 ? more : stage.by;
}

export function viewsIn({ views }: CaseState, stage: string): readonly View[] {
  return views.filter((own) => own.stage === stage);
}

/** Who rated what they see. How somebody rates themselves stands beside it, and is settled with nobody. */
export function ratersOf(state: CaseState, { id }: StageOfPeople): readonly View[] {
  return viewsIn(state, id).filter(({ hasRatings, role }) => hasRatings && role !== selfRole);
}

export function isOfPeople(stage: Stage): stage is StageOfPeople {
  return stage.kind === 'views' || stage.kind === 'decision';
}

/** Everybody who acts in it, or gave a view. */
export function actorsOf(state: CaseState): readonly PersonId[] {
  const stages = isUndecided(state) ? state.stages.filter(isOfPeople) : [];
  const people = [
    ...state.named.map(({ person }) => person),
    ...state.views.map(({ person }) => person),
    ...stages.flatMap((stage) => actingIn(state, stage).map(({ person }) => person)),
    ...(state.decision?.by ?? []),
  ];
  return [...new Set(people)];
}
