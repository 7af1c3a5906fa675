import { mayWithCase } from '#org/access/policy.ts';
import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { planOf } from '#org/cases/case-plan.ts';
import type { CaseRoute } from '#org/cases/case-route.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { foldCase } from '#org/cases/fold-case.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { aLadder } from '../org/assessments/an-assessment.ts';
import { actorOf, at, relationOf, type Thing } from './matrix-world.ts';
import type { TestApi } from './test-api.ts';

export interface CaseThing extends Thing {
  readonly state: CaseState;
}

const person = (id: string) => asId<PersonId>(id);
const named = (stage: string, role: string, who: string): CaseEventBody => ({
  kind: 'named',
  stage,
  role,
  person: person(who),
});
const move: Partial<CaseRoute> = { type: 'move', path: asId('l4.tech-lead-to-l4.principal-engineer') as never };

/** Finn’s: one where Pia reviews and Omar is to sign off, and a move that was tried under Fred and not kept. */
export function caseThings(api: TestApi): CaseThing[] {
  const promotion = { type: 'promotion', path: 'l3-to-l4', from: ref('l3'), to: ref('l4', 'tech-lead') };
  const tried = { ...move, from: ref('l4', 'tech-lead'), to: ref('l4', 'principal-engineer') };
  return [
    caseThing(api, 'case-open', 'mia', promotion as unknown as CaseRoute, [
      { actor: 'mia', body: named('calibration', 'reviewer', 'pia') },
      { actor: 'mia', body: named('sign-off', 'delivery-centre-lead', 'omar') },
      { actor: 'finn', body: { kind: 'handed-in' } },
      {
        actor: 'finn',
        body: {
          kind: 'view-given',
          stage: 'track-declaration',
          role: 'self',
          verdict: 'agree',
          words: '',
          ratings: null,
        },
      },
    ]),
    caseThing(api, 'case-gone-back', 'fred', tried as unknown as CaseRoute, [
      { actor: 'finn', body: { kind: 'handed-in' } },
      { actor: 'fred', body: { kind: 'talked', words: '' } },
      { actor: 'fred', body: { kind: 'trial-begun', cycles: [asId('spring')] } },
      { actor: 'finn', body: { kind: 'went-back' } },
    ]),
  ];
}

function caseThing(
  api: TestApi,
  id: string,
  manager: string,
  route: CaseRoute,
  then: readonly { readonly actor: string; readonly body: CaseEventBody }[],
): CaseThing {
  const words = `words-of-${id}`;
  const proposed: CaseEventBody = {
    kind: 'proposed',
    subject: person('finn'),
    ladderVersion: asId('version'),
    route,
    manager: person(manager),
    reason: words,
  };
  const eventsAs = (own: string): CaseEvent[] =>
    [{ actor: 'finn', body: proposed }, ...then].map(({ actor, body }, index) => ({
      case: asId(own),
      sequence: index + 1,
      at,
      actor: person(actor),
      body,
    }));
  const ladder = aLadder('weighted-competencies');
  const stateAs = (own: string) => foldCase((_, wanted) => planOf(ladder, wanted), eventsAs(own));
  const state = stateAs(id);
  return {
    id,
    words,
    state,
    isRead: (caller) => mayWithCase(actorOf(caller), 'read', factsOf(state), relationOf(caller, 'finn')) === 'yes',
    copy: (copied) =>
      api.store.write((unit) =>
        unit.cases.begin(
          stateAs(copied),
          eventsAs(copied).map((event) => ({ event, salt: 'salt', hash: `hash-${event.sequence}`, auditSequence: 1 })),
        ),
      ),
  };
}

function ref(level: string, variant: string | null = null) {
  return { level, variant };
}
