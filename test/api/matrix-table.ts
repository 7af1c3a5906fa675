import type { Affair, AssessmentAction, CaseAction, PersonAction } from '#org/access/policy.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import type { World } from './matrix-world.ts';

/** What is sent besides the address. */
export interface Given {
  readonly id?: string;
  /** Where an address names a person besides. */
  readonly person?: string;
  readonly query?: string;
  readonly body?: unknown;
}

/**
 * Which question of the policy an endpoint asks. A new endpoint needs a row here, or the test fails.
 *
 *  public        for nobody signed in; its own tests try it
 *  own           about the one who asks and nobody else; changing it is tried by its own tests
 *  demo          in a real organisation, as this one, it isn't there for anybody
 *  members       for everybody signed in; `shows`: which of the things are listed for somebody
 *  affair        an affair of the organisation, on something new each time
 *  person        about Finn
 *  conversation  between the caller and Finn
 *  growth-plan   with each of Finn's, or with the goal in it
 *  case          with each of Finn's
 *  assessment …  with each of the things of that kind
 */
export type Row =
  | { readonly ask: 'public' }
  | { readonly ask: 'own'; readonly body?: unknown }
  | { readonly ask: 'demo'; readonly body?: unknown }
  | { readonly ask: 'members'; readonly given?: (world: World) => Given | Promise<Given>; readonly shows?: Shows }
  | { readonly ask: 'affair'; readonly affair: Affair; readonly given?: (world: World) => Given | Promise<Given> }
  | { readonly ask: 'person'; readonly action: PersonAction; readonly given?: Given; readonly shows?: Shows }
  | { readonly ask: 'assessment'; readonly action: AssessmentAction; readonly body?: unknown }
  | { readonly ask: 'evidence'; readonly action: 'read' | 'change'; readonly body?: unknown }
  | {
      readonly ask: 'feedback';
      readonly action: 'read' | 'answer' | 'withdraw' | 'read-own-answer';
      readonly body?: unknown;
    }
  | { readonly ask: 'conversation'; readonly action: 'read' | 'add'; readonly body?: unknown; readonly shows?: Shows }
  | {
      readonly ask: 'growth-plan';
      readonly action: 'read' | 'change';
      /** The endpoint is about the goal in it. */
      readonly of?: 'goal';
      readonly body?: unknown;
    }
  | { readonly ask: 'case'; readonly action: CaseAction; readonly body?: unknown }
  | { readonly ask: 'conversation-note'; readonly action: 'read' | 'change'; readonly body?: unknown }
  | {
      readonly ask: 'conversation-action' | 'agenda-item';
      readonly action: 'read' | 'tick' | 'change';
      readonly body?: unknown;
    }
  | {
      readonly ask: 'ladder-version';
      readonly action: 'read' | 'change' | 'publish' | 'effect';
      readonly body?: unknown;
    };

export type Shows = (world: World, caller: string) => readonly string[];

const onPerson = async (world: World): Promise<Given> => ({ id: await world.freshPerson() });
const onCycle = async (world: World): Promise<Given> => ({ id: await world.freshCycle() });
const onMember = async (world: World): Promise<Given> => ({ ...(await onCycle(world)), person: 'finn' });
const people = 'name,email\nZoe,zoe@example.org\n';
const plan = {
  opensOn: '2026-07-01',
  dueOn: '2026-07-20',
  closesOn: '2026-07-31',
  steps: ['self'],
  members: { kind: 'everybody' },
};
const entry = { happenedOn: '2026-03-01', what: 'Something' };
const begun = { subject: 'finn', ladderVersion: 'version' };
const text = 'id: core-questions';
const toDo = { text: 'Something', owner: 'finn', dueOn: null };
const note = { heldOn: '2026-03-01', text: 'Something' };

const seenAssessments: Shows = ({ assessments }, caller) =>
  assessments.filter((thing) => thing.isRead(caller)).map(({ id }) => id);
const sharedEvidence: Shows = ({ evidence }) =>
  evidence.filter(({ evidence: own }) => own.visibility === 'shared').map(({ id }) => id);
const seenItems: Shows = ({ agendaItems }, caller) =>
  agendaItems.filter((thing) => thing.isRead(caller)).map(({ id }) => id);
