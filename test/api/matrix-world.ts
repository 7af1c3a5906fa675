import { type Actor, type Relation, relationTo } from '#org/access/actor.ts';
import {
  mayWithAssessment,
  mayWithConversation,
  mayWithEvidence,
  mayWithFeedback,
  mayWithGrowthPlan,
} from '#org/access/policy.ts';
import type { Role } from '#org/access/role.ts';
import { type Assessment, assessmentKinds, assessmentStatuses } from '#org/assessments/assessment.ts';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import type { Evidence } from '#org/evidence/evidence.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { aCycle, aLadder, anAssessment, ladderText } from '../org/assessments/an-assessment.ts';
import { anAction, anItem } from '../org/conversations/an-agenda.ts';
import { aGoal, aPlan } from '../org/growth/a-plan.ts';
import { type CaseThing, caseThings } from './matrix-cases.ts';
import type { TestApi } from './test-api.ts';

/** Everybody who tries: every relation to Finn, and every role in somebody who has nothing else to do with him. */
export const callers: Readonly<Record<string, { readonly manager?: string; readonly roles?: readonly Role[] }>> = {
  top: {},
  mia: { manager: 'top' },
  finn: { manager: 'mia' },
  rae: { manager: 'finn' },
  /** Writes about Finn as a colleague. */
  pia: {},
  omar: {},
  /** Finn's manager before Mia: some words were announced to him. */
  fred: {},
  petra: { roles: ['people-partner'] },
  lee: { roles: ['ladder-owner'] },
  ada: { roles: ['administrator'] },
  aud: { roles: ['auditor'] },
};

export const at = '2026-03-02T09:00:00.000Z';

/** Something that somebody wrote, and who may read it. */
export interface Thing {
  readonly id: string;
  /** Words that stand in it and nowhere else. */
  readonly words: string;
  readonly isRead: (caller: string) => boolean;
  /** Puts it into the database under another id, so that a step tried on it leaves the others as they are. */
  readonly copy: (id: string) => Promise<void>;
}

export interface AssessmentThing extends Thing {
  readonly assessment: Assessment;
}
export interface EvidenceThing extends Thing {
  readonly evidence: Evidence;
}
export interface FeedbackThing extends Thing {
  readonly request: FeedbackRequest;
}

export interface NoteThing extends Thing {
  readonly note: ConversationNote;
}

export interface ActionThing extends Thing {
  readonly action: ConversationAction;
}

export interface AgendaItemThing extends Thing {
  readonly item: AgendaItem;
}

export interface PlanThing extends Thing {
  readonly plan: GrowthPlan;
}

export interface World {
  readonly api: TestApi;
  readonly assessments: readonly AssessmentThing[];
  readonly evidence: readonly EvidenceThing[];
  readonly feedback: readonly FeedbackThing[];
  readonly notes: readonly NoteThing[];
  readonly actions: readonly ActionThing[];
  readonly agendaItems: readonly AgendaItemThing[];
  /** Each with one goal, whose id is `goal-of-` and the plan's. */
  readonly plans: readonly PlanThing[];
  readonly cases: readonly CaseThing[];
  readonly versions: readonly LadderVersion[];
  /** A name that nothing has yet. */
  readonly fresh: () => string;
  readonly freshPerson: () => Promise<string>;
  /** Somebody who has left; their address is `{id}@example.org`. */
  readonly freshLeaver: () => Promise<string>;
  readonly freshCycle: () => Promise<string>;
  readonly freshVersion: (status: LadderVersion['status']) => Promise<string>;
}

export function actorOf(caller: string): Actor {
  return { person: asId<PersonId>(caller), roles: new Set(callers[caller]?.roles ?? []) };
}

function managersOf(person: string): PersonId[] {
  const manager = callers[person]?.manager;
  return manager === undefined ? [] : [asId<PersonId>(manager), ...managersOf(manager)];
}

export function relationOf(caller: string, person: string): Relation {
  return relationTo(asId(caller), asId(person), managersOf(person), managersOf(caller));
}

