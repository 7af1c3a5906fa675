import { gapTo, type Ladder, type Path, type Profile } from '#engine/index.ts';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayWithCase } from '#org/access/policy.ts';
import type { Assessment } from '#org/assessments/assessment.ts';
import type { ReachedRange } from '#org/assessments/assessment-outcome.ts';
import { profileOfAssessment } from '#org/assessments/profile-of-assessment.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { levelRefTitle, pathTitle } from '#org/cases/case-words.ts';
import { cellWords } from '#org/growth/cell-words.ts';
import type { PersonId } from '#org/ids.ts';
import { readVersion } from '#org/ladders/read-version.ts';
import { wholeMonths } from '#org/readiness/facts-for.ts';
import { type KnownOfPerson, type ViewOn, viewNow } from '#org/readiness/known-of.ts';
import { levelsOverTime } from '#org/readiness/over-time.ts';
import { type PathsOn, pathsOn } from '#org/readiness/paths-on.ts';
import type { Unit } from '#store/unit.ts';
import { type Calendar, calendarOf } from '../calendar.ts';
import { placedSince } from '../cases/case-ground.ts';
import { type NameOf, namesOf } from '../cases/case-names.ts';
import { wordsOf } from '../cases/case-words.ts';
import type { PathReadinessBody, PersonReadinessBody, ViewBody } from '../present/person-readiness.ts';
import type { Services } from '../services.ts';
import { type OpenCase, presentCounted } from './present-counted.ts';

interface Asking {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly services: Services;
}

/** Where somebody is with every rung that comes next. Of a mirror in words alone: no number, and nothing met or not. */
export async function presentPersonReadiness(
  asking: Asking,
  { person, relation }: AboutPerson,
): Promise<PersonReadinessBody> {
  const { unit, actor, services } = asking;
  const [known] = await unit.knownOfPeople.of([person.id]);
  const { id, name } = person;
  const isMe = actor.person === id;
  const nothing = { person: { id, name }, level: null, since: null, monthsInLevel: null, view: null };
  const empty = { ...nothing, paths: [], overTime: { levels: [], times: [] } };
  if (known?.placement == null || known.version === null) {
    const whose = isMe ? 'You aren’t' : `${name} isn’t`;
    return { ...empty, kind: 'not-placed', ladder: null, headline: `${whose} placed on a level yet.` };
  }
  const { version, placement } = known;
  const ladder = readVersion(version);
  const shown = { id: version.ladder, title: version.title, version: version.version };
  const on = pathsOn(ladder, placement);
  if (on === null) {
    const headline = `Version ${version.version} of the ladder no longer has the level “${placement.level}”.`;
    return { ...empty, kind: 'level-gone', ladder: shown, headline };
  }
  const isMirror = ladder.intent === 'mirror';
  const { today, dayOf } = await calendarOf(unit, services);
  const since = placedSince(await unit.placements.historyOf(id));
  const view = isMirror ? null : ((await draftOf(unit, isMe, known, ladder)) ?? viewOf(ladder, known));
  const nameOf = await namesOf(
    unit,
    known.cases.flatMap((own) => [own.subject, ...[...own.views, ...own.attestations].map((given) => given.person)]),
  );
  const paths: PathReadinessBody[] = [];
  for (const path of on.paths) {
    const open = await openCase(asking, known, relation, path);
    paths.push({
      ...wordsOfPath(ladder, on, path),
      case: open === null || open.words === null ? null : open.state.id,
      judged: isMirror && open !== null ? judgedIn(open, nameOf) : [],
      counted:
        view === null
          ? null
          : await presentCounted(
              unit,
              { known, ladder, view: view.view, viewWords: view.words, placedSince: since, today, nameOf },
              path,
              open,
            ),
    });
  }
  return {
    person: { id, name },
    kind: isMirror ? 'mirror' : 'scorecard',
    headline: headlineFor(on, paths, isMirror, isMe ? null : name),
    ladder: shown,
    level: { level: on.level.id, title: levelRefTitle(ladder, on.from) },
    since,
    monthsInLevel: isMirror || since === null ? null : wholeMonths(since, today),
    view: view?.body ?? null,
    paths,
    overTime: isMirror ? { levels: [], times: [] } : overTimeOf(ladder, known, dayOf),
  };
}

/** The first line answers for the first rung; the rest of the page for each. */
function headlineFor(on: PathsOn, paths: readonly PathReadinessBody[], isMirror: boolean, name: string | null): string {
  const [first] = paths;
  if (first === undefined) return `No path leads on from ${on.level.title}.`;
  const titles = paths.map(({ to }) => to.title);
  if (isMirror) {
    return `${titles.length === 1 ? `What comes next is ${first.to.title}` : `From here it goes on to ${titles.join(' or ')}`}. This ladder is a mirror: it counts nothing, the two of you judge it.`;
  }
  if (first.counted === null) {
    return name === null
      ? 'Nothing about you is shared yet, so nothing can be said about the next rung.'
      : `Nothing about ${name} is shared yet, so nothing can be said about the next rung.`;
  }
  return first.counted.headline;
}