const seenActions: Shows = ({ actions }, caller) => actions.filter((thing) => thing.isRead(caller)).map(({ id }) => id);
const seenNotes: Shows = ({ notes }, caller) => notes.filter((thing) => thing.isRead(caller)).map(({ id }) => id);
/** One is Finn's manager, the other was it. */
const withWhom: Shows = (_, caller) => ({ finn: ['fred', 'mia'], mia: ['finn'], fred: ['finn'] })[caller] ?? [];
const seenPlans: Shows = ({ plans }) => plans.filter(({ plan }) => plan.visibility === 'shared').map(({ id }) => id);
const ownPlans: Shows = ({ plans }, caller) => (caller === 'finn' ? plans.map(({ id }) => id) : []);
const ownCases: Shows = ({ cases }, caller) => (caller === 'finn' ? cases.map(({ id }) => id) : []);
const ownEvidence: Shows = ({ evidence }, caller) => (caller === 'finn' ? evidence.map(({ id }) => id) : []);

export const table: Readonly<Record<string, Row | readonly Row[]>> = {
  'GET /sign-in-ways': { ask: 'public' },
  'GET /gallery': { ask: 'public' },
  'POST /welcome': { ask: 'public' },
  'POST /invitations/accept': { ask: 'public' },
  'POST /welcome/demo': { ask: 'public' },
  'GET /demo/personas': { ask: 'demo' },
  'POST /demo/look-as': { ask: 'demo', body: { person: 'finn' } },
  'POST /demo/end': { ask: 'demo' },
  'PUT /me/password': { ask: 'own', body: { current: 'a long enough password', new: 'another long password' } },
  'GET /me': { ask: 'own' },
  'GET /me/export': { ask: 'own' },
  'GET /me/waiting': { ask: 'own' },
  'GET /me/sessions': { ask: 'own' },
  'DELETE /me/sessions/{id}': { ask: 'own' },
  'POST /me/sign-out-everywhere': { ask: 'own' },
  'GET /me/access-tokens': { ask: 'own' },
  'POST /me/access-tokens': {
    ask: 'own',
    body: { name: 'mine', scopes: ['people:read'], expiresAt: '2026-04-01T00:00:00.000Z' },
  },
  'DELETE /me/access-tokens/{id}': { ask: 'own' },
  'GET /me/notifications': { ask: 'own' },
  'GET /me/notifications/count': { ask: 'own' },
  'PUT /me/notifications/{id}': { ask: 'own', body: { isRead: true } },
  'POST /me/notifications/read-all': { ask: 'own', body: {} },
  'GET /me/notice-settings': { ask: 'own' },
  'PUT /me/notice-settings': { ask: 'own', body: { digest: 'daily', leftOut: [] } },
  'GET /me/calendar-feed': { ask: 'own' },
  'POST /me/calendar-feed': { ask: 'own' },
  'DELETE /me/calendar-feed': { ask: 'own' },

  'GET /organisation': { ask: 'affair', affair: 'settings:read' },
  'PUT /organisation': { ask: 'affair', affair: 'settings:change', given: () => ({ body: { name: 'Elsewhere' } }) },

  'GET /people': { ask: 'affair', affair: 'directory:read' },
  'GET /people/{id}': { ask: 'affair', affair: 'directory:read', given: onPerson },
  'GET /people/{id}/reports': { ask: 'affair', affair: 'directory:read', given: onPerson },
  'GET /people/{id}/line': { ask: 'affair', affair: 'directory:read', given: onPerson },
  'GET /teams': { ask: 'affair', affair: 'directory:read' },
  'POST /people': {
    ask: 'affair',
    affair: 'people:change',
    given: (world) => ({ body: { name: 'New', email: `${world.fresh()}@example.org` } }),
  },
  'PATCH /people/{id}': {
    ask: 'affair',
    affair: 'people:change',
    given: async (world) => ({ ...(await onPerson(world)), body: { team: 'Elsewhere' } }),
  },
  'POST /people/{id}/erase': {
    ask: 'affair',
    affair: 'person:erase',
    given: async (world) => {
      const id = await world.freshLeaver();
      return { id, body: { email: `${id}@example.org` } };
    },
  },
  'POST /people/{id}/leave': {
    ask: 'affair',
    affair: 'people:change',
    given: async (world) => ({ ...(await onPerson(world)), body: {} }),
  },
  'POST /people/{id}/return': { ask: 'affair', affair: 'people:change', given: onPerson },
  'POST /people/import/preview': { ask: 'affair', affair: 'people:import', given: () => ({ body: { text: people } }) },
  'POST /people/import': {
    ask: 'affair',
    affair: 'people:import',
    given: () => ({ body: { text: people, fingerprint: 'another' } }),
  },
  'GET /people/export': { ask: 'affair', affair: 'people:export' },
  'POST /people/{id}/invitation': { ask: 'affair', affair: 'invitations:send', given: onPerson },
  'GET /invitations': { ask: 'affair', affair: 'invitations:send' },
  'POST /invitations': {
    ask: 'affair',
    affair: 'invitations:send',
    given: async (world) => ({ body: { people: [await world.freshPerson()] } }),
  },
  'GET /people/{id}/readiness': { ask: 'person', action: 'readiness:read' },
  'GET /people/{id}/bench': { ask: 'person', action: 'readiness:read' },
  'GET /bench': {
    ask: 'affair',
    affair: 'insight:read',
    given: () => ({ query: 'ladder=weighted-competencies' }),
  },
  'GET /people/{id}/placements': { ask: 'person', action: 'placement:read' },
  'POST /people/{id}/placements': {
    ask: 'person',
    action: 'placement:change',
    given: { body: { ladderVersion: 'version', level: 'l3', since: '2026-03-01' } },
  },
  'GET /roles': { ask: 'affair', affair: 'roles:read' },
  'PUT /people/{id}/roles/{role}': { ask: 'affair', affair: 'roles:change', given: onPerson },
  'DELETE /people/{id}/roles/{role}': { ask: 'affair', affair: 'roles:change', given: onPerson },

  'GET /ladders': { ask: 'affair', affair: 'ladders:read' },
  'GET /ladders/{id}/versions': { ask: 'affair', affair: 'ladders:read', given: () => ({ id: 'core-questions' }) },
  'GET /ladder-assignments': { ask: 'affair', affair: 'ladders:read' },
  'PUT /ladder-assignments': { ask: 'affair', affair: 'ladders:assign', given: () => ({ body: { items: [] } }) },
  'GET /ladder-versions': { ask: 'affair', affair: 'ladders:draft' },
  'POST /ladder-versions/check': { ask: 'affair', affair: 'ladders:draft', given: () => ({ body: { text } }) },
  'POST /ladder-versions': { ask: 'affair', affair: 'ladders:draft', given: () => ({ body: { from: 'other' } }) },
  'GET /ladder-versions/{id}': { ask: 'ladder-version', action: 'read' },
  'GET /ladder-versions/{id}/diff': { ask: 'ladder-version', action: 'read' },
  'GET /ladder-versions/{id}/effect': { ask: 'ladder-version', action: 'effect' },
  'PUT /ladder-versions/{id}': { ask: 'ladder-version', action: 'change', body: { text } },
  'DELETE /ladder-versions/{id}': { ask: 'ladder-version', action: 'change' },
  'POST /ladder-versions/{id}/publish': { ask: 'ladder-version', action: 'publish' },
  'POST /ladder-versions/{id}/retire': { ask: 'ladder-version', action: 'publish' },
  'POST /ladder-versions/{id}/carry-open': { ask: 'ladder-version', action: 'publish' },

  'GET /cycles': { ask: 'affair', affair: 'cycles:read' },
  'GET /cycles/{id}': { ask: 'affair', affair: 'cycles:read', given: onCycle },
  'GET /cycles/{id}/members': { ask: 'affair', affair: 'cycles:change', given: onCycle },
  'GET /cycles/{id}/former-members': { ask: 'affair', affair: 'cycles:change', given: onCycle },
  'GET /cycles/{id}/members/{person}': { ask: 'affair', affair: 'cycles:change', given: onMember },
  'PUT /cycles/{id}/members/{person}': { ask: 'affair', affair: 'cycles:change', given: onMember },
  'DELETE /cycles/{id}/members/{person}': { ask: 'affair', affair: 'cycles:change', given: onMember },
  'POST /cycles': {
    ask: 'affair',
    affair: 'cycles:change',
    given: (world) => ({ body: { ...plan, name: world.fresh() } }),
  },
  'PATCH /cycles/{id}': {
    ask: 'affair',
    affair: 'cycles:change',
    given: async (world) => ({ ...(await onCycle(world)), body: { name: world.fresh() } }),
  },
  'POST /cycles/{id}/open': { ask: 'affair', affair: 'cycles:change', given: onCycle },
  'POST /cycles/{id}/close': { ask: 'affair', affair: 'cycles:change', given: onCycle },
  'POST /cycles/{id}/remind': { ask: 'affair', affair: 'cycles:change', given: onCycle },
  // About somebody's reports when a manager is named; one's own otherwise. The cycle itself is no secret.
  'GET /cycles/{id}/progress': {
    ask: 'person',
    action: 'progress:read',
    given: { id: 'spring', query: 'manager=finn' },
  },
  'GET /cycles/{id}/progress/teams': { ask: 'affair', affair: 'cycles:progress', given: onCycle },

  'GET /audit': { ask: 'affair', affair: 'audit:read' },
  'GET /audit/verification': { ask: 'affair', affair: 'audit:read' },
  'GET /audit/export': { ask: 'affair', affair: 'audit:read' },

  'GET /assessments': {
    ask: 'members',
    given: () => ({ query: 'subject=finn&cycle=spring&limit=200' }),
    shows: seenAssessments,
  },
  'POST /assessments': [
    { ask: 'person', action: 'assessment:write-self', given: { body: { ...begun, kind: 'self' } } },
    { ask: 'person', action: 'assessment:write-manager', given: { body: { ...begun, kind: 'manager' } } },
    { ask: 'person', action: 'assessment:write-peer', given: { body: { ...begun, kind: 'peer', audience: 'named' } } },
  ],
  'GET /assessments/{id}': { ask: 'assessment', action: 'read' },
  'PUT /assessments/{id}/ratings': { ask: 'assessment', action: 'change', body: { ratings: {} } },
  'POST /assessments/{id}/share': { ask: 'assessment', action: 'share' },
  'POST /assessments/{id}/take-back': { ask: 'assessment', action: 'share' },
  'POST /assessments/{id}/discuss': { ask: 'assessment', action: 'discuss' },
  'POST /assessments/{id}/lock': { ask: 'assessment', action: 'lock' },
  'DELETE /assessments/{id}': { ask: 'assessment', action: 'delete' },
  'GET /people/{id}/views': { ask: 'person', action: 'assessments:read' },
  'GET /people/{id}/history': { ask: 'person', action: 'assessments:read' },

  'GET /evidence': { ask: 'members', shows: ownEvidence },
  'GET /evidence/export': { ask: 'members' },
  'POST /evidence': { ask: 'members', given: () => ({ body: entry }) },
  'GET /people/{id}/evidence': { ask: 'person', action: 'evidence:read-shared', shows: sharedEvidence },
  'GET /evidence/{id}': { ask: 'evidence', action: 'read' },
  'PUT /evidence/{id}': { ask: 'evidence', action: 'change', body: entry },
  'DELETE /evidence/{id}': { ask: 'evidence', action: 'change' },

  'GET /growth-plans': { ask: 'members', shows: ownPlans },
  // Nobody here is in a company with a ladder for everybody, so what is left is a matter of state.
  'POST /growth-plans': { ask: 'members', given: () => ({ body: {} }) },
  'GET /people/{id}/growth-plans': { ask: 'person', action: 'growth:read-shared', shows: seenPlans },
  'GET /growth-plans/{id}': { ask: 'growth-plan', action: 'read' },
  'PUT /growth-plans/{id}': { ask: 'growth-plan', action: 'change', body: { visibility: 'shared' } },
  'GET /growth-plans/{id}/offers': { ask: 'growth-plan', action: 'change' },
  'POST /growth-plans/{id}/goals': { ask: 'growth-plan', action: 'change', body: { focus: { kind: 'own' } } },
  'POST /growth-plans/{id}/check-ins': {
    ask: 'growth-plan',
    action: 'change',
    body: { heldOn: '2026-03-01', goals: [] },
  },
  'GET /goals/{id}': { ask: 'growth-plan', of: 'goal', action: 'read' },
  'PUT /goals/{id}': {
    ask: 'growth-plan',
    of: 'goal',
    action: 'change',
    body: { words: 'Another', measure: { kind: 'done' }, dueOn: '2026-06-30' },
  },
  'DELETE /goals/{id}': { ask: 'growth-plan', of: 'goal', action: 'change' },
  'POST /goals/{id}/close': {
    ask: 'growth-plan',
    of: 'goal',
    action: 'change',
    body: { outcome: 'partly', sentence: 'Nearly.' },
  },
  'POST /goals/{id}/drop': { ask: 'growth-plan', of: 'goal', action: 'change', body: { reason: 'Others first.' } },
  'POST /goals/{id}/carry': { ask: 'growth-plan', of: 'goal', action: 'change', body: {} },
  'POST /goals/{id}/reopen': { ask: 'growth-plan', of: 'goal', action: 'change' },

  'GET /cases': [
    { ask: 'members', shows: ownCases },
    {
      ask: 'members',
      given: () => ({ query: 'list=acting' }),
      shows: ({ cases }, caller) =>
        caller === 'finn'
          ? []
          : cases
              .filter(({ state }) =>
                [state.manager, ...state.named.map(({ person }) => person)].some((own) => own === caller),
              )
              .map(({ id }) => id),
    },
    {
      ask: 'members',
      given: () => ({ query: 'list=of-my-reports' }),
      shows: (_, caller) => (caller === 'mia' ? ['case-open'] : []),
    },
    {
      ask: 'affair',
      affair: 'cases:list-all',
      given: () => ({ query: 'list=all' }),
    },
  ],
  // Nobody is placed here, so what is left is a matter of state.
  'POST /cases': { ask: 'person', action: 'case:propose', given: { body: { subject: 'finn', path: 'l3-to-l4' } } },
  'GET /people/{id}/case-ways': { ask: 'person', action: 'case:propose' },
  'GET /cases/{id}': { ask: 'case', action: 'read' },
  'GET /cases/{id}/events': { ask: 'case', action: 'read' },
  'GET /cases/{id}/packet': { ask: 'case', action: 'read' },
  'GET /cases/{id}/packet.md': { ask: 'case', action: 'read' },
  'POST /cases/{id}/choose-title': { ask: 'case', action: 'gather', body: { variant: 'tech-lead' } },
  'POST /cases/{id}/attach-evidence': {
    ask: 'case',
    action: 'gather',
    body: { item: 'adopted-system-design', evidence: 'evidence-private' },
  },
  'POST /cases/{id}/detach-evidence': {
    ask: 'case',
    action: 'gather',
    body: { item: 'adopted-system-design', evidence: 'evidence-private' },
  },
  'POST /cases/{id}/justify-need': { ask: 'case', action: 'justify', body: { text: 'Because.' } },
  'POST /cases/{id}/attest': {
    ask: 'case',
    action: 'confirm',
    body: { requirement: 'people-leadership', holds: true },
  },
  'POST /cases/{id}/name': {
    ask: 'case',
    action: 'name',
    body: { stage: 'calibration', role: 'reviewer', person: 'omar' },
  },
  'POST /cases/{id}/unname': {
    ask: 'case',
    action: 'name',
    body: { stage: 'calibration', role: 'reviewer', person: 'pia' },
  },
  'POST /cases/{id}/set-due': { ask: 'case', action: 'name', body: { stage: 'calibration', due: null } },
  'POST /cases/{id}/remind': { ask: 'case', action: 'name' },
  'POST /cases/{id}/hand-in': { ask: 'case', action: 'gather' },
  'POST /cases/{id}/give-view': { ask: 'case', action: 'view', body: { verdict: 'agree' } },
  'POST /cases/{id}/settle': { ask: 'case', action: 'review', body: { ratings: {} } },
  'POST /cases/{id}/recuse': { ask: 'case', action: 'step-back', body: { stage: 'calibration', reason: 'Related.' } },
  'POST /cases/{id}/delegate': {
    ask: 'case',
    action: 'step-back',
    body: { stage: 'calibration', to: 'rae', reason: 'Away.' },
  },
  'POST /cases/{id}/return': { ask: 'case', action: 'review', body: { reasons: 'More.' } },
  'POST /cases/{id}/decide': { ask: 'case', action: 'review', body: { outcome: 'yes', reason: 'Yes.' } },
  'POST /cases/{id}/record-talk': { ask: 'case', action: 'talk', body: { words: 'We talked.' } },
  'POST /cases/{id}/begin-trial': { ask: 'case', action: 'try-out', body: { cycles: ['spring'] } },
  'POST /cases/{id}/review-trial': {
    ask: 'case',
    action: 'try-out',
    body: { cycle: 'spring', words: 'Well.', goesOn: true },
  },
  'POST /cases/{id}/go-back': { ask: 'case', action: 'talk' },
  'POST /cases/{id}/ask-to-carry': { ask: 'case', action: 'carry', body: { to: 'other' } },
  'POST /cases/{id}/agree-to-carry': { ask: 'case', action: 'carry' },
  'POST /cases/{id}/withdraw': { ask: 'case', action: 'withdraw', body: {} },
  'GET /ladders/{id}/role-holders': {
    ask: 'affair',
    affair: 'role-holders:read',
    given: () => ({ id: 'core-questions' }),
  },
  'PUT /ladders/{id}/role-holders': {
    ask: 'affair',
    affair: 'role-holders:change',
    given: () => ({ id: 'core-questions', body: { items: [], fingerprint: 'another' } }),
  },
  'GET /ladders/{id}/seats': {
    ask: 'affair',
    affair: 'ladders:read',
    given: () => ({ id: 'weighted-competencies' }),
  },

  'GET /conversations': { ask: 'members', shows: withWhom },
  'GET /conversations/{person}': { ask: 'conversation', action: 'read' },
  'PUT /conversations/{person}/aside': {
    ask: 'conversation',
    action: 'add',
    body: { suggestion: 'actions', isAside: true },
  },
  'GET /conversations/{person}/agenda-items': { ask: 'conversation', action: 'read', shows: seenItems },
  'POST /conversations/{person}/agenda-items': { ask: 'conversation', action: 'add', body: { text: 'Something' } },
  'GET /agenda-items/{id}': { ask: 'agenda-item', action: 'read' },
  'PUT /agenda-items/{id}': { ask: 'agenda-item', action: 'change', body: { text: 'Something' } },
  'PUT /agenda-items/{id}/talked': { ask: 'agenda-item', action: 'tick', body: { isTalked: true } },
  'DELETE /agenda-items/{id}': { ask: 'agenda-item', action: 'change' },
  'GET /conversations/{person}/actions': { ask: 'conversation', action: 'read', shows: seenActions },
  'POST /conversations/{person}/actions': { ask: 'conversation', action: 'add', body: toDo },
  'GET /conversation-actions/{id}': { ask: 'conversation-action', action: 'read' },
  'PUT /conversation-actions/{id}': { ask: 'conversation-action', action: 'change', body: toDo },
  'PUT /conversation-actions/{id}/progress': {
    ask: 'conversation-action',
    action: 'tick',
    body: { isDone: true, dueOn: null },
  },
  'DELETE /conversation-actions/{id}': { ask: 'conversation-action', action: 'change' },
  'GET /conversations/{person}/notes': { ask: 'conversation', action: 'read', shows: seenNotes },
  'POST /conversations/{person}/notes': { ask: 'conversation', action: 'add', body: note },
  'GET /conversation-notes/{id}': { ask: 'conversation-note', action: 'read' },
  'PUT /conversation-notes/{id}': { ask: 'conversation-note', action: 'change', body: note },
  'DELETE /conversation-notes/{id}': { ask: 'conversation-note', action: 'change' },

  'POST /feedback-requests': {
    ask: 'members',
    given: async (world) => ({ body: { asked: await world.freshPerson(), question: 'Well?', audience: 'named' } }),
  },
  'GET /feedback-requests': [
    {
      ask: 'members',
      given: () => ({ query: 'direction=received' }),
      shows: ({ feedback }, caller) => (caller === 'pia' ? feedback.map(({ id }) => id) : []),
    },
    {
      ask: 'members',
      given: () => ({ query: 'direction=about-my-reports' }),
      shows: ({ feedback }, caller) =>
        feedback
          .filter(({ request }) => request.announcedTo === caller && request.status === 'answered')
          .map(({ id }) => id),
    },
  ],
  'GET /feedback-requests/{id}': { ask: 'feedback', action: 'read' },
  'POST /feedback-requests/{id}/answer': { ask: 'feedback', action: 'answer', body: { answer: 'Well.' } },
  'POST /feedback-requests/{id}/decline': { ask: 'feedback', action: 'answer' },
  'DELETE /feedback-requests/{id}': { ask: 'feedback', action: 'withdraw' },
  'POST /feedback-requests/{id}/keep-as-evidence': { ask: 'feedback', action: 'read-own-answer' },
};

/** A version of each state that a step of its own can be tried on. */
export const versionStates: readonly LadderVersion['status'][] = ['draft', 'published'];