export async function buildWorld(api: TestApi): Promise<World> {
  let count = 0;
  const fresh = () => `fresh-${++count}`;
  for (const [name, options] of Object.entries(callers)) await api.person(capital(name), options);
  const scorecard = aVersion('version', 'weighted-competencies', 'published');
  const other = aVersion('other', 'core-questions', 'published');
  const draft = aVersion('draft-ladder', 'core-questions', 'draft');
  await api.store.write(async (unit) => {
    for (const version of [scorecard, other, draft]) await unit.ladderVersions.add(version);
    await unit.cycles.add(aCycle());
    await unit.cycles.setMembers(asId('spring'), [asId('finn')]);
  });
  const world: World = {
    api,
    fresh,
    versions: [other, draft],
    assessments: assessmentThings(api),
    evidence: evidenceThings(api),
    feedback: feedbackThings(api),
    notes: noteThings(api),
    actions: actionThings(api),
    agendaItems: agendaItemThings(api),
    plans: planThings(api),
    cases: caseThings(api),
    freshPerson: async () => {
      const name = fresh();
      await api.person(name);
      return name;
    },
    freshLeaver: async () => {
      const name = fresh();
      const id = await api.person(name);
      await api.store.write(async (unit) => {
        const person = await unit.people.find(id);
        if (person !== null) await unit.people.save({ ...person, status: 'left', leftOn: '2026-01-31', revision: 2 });
      });
      return id;
    },
    freshCycle: async () => {
      const id = fresh();
      await api.store.write((unit) => unit.cycles.add(aCycle({ id: asId(id), name: id, status: 'planned' })));
      return id;
    },
    freshVersion: async (status) => {
      const id = fresh();
      await api.store.write((unit) => unit.ladderVersions.add(aVersion(id, 'core-questions', status)));
      return id;
    },
  };
  for (const thing of [
    ...world.assessments,
    ...world.evidence,
    ...world.feedback,
    ...world.notes,
    ...world.actions,
    ...world.agendaItems,
    ...world.plans,
    ...world.cases,
  ])
    await thing.copy(thing.id);
  return world;
}

/** Of every kind, in every state, for every audience: about Finn, and one about Rae that is none of a manager's. */
function assessmentThings(api: TestApi): AssessmentThing[] {
  const [competency] = aLadder('weighted-competencies').competencies;
  return assessmentKinds.flatMap((kind) =>
    assessmentStatuses.flatMap((status) => {
      const audiences = kind === 'peer' ? ([null, 'mia', 'fred'] as const) : [null];
      return audiences.map((announcedTo): AssessmentThing => {
        const id = ['assessment', kind, status, announcedTo ?? 'named'].join('-');
        const words = `words-of-${id}`;
        const assessment = anAssessment({
          id: asId(id),
          kind,
          status,
          author: asId({ self: 'finn', manager: 'mia', peer: 'pia' }[kind]),
          cycle: asId('spring'),
          audience: announcedTo === null ? 'named' : 'manager-only',
          announcedTo: announcedTo === null ? null : asId(announcedTo),
          ratings: JSON.stringify({
            ladder: 'weighted-competencies',
            ratings: { [competency?.id ?? '']: { value: 3, note: words } },
          }),
          sharedAt: status === 'draft' ? null : at,
        });
        return {
          id,
          words,
          assessment,
          isRead: (caller) =>
            mayWithAssessment(actorOf(caller), 'read', assessment, relationOf(caller, 'finn')) === 'yes',
          copy: (copied) => api.store.write((unit) => unit.assessments.add({ ...assessment, id: asId(copied) })),
        };
      });
    }),
  );
}

function evidenceThings(api: TestApi): EvidenceThing[] {
  return (['private', 'shared'] as const).map((visibility) => {
    const id = `evidence-${visibility}`;
    const evidence: Evidence = {
      id: asId(id),
      owner: asId('finn'),
      happenedOn: '2026-03-01',
      what: `words-of-${id}`,
      why: '',
      links: [],
      speaksFor: [],
      visibility,
      feedback: null,
      revision: 1,
      createdAt: at,
      updatedAt: at,
    };
    return {
      id,
      words: evidence.what,
      evidence,
      isRead: (caller) => mayWithEvidence(actorOf(caller), 'read', evidence, relationOf(caller, 'finn')) === 'yes',
      copy: (copied) => api.store.write((unit) => unit.evidence.add({ ...evidence, id: asId(copied) })),
    };
  });
}