interface ShownView {
  readonly view: ViewOn;
  readonly body: ViewBody;
  readonly words: string;
}

function viewOf(ladder: Ladder, known: KnownOfPerson): ShownView | null {
  const view = viewNow(ladder, known);
  if (view === null) return null;
  const { assessment } = view;
  const cycle = known.cycles.find(({ id }) => id === assessment.cycle);
  const kind = assessment.kind === 'manager' ? 'manager' : 'self';
  const when = cycle === undefined ? 'the last one shared' : `of ${cycle.name}`;
  return {
    view,
    words: `${kind === 'manager' ? 'The manager’s view' : 'Their own view, as no manager has shared one'}, ${when}.`,
    body: {
      kind,
      assessment: assessment.id,
      cycle: cycle === undefined ? null : { id: cycle.id, name: cycle.name },
      sharedAt: assessment.sharedAt,
    },
  };
}

/** One's own draft, where nothing is shared: for oneself alone. */
async function draftOf(unit: Unit, isMe: boolean, known: KnownOfPerson, ladder: Ladder): Promise<ShownView | null> {
  if (!isMe || viewNow(ladder, known) !== null) return null;
  const { id: person } = known.person;
  const reader = { person, line: null as PersonId | null };
  const mine = await unit.assessments.list({ reader, subject: person, author: person }, { limit: 50, after: null });
  const newest = mine.items.find(({ kind, status }) => kind === 'self' && status === 'draft');
  const assessment = newest === undefined ? null : await unit.assessments.find(newest.id);
  if (assessment === null) return null;
  const profile = await draftProfile(unit, assessment, ladder);
  if (profile === null || profile.ratings.size === 0) return null;
  const cycle = known.cycles.find((own) => own.id === assessment.cycle);
  return {
    view: { assessment, profile },
    words: 'Your own draft, which only you see.',
    body: {
      kind: 'draft',
      assessment: assessment.id,
      cycle: cycle === undefined ? null : { id: cycle.id, name: cycle.name },
      sharedAt: null,
    },
  };
}

async function draftProfile(unit: Unit, assessment: Assessment, ladder: Ladder): Promise<Profile | null> {
  const version = await unit.ladderVersions.find(assessment.ladderVersion);
  if (version === null || version.ladder !== ladder.id || version.version !== ladder.version) return null;
  return profileOfAssessment(assessment, ladder);
}

/** Its words where the actor may read the case: somebody further up the line sees how far it is, and no words. */
async function openCase(
  { unit, actor }: Asking,
  { cases }: KnownOfPerson,
  relation: AboutPerson['relation'],
  path: Path,
): Promise<OpenCase | null> {
  const state = cases.find(({ route }) => route.path === path.id);
  if (state === undefined) return null;
  const mayRead = mayWithCase(actor, 'read', factsOf(state), relation) === 'yes';
  return { state, words: mayRead ? await wordsOf(unit, state, { person: actor.person }) : null };
}

function judgedIn({ state, words }: OpenCase, nameOf: NameOf): PathReadinessBody['judged'] {
  return state.views.flatMap(({ person, role, sequence }) => {
    const body = words?.bodyAt(sequence, 'view-given');
    if (body == null || (role !== 'self' && role !== 'manager')) return [];
    return { who: nameOf(person), as: role, sees: body.verdict === 'agree', words: body.words };
  });
}

function wordsOfPath(ladder: Ladder, { level }: PathsOn, path: Path) {
  const to = ladder.levels.find(({ id }) => id === path.to.level);
  const empty: Profile = {
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    person: null,
    by: null,
    date: null,
    track: null,
    ratings: new Map(),
    antiSignals: new Map(),
  };
  const asks = to === undefined || to.id === level.id ? [] : gapTo(ladder, empty, to.id, level.id).competencies;
  return {
    id: path.id,
    type: path.type,
    title: pathTitle(ladder, path),
    summary: path.summary,
    to: { level: path.to.level, title: levelRefTitle(ladder, path.to) },
    readyWhen: [...path.readyWhen],
    practise: [...path.practise],
    asks: asks.flatMap(({ competency, title, fresh }) => {
      const own = ladder.competencies.find(({ id }) => id === competency);
      const words = fresh === null || own === undefined ? '' : cellWords(own, path.to.level, level.id);
      return words === '' ? [] : [{ competency: title, words }];
    }),
  };
}

function overTimeOf(ladder: Ladder, known: KnownOfPerson, dayOf: Calendar['dayOf']): PersonReadinessBody['overTime'] {
  const words = (range: ReachedRange | null) =>
    range === null ? null : { low: range.low.id ?? '', high: range.high.id ?? '' };
  return {
    levels: ladder.levels.toSorted((a, b) => a.rank - b.rank).map((level) => ({ level: level.id, title: level.title })),
    times: levelsOverTime(ladder, known).map(({ cycle, sharedAt, own, manager }) => ({
      name: known.cycles.find(({ id }) => id === cycle)?.name ?? dayOf(sharedAt),
      own: words(own),
      manager: words(manager),
    })),
  };
}
