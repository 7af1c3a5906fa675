import type { PersonId } from '../ids.ts';
import { isOfPeople, standingOf } from './acting.ts';
import type { CaseEvent, CaseEventBody } from './case-event.ts';
import type { PlanOn } from './case-plan.ts';
import { type CaseState, currentStage } from './case-state.ts';
import { rememberReaders } from './remember-readers.ts';

/**
 * What a case is, from its events in their order and the plan of each ladder version that they name. Knows no clock and
 * no database; the same events always come to the same.
 */
export function foldCase(planOn: PlanOn, events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a case has at least the event that it began with');
  return rest.reduce((state, event) => applyEvent(planOn, state, event), begin(planOn, first));
}

/** The state after one more event. */
export function applyEvent(planOn: PlanOn, before: CaseState, event: CaseEvent): CaseState {
  if (event.sequence !== before.revision + 1)
    throw new Error(`event ${event.sequence} doesn't follow ${before.revision}`);
  const after = applyBody(planOn, before, event);
  return rememberReaders(passStages({ ...after, revision: event.sequence, updatedAt: event.at }));
}

/** The events that follow, and what they come to. */
export function applyEvents(planOn: PlanOn, before: CaseState, events: readonly CaseEvent[]): CaseState {
  return events.reduce((state, event) => applyEvent(planOn, state, event), before);
}

function begin(planOn: PlanOn, { case: id, at, actor, sequence, body }: CaseEvent): CaseState {
  if (body.kind !== 'proposed' || sequence !== 1) throw new Error('a case begins with being proposed');
  const { route, stages, attesters, confirming } = planOn(body.ladderVersion, body.route);
  return {
    id,
    subject: body.subject,
    manager: body.manager,
    proposer: actor,
    ladderVersion: body.ladderVersion,
    route,
    stages,
    attesters,
    confirming,
    status: 'gathering',
    stageIndex: 0,
    portfolio: [],
    needSequence: null,
    attestations: [],
    named: [],
    recused: [],
    readers: [],
    dues: [],
    reminded: [],
    views: [],
    settled: [],
    returned: null,
    talkedSequence: null,
    trial: [],
    decision: null,
    placement: null,
    carrying: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  };
}

function applyBody(planOn: PlanOn, state: CaseState, { at, actor, sequence, body }: CaseEvent): CaseState {
  const close = (status: CaseState['status']): CaseState => ({ ...state, status, closedAt: at, carrying: null });
  switch (body.kind) {
    case 'proposed':
      throw new Error('a case is proposed once');
    case 'title-chosen':
      return { ...state, route: { ...state.route, to: { ...state.route.to, variant: body.variant } } };
    case 'evidence-attached': {
      const { item, evidence } = body;
      return { ...state, portfolio: [...without(state, body), { item, evidence, sequence }] };
    }
    case 'evidence-detached':
      return { ...state, portfolio: without(state, body) };
    case 'need-justified':
      return { ...state, needSequence: sequence };
    case 'attested': {
      const others = state.attestations.filter((own) => own.requirement !== body.requirement);
      const { requirement, role, holds } = body;
      return { ...state, attestations: [...others, { requirement, role, person: known(actor), holds, sequence }] };
    }
    case 'named': {
      const { stage, role, person } = body;
      return { ...state, named: [...state.named, { stage, role, person, by: actor }] };
    }
    case 'unnamed':
      return { ...state, named: state.named.filter((own) => !isSameNaming(own, body)) };
    case 'due-set': {
      const others = state.dues.filter(({ stage }) => stage !== body.stage);
      return { ...state, dues: body.due === null ? others : [...others, { stage: body.stage, due: body.due }] };
    }
    case 'reminded':
      return {
        ...state,
        reminded: [...state.reminded.filter(({ stage }) => stage !== body.stage), { stage: body.stage, at }],
      };
    case 'handed-in':
      return { ...state, status: 'in-stages', returned: null };
    case 'view-given':
      return viewGiven(state, body, { person: known(actor), sequence, at });
    case 'settled': {
      const others = state.settled.filter(({ stage }) => stage !== body.stage);
      return { ...state, settled: [...others, { stage: body.stage, sequence, by: known(actor) }] };
    }
    case 'recused':
      return steppedBack(state, body.stage, known(actor), true);
    case 'delegated': {
      const { stage, role, to } = body;
      const before = steppedBack(state, stage, known(actor), false);
      return { ...before, named: [...before.named, { stage, role, person: to, by: actor }] };
    }
    case 'returned':
      return {
        ...state,
        status: 'gathering',
        views: state.views.filter(({ stage }) => stage !== body.stage),
        settled: state.settled.filter(({ stage }) => stage !== body.stage),
        returned: { stage: body.stage, sequence },
      };
    case 'talked':
      return { ...state, talkedSequence: sequence };
    case 'trial-begun':
      return {
        ...state,
        trial: [...state.trial, ...body.cycles.map((cycle) => ({ cycle, reviewSequence: null, goesOn: true }))],
      };
    case 'trial-reviewed': {
      const { cycle, goesOn } = body;
      return {
        ...state,
        trial: state.trial.map((own) => (own.cycle === cycle ? { cycle, reviewSequence: sequence, goesOn } : own)),
      };
    }
    case 'went-back':
      return close('went-back');
    case 'decided': {
      const { outcome, by, effectiveOn } = body;
      const decision = { outcome, by, effectiveOn, sequence, at };
      const status = outcome === 'yes' ? 'decided' : 'not-yet';
      const after = { ...close(status), decision, stageIndex: state.stages.length };
      return outcome === 'yes' ? { ...after, closedAt: null } : after;
    }
    case 'came-into-effect':
      return { ...close('in-effect'), placement: body.placement };
    case 'carry-proposed':
      return { ...state, carrying: { to: body.to, by: known(actor) } };
    case 'carried':
      return carried(planOn, state, body);
    case 'manager-changed':
      return managerChanged(state, body.to === state.subject ? null : body.to);
    case 'left':
      return body.person === state.subject ? close('ended') : someoneLeft(state, body.person);
    case 'withdrawn':
      return close('withdrawn');
  }
}