/** Asked by Finn of Pia, for each audience, in each state. */
function feedbackThings(api: TestApi): FeedbackThing[] {
  return ([null, 'mia', 'fred'] as const).flatMap((announcedTo) =>
    (['asked', 'answered', 'declined'] as const).map((status) => {
      const id = ['feedback', announcedTo ?? 'named', status].join('-');
      const words = `words-of-${id}`;
      const request: FeedbackRequest = {
        id: asId(id),
        asker: asId('finn'),
        asked: asId('pia'),
        question: 'How was it?',
        audience: announcedTo === null ? 'named' : 'manager-only',
        announcedTo: announcedTo === null ? null : asId(announcedTo),
        status,
        answer: status === 'answered' ? words : '',
        revision: 1,
        createdAt: at,
        updatedAt: at,
      };
      return {
        id,
        words,
        request,
        isRead: (caller: string) => mayWithFeedback(actorOf(caller), 'read-answer', request) === 'yes',
        copy: (copied: string) => api.store.write((unit) => unit.feedback.add({ ...request, id: asId(copied) })),
      };
    }),
  );
}

/** Finn's, of two quarters. */
function planThings(api: TestApi): PlanThing[] {
  return (['private', 'shared'] as const).map((visibility, index) => {
    const id = `plan-${visibility}`;
    const words = `words-of-${id}`;
    const startsOn = ['2026-01-01', '2026-04-01'][index] ?? '';
    const plan = aPlan({ id: asId(id), visibility, startsOn });
    return {
      id,
      words,
      plan,
      isRead: (caller) => mayWithGrowthPlan(actorOf(caller), 'read', plan, relationOf(caller, 'finn')) === 'yes',
      copy: (copied) =>
        api.store.write(async (unit) => {
          await unit.growthPlans.add({ ...plan, id: asId(copied) });
          await unit.goals.add(aGoal({ id: asId(`goal-of-${copied}`), plan: asId(copied), words }));
        }),
    };
  });
}

/** By each of the two, of the pair of today and of the one before. */
function noteThings(api: TestApi): NoteThing[] {
  return (['mia', 'fred'] as const).flatMap((manager) =>
    [manager, 'finn'].map((author): NoteThing => {
      const id = `note-${manager}-by-${author}`;
      const note: ConversationNote = {
        id: asId(id),
        manager: asId(manager),
        report: asId('finn'),
        author: asId(author),
        heldOn: '2026-03-01',
        text: `words-of-${id}`,
        revision: 1,
        createdAt: at,
        updatedAt: at,
      };
      return {
        id,
        words: note.text,
        note,
        isRead: (caller) => mayWithConversation(actorOf(caller), 'read', note) === 'yes',
        copy: (copied) => api.store.write((unit) => unit.conversationNotes.add({ ...note, id: asId(copied) })),
      };
    }),
  );
}

/** As with notes: by each of the two, of the pair of today and of the one before. */
function actionThings(api: TestApi): ActionThing[] {
  return ofEachPair('action').map(({ id, words, pair, author }): ActionThing => {
    const action = anAction({ ...pair, id: asId(id), author, text: words, dueOn: '2026-03-01' });
    return {
      id,
      words,
      action,
      isRead: (caller) => mayWithConversation(actorOf(caller), 'read', action) === 'yes',
      copy: (copied) => api.store.write((unit) => unit.conversationActions.add({ ...action, id: asId(copied) })),
    };
  });
}

function agendaItemThings(api: TestApi): AgendaItemThing[] {
  return ofEachPair('item').map(({ id, words, pair, author }): AgendaItemThing => {
    const item = anItem({ ...pair, id: asId(id), author, text: words });
    return {
      id,
      words,
      item,
      isRead: (caller) => mayWithConversation(actorOf(caller), 'read', item) === 'yes',
      copy: (copied) => api.store.write((unit) => unit.agendas.add({ ...item, id: asId(copied) })),
    };
  });
}

function ofEachPair(kind: string) {
  return (['mia', 'fred'] as const).flatMap((manager) =>
    [manager, 'finn'].map((author) => {
      const id = `${kind}-${manager}-by-${author}`;
      const pair = { manager: asId<PersonId>(manager), report: asId<PersonId>('finn') };
      return { id, words: `words-of-${id}`, pair, author: asId<PersonId>(author) };
    }),
  );
}

function aVersion(id: string, ladder: string, status: LadderVersion['status']): LadderVersion {
  return {
    id: asId(id),
    ladder,
    version: aLadder(ladder).version,
    title: id,
    text: ladderText(ladder),
    status,
    revision: 1,
    createdBy: null,
    createdAt: at,
    updatedAt: at,
    publishedAt: status === 'draft' ? null : at,
  };
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
