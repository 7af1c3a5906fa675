import { isMirror } from '#org/assessments/is-mirror.ts';
import { pickViews } from '#org/assessments/pick-views.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { sideBySide } from '#org/assessments/side-by-side.ts';
import { type CaseState, isUndecided } from '#org/cases/case-state.ts';
import { levelRefTitle } from '#org/cases/case-words.ts';
import { pathOf } from '#org/cases/stages-of.ts';
import type {
  AgendaGround,
  BothViews,
  CaseOnAgenda,
  NextRung,
  PlanOnAgenda,
} from '#org/conversations/agenda-ground.ts';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import { missingItems } from '#org/conversations/missing-items.ts';
import type { Pair } from '#org/conversations/pair.ts';
import { practiceOf } from '#org/growth/practice-of.ts';
import type { Day, PersonId } from '#org/ids.ts';
import type { KnownOfPerson } from '#org/readiness/known-of.ts';
import { pathsOn } from '#org/readiness/paths-on.ts';
import type { Unit } from '#store/unit.ts';
import { namesOf } from '../cases/case-names.ts';
import { versionOf } from '../cases/find-case.ts';
import { ladderOf, readVersion } from '../read-version.ts';
import type { Services } from '../services.ts';

interface Known {
  readonly pair: Pair;
  readonly today: Day;
  readonly dayOf: AgendaGround['dayOf'];
  /** The days that there are notes of. */
  readonly talks: readonly Day[];
  readonly actions: readonly ConversationAction[];
}

/** All that an agenda of two is made from. What of it both may see is decided where the agenda is made. */
export async function gatherAgenda(
  { unit, services }: { readonly unit: Unit; readonly services: Services },
  { pair, today, dayOf, talks, actions }: Known,
): Promise<AgendaGround> {
  const people = await unit.knownOfPeople.of([pair.report, pair.manager]);
  const report = people.find(({ person }) => person.id === pair.report) ?? null;
  const page = { limit: 50, after: null };
  const feedback = [
    ...(await unit.feedback.list(pair.report, 'asked', page)).items,
    ...(await unit.feedback.list(pair.manager, 'asked', page)).items,
  ];
  const views = report === null ? null : viewsOf(report);
  const named = [pair.manager, pair.report, views?.self.author, views?.manager.author].filter(
    (own) => own !== undefined,
  );
  const nameOf = await namesOf(unit, [
    ...named,
    ...feedback.flatMap(({ asked, announcedTo }) => [asked, announcedTo ?? []].flat()),
  ]);
  return {
    pair,
    today,
    dayOf,
    actions,
    nameOf: (person) => nameOf(person).name,
    lastTalk:
      talks
        .filter((day) => day < today)
        .toSorted()
        .at(-1) ?? null,
    views,
    plans: await plansOf(unit, services, pair.report),
    cases: await casesOf(unit, people),
    nextRung: report === null ? null : await nextRungOf(unit, report),
    feedback,
  };
}

function viewsOf({ person, shared, versions, cycles }: KnownOfPerson): BothViews | null {
  const { self, manager } = pickViews(shared);
  if (self === null || manager === null || self.ladderVersion !== manager.ladderVersion) return null;
  const version = versions.get(self.ladderVersion);
  if (version === undefined) return null;
  const ladder = readVersion(version);
  const [own, other] = [profileOfAssessment(self, ladder), profileOfAssessment(manager, ladder)];
  if (own === null || other === null) throw new Error('the ratings of a shared assessment can’t be read');
  const cycle = cycles.find(({ id }) => id === self.cycle)?.name ?? null;
  const query = self.cycle === null ? '' : `?cycle=${encodeURIComponent(self.cycle)}`;
  return { self, manager, cycle, page: `/people/${person.id}/views${query}`, sides: sideBySide(ladder, own, other) };
}

async function plansOf(unit: Unit, services: Services, person: PersonId): Promise<PlanOnAgenda[]> {
  const open = await unit.goals.openOf(person);
  if (open.length === 0) return [];
  const headings = new Map((await unit.ladderVersions.headings()).map((heading) => [heading.id, heading]));
  const plans: PlanOnAgenda[] = [];
  for (const plan of await unit.growthPlans.all(person)) {
    const goals = open.filter((goal) => goal.plan === plan.id);
    const version = headings.get(plan.ladderVersion);
    if (goals.length === 0 || version === undefined) continue;
    const { checkInDays } = practiceOf(await ladderOf(services.store, unit, version));
    plans.push({ plan, goals, checkInDays });
  }
  return plans;
}

async function casesOf(unit: Unit, people: readonly KnownOfPerson[]): Promise<CaseOnAgenda[]> {
  const open = people.flatMap(({ cases }) => cases);
  const found: CaseOnAgenda[] = [];
  for (const state of open) {
    const ladder = readVersion(await versionOf(unit, state.ladderVersion));
    found.push({ state, to: levelRefTitle(ladder, state.route.to) });
  }
  return found;
}

/** Of the promotion that is under way, else of the first one that leads on from where they stand. */
async function nextRungOf(unit: Unit, { person, placement, version, cases }: KnownOfPerson): Promise<NextRung | null> {
  const promotion = cases.find(({ route }) => route.type === 'promotion') ?? null;
  if (promotion !== null) return isUndecided(promotion) ? ofCase(unit, promotion) : null;
  if (placement === null || version === null) return null;
  const ladder = readVersion(version);
  const path = pathsOn(ladder, placement)?.paths.find(({ type }) => type === 'promotion');
  if (path === undefined) return null;
  const to = levelRefTitle(ladder, path.to);
  return {
    person: person.id,
    to,
    state: null,
    isMirror: isMirror(ladder),
    missing: missingItems(path, path.to.variant),
  };
}

async function ofCase(unit: Unit, state: CaseState): Promise<NextRung | null> {
  const ladder = readVersion(await versionOf(unit, state.ladderVersion));
  const path = pathOf(ladder, state.route);
  if (path === null) return null;
  const { to } = state.route;
  const missing = missingItems(path, to.variant ?? path.to.variant, state.portfolio);
  return { person: state.subject, to: levelRefTitle(ladder, to), state, isMirror: isMirror(ladder), missing };
}