type Body<Kind extends CaseEventBody['kind']> = CaseEventBody & { readonly kind: Kind };

function without({ portfolio }: CaseState, { item, evidence }: { readonly item: string; readonly evidence: string }) {
  return portfolio.filter((own) => own.item !== item || own.evidence !== evidence);
}

function isSameNaming(own: CaseState['named'][number], { stage, role, person }: Body<'unnamed'>): boolean {
  return own.stage === stage && own.role === role && own.person === person;
}

/** A view given anew takes the place of the one before; what was settled of other ratings holds no more. */
function viewGiven(
  state: CaseState,
  { stage, role, verdict, ratings }: Body<'view-given'>,
  given: { readonly person: PersonId; readonly sequence: number; readonly at: string },
): CaseState {
  const others = state.views.filter((own) => own.stage !== stage || own.person !== given.person);
  const hasRatings = ratings !== null;
  return {
    ...state,
    views: [...others, { stage, role, verdict, hasRatings, ...given }],
    settled: hasRatings ? state.settled.filter((own) => own.stage !== stage) : state.settled,
  };
}

/** Their view goes with them: whoever steps back has no say. */
function steppedBack(state: CaseState, stage: string, person: PersonId, forGood: boolean): CaseState {
  const isOther = (own: { readonly stage: string; readonly person: PersonId }) =>
    own.stage !== stage || own.person !== person;
  return {
    ...state,
    named: state.named.filter(isOther),
    views: state.views.filter(isOther),
    recused: forGood ? [...state.recused, { stage, person }] : state.recused,
  };
}

/** Whoever left gives no view any more; what they had said until then stands. */
function someoneLeft(state: CaseState, person: PersonId): CaseState {
  const hasSpoken = (stage: string) => state.views.some((own) => own.stage === stage && own.person === person);
  return {
    ...state,
    named: state.named.filter((own) => own.person !== person || hasSpoken(own.stage)),
    manager: state.manager === person ? null : state.manager,
  };
}

/**
 * On another version what was met is judged anew: views and confirmations are given again, and the stages begin at the
 * first. Evidence stays attached where there still is such an item, and who was named where there still is such a role.
 */
function carried(planOn: PlanOn, state: CaseState, { to }: Body<'carried'>): CaseState {
  const { route, stages, attesters, confirming, items } = planOn(to, state.route);
  const after = {
    ...state,
    ladderVersion: to,
    route,
    stages,
    attesters,
    confirming,
    status: 'gathering' as const,
    stageIndex: 0,
    attestations: [],
    views: [],
    settled: [],
    returned: null,
    carrying: null,
  };
  const has = ({ stage, role }: { readonly stage: string; readonly role: string }) =>
    stages.some((own) => own.id === stage && isOfPeople(own) && own.by.includes(role)) ||
    (stage === 'attestations' && attesters.includes(role));
  return {
    ...after,
    portfolio: state.portfolio.filter(({ item }) => items.includes(item)),
    named: state.named.filter(has),
    recused: state.recused.filter(({ stage }) => stages.some(({ id }) => id === stage)),
    readers: state.readers.filter(({ stage }) => stages.some(({ id }) => id === stage)),
    dues: state.dues.filter(({ stage }) => stages.some(({ id }) => id === stage)),
  };
}

/** What the manager before had asked for is nobody's any more: the one after asks anew, if they want it too. */
function managerChanged(state: CaseState, manager: PersonId | null): CaseState {
  const isTheirs = state.carrying !== null && state.carrying.by !== state.subject;
  return { ...state, manager, carrying: isTheirs ? null : state.carrying };
}

/** Goes past every stage that is passed by now. A decision is passed by being made. */
function passStages(state: CaseState): CaseState {
  let after = state;
  for (let stage = currentStage(after); after.status === 'in-stages' && stage !== null; stage = currentStage(after)) {
    if (!isPassed(after, stage)) break;
    after = { ...after, stageIndex: after.stageIndex + 1 };
  }
  return after;
}

function isPassed(state: CaseState, stage: CaseState['stages'][number]): boolean {
  switch (stage.kind) {
    case 'views':
    case 'decision':
      return standingOf(state, stage).isPassed;
    case 'talk':
      return state.talkedSequence !== null;
    case 'trial':
      return state.trial.filter(({ reviewSequence }) => reviewSequence !== null).length >= stage.cycles;
  }
}

/** Every event but those of the system itself has somebody who did it. */
function known(actor: PersonId | null): PersonId {
  if (actor === null) throw new Error('somebody did this');
  return actor;
}
