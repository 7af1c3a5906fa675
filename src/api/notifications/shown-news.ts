import type { Actor, Relation } from '#org/access/actor.ts';
import {
  mayInOrganisation,
  mayWithAssessment,
  mayWithCase,
  mayWithConversation,
  mayWithFeedback,
  mayWithGrowthPlan,
  mayWithLadderVersion,
} from '#org/access/policy.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { levelRefTitle } from '#org/cases/case-words.ts';
import { waitsFor, waitsForPartner } from '#org/cases/waits-for.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Notification } from '#org/notifications/news.ts';
import type { Unit } from '#store/unit.ts';
import { versionOf } from '../cases/find-case.ts';
import { relationWithin } from '../http/about.ts';
import { readVersion } from '../read-version.ts';

/** What somebody was told, with the names that its sentence needs. */
export interface ShownNews {
  readonly notification: Notification;
  /** Whom it is about, or who did it; null: the reader. */
  readonly person: { readonly id: PersonId; readonly name: string } | null;
  readonly title: string;
}

type Words = Pick<ShownNews, 'title'> & { readonly person: PersonId | null };

/**
 * Of what somebody was told, that which they may see today and which still is so: what was taken back, moved away from
 * them or done meanwhile isn't shown, not even as a count. Each thing is asked for by the policy, as its own page is.
 */
export async function shownNews(
  unit: Unit,
  actor: Actor,
  notifications: readonly Notification[],
): Promise<readonly ShownNews[]> {
  const relations = new Map<PersonId, Promise<Relation>>();
  const relationOf = (person: PersonId) => {
    const known = relations.get(person) ?? relationNow(unit, actor, person);
    relations.set(person, known);
    return known;
  };
  const found = new Map<Notification, Words>();
  for (const notification of notifications) {
    const words = await wordsOf({ unit, actor, relationOf }, notification);
    if (words !== null) found.set(notification, words);
  }
  const people = await unit.people.findMany([...found.values()].flatMap(({ person }) => person ?? []));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...found].map(([notification, { person, title }]) => ({
    notification,
    title,
    person: person === null || person === actor.person ? null : { id: person, name: names.get(person) ?? 'Somebody' },
  }));
}

async function relationNow(unit: Unit, actor: Actor, person: PersonId): Promise<Relation> {
  return relationWithin(unit, actor, person, await unit.people.managersOf(person));
}

interface Reader {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly relationOf: (person: PersonId) => Promise<Relation>;
}

/** Null: not theirs to see any more, or no longer so. */
function wordsOf(reader: Reader, notification: Notification): Promise<Words | null> {
  switch (notification.about.kind) {
    case 'case':
      return ofCase(reader, notification);
    case 'growth-plan':
      return ofPlan(reader, notification);
    case 'cycle':
      return ofCycle(reader, notification);
    case 'assessment':
      return ofAssessment(reader, notification);
    case 'feedback-request':
      return ofFeedback(reader, notification);
    case 'conversation':
      return ofConversation(reader, notification);
    case 'ladder-version':
      return ofVersion(reader, notification);
  }
}

async function ofCase({ unit, actor, relationOf }: Reader, { kind, about }: Notification): Promise<Words | null> {
  const state = await unit.cases.find(asId(about.id));
  if (state === null) return null;
  if (mayWithCase(actor, 'read', factsOf(state), await relationOf(state.subject)) !== 'yes') return null;
  const asks = kind === 'case-waits' || kind === 'case-reminded' || kind === 'case-due';
  const asksPartner = waitsForPartner(state) && actor.roles.has('people-partner');
  if (asks && !waitsFor(state).includes(actor.person) && !asksPartner) return null;
  const ladder = readVersion(await versionOf(unit, state.ladderVersion));
  return { person: state.subject, title: levelRefTitle(ladder, state.route.to) };
}

async function ofPlan({ unit, actor, relationOf }: Reader, { kind, about }: Notification): Promise<Words | null> {
  const plan = await unit.growthPlans.find(asId(about.id));
  if (plan === null) return null;
  if (mayWithGrowthPlan(actor, 'read', plan, await relationOf(plan.person)) !== 'yes') return null;
  if (kind !== 'plan-shared') {
    const goals = await unit.goals.ofPlan(plan.id);
    if (!goals.some(({ status }) => status === 'open')) return null;
  }
  return { person: plan.person, title: '' };
}

async function ofCycle({ unit, actor }: Reader, { about }: Notification): Promise<Words | null> {
  if (mayInOrganisation(actor, 'cycles:read') !== 'yes') return null;
  const cycle = await unit.cycles.find(asId(about.id));
  return cycle === null || cycle.status === 'closed' ? null : { person: null, title: cycle.name };
}

async function ofAssessment(reader: Reader, { kind, about }: Notification): Promise<Words | null> {
  const { unit, actor, relationOf } = reader;
  const assessment = await unit.assessments.find(asId(about.id));
  if (assessment === null) return null;
  if (mayWithAssessment(actor, 'read', assessment, await relationOf(assessment.subject)) !== 'yes') return null;
  const person = kind === 'assessment-shared' ? assessment.author : null;
  return { person, title: await titleOf(reader, assessment, kind === 'assessment-shared') };
}

/** “their view of you”; where it isn't said whose it is, “Mia’s view of you”. */
async function titleOf({ unit, actor }: Reader, { kind, author, subject }: Assessment, isSaid: boolean) {
  const names = new Map((await unit.people.findMany([author, subject])).map(({ id, name }) => [id, name]));
  const whose = author === actor.person ? 'your' : isSaid ? 'their' : `${names.get(author) ?? 'somebody'}’s`;
  if (kind === 'self') return `${whose} own view`;
  return `${whose} view of ${subject === actor.person ? 'you' : (names.get(subject) ?? 'somebody')}`;
}

async function ofFeedback({ unit, actor }: Reader, { kind, about }: Notification): Promise<Words | null> {
  const request = await unit.feedback.find(asId(about.id));
  if (request === null || mayWithFeedback(actor, 'read', request) !== 'yes') return null;
  if (kind !== 'feedback-asked') return { person: request.asked, title: '' };
  return request.status === 'asked' ? { person: request.asker, title: '' } : null;
}

async function ofConversation({ unit, actor }: Reader, { about }: Notification): Promise<Words | null> {
  const other = asId<PersonId>(about.id);
  const facts = { manager: actor.person, report: other, author: null };
  if (mayWithConversation(actor, 'read', facts) !== 'yes') return null;
  const open = await unit.dueDates.actionsOf(actor.person);
  return open.some((action) => action.other === other) ? { person: other, title: '' } : null;
}

async function ofVersion({ unit, actor }: Reader, { about }: Notification): Promise<Words | null> {
  const version = await unit.ladderVersions.find(asId(about.id));
  if (version === null || version.status === 'retired') return null;
  if (mayWithLadderVersion(actor, 'read', version) !== 'yes') return null;
  return { person: null, title: `${version.title} ${version.version}` };
}
