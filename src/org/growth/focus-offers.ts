import {
  type Ladder,
  type Level,
  levelsOn,
  type Path,
  type Profile,
  type Result,
  type Rise,
  readinessFor,
  scoreProfile,
  waysOfRoute,
  waysUp,
} from '#engine/index.ts';
import { isMirror } from '../assessments/is-mirror.ts';
import { whatItTakes } from '../readiness/what-it-takes.ts';
import { isRefusal } from '../refusal.ts';
import type { FocusOffer } from './focus.ts';
import { focusOf, itemsOfPath } from './focus-of.ts';
import { exampleTexts, type GoalExample } from './goal-examples.ts';

/** What may be picked. Everything in the ladder's words; of a mirror without a number anywhere. */
export interface FocusOffers {
  /** The level that the paths lead on from; null: it isn't known where somebody stands. */
  readonly from: NamedLevel | null;
  /** Every level that one may say one stands at, in their order. */
  readonly levels: readonly NamedLevel[];
  readonly paths: readonly PathOffers[];
  /** The shortest ways to the next level, from one's own newest assessment; null: there is none, or it's a mirror. */
  readonly waysUp: WaysUpOffers | null;
  /** What one level asks; null where the ladder says nothing there. */
  readonly cells: CellOffers | null;
  /** Somebody else's goals, to look at. */
  readonly examples: readonly GoalExample[];
}

export interface NamedLevel {
  readonly id: string;
  readonly title: string;
}

export interface PathOffers {
  readonly id: string;
  readonly type: Path['type'];
  readonly to: NamedLevel;
  readonly summary: string;
  readonly practise: readonly FocusOffer[];
  readonly readyWhen: readonly FocusOffer[];
  /** What it asks of ratings and isn't met yet by one's own newest assessment; of each thing the shortest way. */
  readonly takes: readonly TakesOffers[];
}

export interface TakesOffers {
  readonly title: string;
  readonly offers: readonly FocusOffer[];
}

export interface WaysUpOffers {
  readonly to: NamedLevel;
  /** Each is enough: the shortest first. Within a competency there may be others that cost the same. */
  readonly routes: readonly RouteOffers[];
}

export interface RouteOffers {
  readonly steps: number;
  /** The competencies that it leads through, by title. */
  readonly through: readonly string[];
  readonly offers: readonly FocusOffer[];
}

export interface CellOffers {
  readonly level: NamedLevel;
  readonly offers: readonly FocusOffer[];
}

export interface WhereOneStands {
  /** By decision, or as somebody says themselves; null: as their own assessment says, if it says anything. */
  readonly level: string | null;
  readonly track: string | null;
  /** One's own newest assessment on this version; null: none. */
  readonly profile: Profile | null;
  /** The level whose cells are wanted; null: the next one. */
  readonly cellsOf: string | null;
}

const mostRoutes = 3;

export function focusOffers(ladder: Ladder, where: WhereOneStands): FocusOffers {
  const levels = ladder.levels.toSorted((a, b) => a.rank - b.rank).map(named);
  const result = where.profile === null ? null : resultOf(ladder, where.profile);
  const from = ladder.levels.find(({ id }) => id === (where.level ?? levelOf(result))) ?? null;
  const paths = ladder.paths
    .filter((path) => path.from.level === from?.id)
    .flatMap((path): PathOffers[] => {
      const to = ladder.levels.find(({ id }) => id === path.to.level);
      if (to === undefined) return [];
      const offers = { practise: itemsOfPath(path, 'practise'), readyWhen: itemsOfPath(path, 'ready-when') };
      const takes = takesOffers(ladder, path, where.profile);
      return [{ id: path.id, type: path.type, to: named(to), summary: path.summary, ...offers, takes }];
    });
  return {
    from: from === null ? null : named(from),
    levels,
    paths,
    waysUp: where.profile === null || result === null ? null : waysUpOffers(ladder, where.profile, result),
    cells: cellOffers(ladder, wantedLevel(ladder, where, from, paths)),
    examples: exampleTexts(ladder),
  };
}

/** The level asked for, else where the first promotion leads, else the next of the track, else where one stands. */
function wantedLevel(
  ladder: Ladder,
  { cellsOf, track }: WhereOneStands,
  from: Level | null,
  paths: readonly PathOffers[],
): Level | null {
  const onTrack = levelsOn(ladder, ladder.tracks.find(({ id }) => id === (track ?? from?.track))?.id ?? null);
  const promotion = paths.find(({ type }) => type === 'promotion')?.to.id;
  const next = from === null ? onTrack[0] : onTrack.find(({ rank }) => rank > from.rank);
  const wanted = cellsOf ?? promotion ?? next?.id ?? from?.id;
  return ladder.levels.find(({ id }) => id === wanted) ?? null;
}

function cellOffers(ladder: Ladder, level: Level | null): CellOffers | null {
  if (level === null) return null;
  const offers = ladder.competencies.flatMap(({ id }) => {
    const offer = focusOf(ladder, { kind: 'cell', competency: id, level: level.id });
    return isRefusal(offer) ? [] : [offer];
  });
  return { level: named(level), offers };
}

/** A mirror isn't scored, and what isn't a mirror by its own word but has no rules isn't either. */
function resultOf(ladder: Ladder, profile: Profile): Result | null {
  const result = isMirror(ladder) ? null : scoreProfile(ladder, profile);
  return result?.kind === 'result' ? result : null;
}

/** The level that is certain. */
function levelOf(result: Result | null): string | null {
  return result?.overall.kind === 'scored' ? result.overall.level.low : null;
}

function waysUpOffers(ladder: Ladder, profile: Profile, result: Result): WaysUpOffers | null {
  const ways = waysUp(ladder, profile, result, { limit: mostRoutes });
  const to = ladder.levels.find(({ id }) => id === ways?.to);
  if (ways === null || to === undefined) return null;
  const routes = ways.routes.slice(0, mostRoutes).map((route) => {
    const [way] = waysOfRoute(route, 1);
    const offers = risesOffers(ladder, way?.rises ?? [], to.id);
    const through = route.legs.map((leg) => ladder.competencies.find(({ id }) => id === leg.competency)?.title ?? '');
    return { steps: route.cost, through, offers };
  });
  return { to: named(to), routes };
}

/** Of a mirror nothing: it counts no steps. */
function takesOffers(ladder: Ladder, path: Path, profile: Profile | null): TakesOffers[] {
  if (profile === null || isMirror(ladder)) return [];
  const { requirements } = readinessFor(ladder, path, profile);
  return whatItTakes(ladder, path, profile, requirements).map(({ title, choices: [first = []] }) => ({
    title,
    offers: risesOffers(ladder, first, path.to.level),
  }));
}

function risesOffers(ladder: Ladder, rises: readonly Rise[], towards: string): FocusOffer[] {
  return rises.flatMap(({ competency, dimension, to }) => {
    const offer = focusOf(ladder, { kind: 'way-up', competency, dimension, to, towards });
    return isRefusal(offer) ? [] : [offer];
  });
}

function named({ id, title }: Level): NamedLevel {
  return { id, title };
}
