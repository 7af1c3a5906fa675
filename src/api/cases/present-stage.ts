import { type Ladder, levelTitle, readRatings } from '#engine/index.ts';
import { type Agreement, agreementOf } from '#org/agreement/agreement-of.ts';
import {
  isOfPeople,
  nameableRoles,
  ratersOf,
  roleIn,
  type StageOfPeople,
  standingOf,
  viewsIn,
} from '#org/cases/acting.ts';
import { attestingPlace } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { roleTitle } from '#org/cases/case-words.ts';
import type { Stage } from '#org/cases/stage.ts';
import { isViewVisible } from '#org/cases/visible-event.ts';
import type { CycleId, PersonId } from '#org/ids.ts';
import type { CaseBody } from '../present/cases.ts';
import type { NameOf } from './case-names.ts';
import type { CaseWords } from './case-words.ts';

export type StageBody = CaseBody['stages'][number];

/** All that the stages of a case are shown from. */
export interface StageGround {
  readonly state: CaseState;
  readonly ladder: Ladder;
  readonly reader: PersonId;
  readonly nameOf: NameOf;
  readonly words: CaseWords;
  /** Who usually acts in a role, for this person's team. */
  readonly usualIn: (role: string) => readonly PersonId[];
  readonly cycleName: (cycle: CycleId) => string;
}

export function presentStage(ground: StageGround, stage: Stage, index: number): StageBody {
  const { state } = ground;
  const due = state.dues.find((own) => own.stage === stage.id)?.due ?? null;
  const isNow = index === state.stageIndex && state.status === 'in-stages';
  const isPassed = index < state.stageIndex;
  const { id, kind, title, decides, from } = stage;
  return {
    id,
    kind,
    title,
    decides,
    from,
    state: isPassed ? 'passed' : isNow ? 'now' : 'to-come',
    due,
    ...(isOfPeople(stage) ? ofPeople(ground, stage, !isPassed) : nobody),
    talk: stage.kind === 'talk' ? presentTalk(ground) : null,
    trial: stage.kind === 'trial' ? presentTrial(ground, stage.cycles) : null,
  };
}

const nobody = {
  agree: null,
  independent: false,
  roles: [],
  myRole: null,
  views: [],
  settled: null,
  needsSettling: false,
  agreement: null,
};

function ofPeople(ground: StageGround, stage: StageOfPeople, isAhead: boolean) {
  const { state, ladder, reader, nameOf } = ground;
  const standing = standingOf(state, stage);
  const nameable = nameableRoles(state, stage.id);
  const views = viewsIn(state, stage.id);
  // Who was the manager then has their view to show for it; one who came later has no part in what is over.
  const acting = isAhead
    ? standing.acting
    : standing.acting.filter((own) => views.some((view) => view.person === own.person));
  return {
    agree: stage.agree,
    independent: stage.independent,
    roles: stage.by.map((role) => ({
      role,
      title: roleTitle(ladder, role),
      people: acting
        .filter((own) => own.role === role)
        .map(({ person }) => ({ ...nameOf(person), hasGivenView: views.some((view) => view.person === person) })),
      mayBeNamed: isAhead && nameable.includes(role),
      isMissing: isAhead && standing.missing.includes(role),
      usual: isAhead && nameable.includes(role) ? ground.usualIn(role).map(nameOf) : [],
    })),
    myRole: roleIn(state, stage, reader),
    views: views.map((view) => presentView(ground, view)),
    settled: presentSettled(ground, stage),
    needsSettling: isAhead && standing.needsSettling,
    agreement: isViewVisible(state, stage.id, { person: reader }) ? presentAgreement(ground, stage) : null,
  };
}

function presentView({ words, nameOf }: StageGround, view: CaseState['views'][number]): StageBody['views'][number] {
  const body = words.bodyAt(view.sequence, 'view-given');
  const { person, role, at } = view;
  return {
    person: nameOf(person),
    role,
    at,
    hidden: body === null,
    verdict: body?.verdict ?? null,
    words: body?.words ?? null,
    ratings: ratingsOf(body?.ratings ?? null),
  };
}

function presentSettled({ state, words, nameOf }: StageGround, { id }: StageOfPeople): StageBody['settled'] {
  const settled = state.settled.find(({ stage }) => stage === id);
  const body = words.bodyAt(settled?.sequence, 'settled');
  if (settled === undefined || body === null) return null;
  const changes = body.changes.map(({ reviewer, ...change }) => ({ ...change, reviewer: nameOf(reviewer) }));
  return { by: nameOf(settled.by), ratings: ratingsOf(body.ratings) ?? {}, changes };
}

function presentAgreement({ state, ladder, words, nameOf }: StageGround, stage: StageOfPeople): StageBody['agreement'] {
  const profiles = new Map(
    ratersOf(state, stage).flatMap(({ person, sequence }) => {
      const ratings = words.bodyAt(sequence, 'view-given')?.ratings ?? null;
      const profile = ratings === null ? null : readRatings(ratings, ladder).profile;
      return profile === null ? [] : [[person, profile] as const];
    }),
  );
  const agreement = agreementOf(ladder, profiles);
  return agreement === null ? null : presentNumbers(ladder, agreement, nameOf);
}

function presentNumbers(ladder: Ladder, agreement: Agreement, nameOf: NameOf): NonNullable<StageBody['agreement']> {
  return {
    ...agreement,
    spread: agreement.spread.map(({ places, ...own }) => ({
      ...own,
      places: places.map(({ values, ...place }) => ({
        ...place,
        values: values.map(({ reviewer, value }) => ({ reviewer: nameOf(reviewer), value })),
      })),
    })),
    results: agreement.results.map(({ reviewer, level, wouldChange }) => ({
      reviewer: nameOf(reviewer),
      level: level === null ? null : { low: levelTitle(ladder, level.low), high: levelTitle(ladder, level.high) },
      wouldChange,
    })),
  };
}

function presentTalk({ state, words, nameOf }: StageGround): StageBody['talk'] {
  const event = words.eventAt(state.talkedSequence);
  const body = words.bodyAt(state.talkedSequence, 'talked');
  if (event === null || body === null) return null;
  return { by: event.actor === null ? null : nameOf(event.actor), words: body.words, at: event.at };
}

function presentTrial(ground: StageGround, cycles: number): StageBody['trial'] {
  const { state, words, nameOf, cycleName } = ground;
  const begun = state.trial.map(({ cycle, reviewSequence }) => {
    const event = words.eventAt(reviewSequence);
    const body = words.bodyAt(reviewSequence, 'trial-reviewed');
    const review =
      event === null || body === null
        ? null
        : {
            by: event.actor === null ? null : nameOf(event.actor),
            words: body.words,
            at: event.at,
            goesOn: body.goesOn,
          };
    return { cycle: { id: cycle, name: cycleName(cycle) }, review };
  });
  return { cycles, begun };
}

/** Roles that confirm something and act in no stage. */
export function presentAttesters({ state, ladder, nameOf, usualIn }: StageGround): StageBody['roles'] {
  return state.attesters.map((role) => {
    const people = state.named.filter((own) => own.stage === attestingPlace && own.role === role);
    return {
      role,
      title: roleTitle(ladder, role),
      people: people.map(({ person }) => ({ ...nameOf(person), hasGivenView: false })),
      mayBeNamed: true,
      isMissing: people.length === 0,
      usual: usualIn(role).map(nameOf),
    };
  });
}

function ratingsOf(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
