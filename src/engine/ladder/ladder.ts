import type { Competency } from './competency.ts';
import type { FacetId, GroupId, LadderId, LevelId, RoleId, TrackId } from './ids.ts';
import type { Level, NarrativeSection } from './level.ts';
import type { Path } from './path.ts';
import type { Practice } from './practice.ts';
import type { OverallRule } from './rule.ts';
import type { Scale } from './scale.ts';

/**
 * One framework: levels, paths, competencies, rules, practice. Frozen plain data; everything it refers to by id
 * exists. A `mirror` shows and never scores; a `scorecard` scores as far as its rules go.
 */
export interface Ladder {
  readonly kind: 'ladder';
  readonly id: LadderId;
  readonly title: string;
  readonly version: string;
  readonly intent: 'scorecard' | 'mirror';
  readonly source: Source | null;
  readonly summary: string;
  /** Longer texts about the ladder as a whole: how to read it, what it is not. */
  readonly sections: readonly NarrativeSection[];
  readonly facets: readonly Facet[];
  readonly roles: readonly Role[];
  readonly tracks: readonly Track[];
  /** In the order of the document. */
  readonly levels: readonly Level[];
  readonly groups: readonly Group[];
  readonly competencies: readonly Competency[];
  readonly scale: Scale;
  readonly overallRule: OverallRule;
  /** The level from which people are hired, where the ladder names one. */
  readonly hireBar: LevelId | null;
  readonly paths: readonly Path[];
  readonly practice: Practice | null;
}

/** Where the ladder comes from. */
export interface Source {
  readonly title: string;
  readonly author: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

/** A named property that every level may state: unit of leverage, scope, core question … */
export interface Facet {
  readonly id: FacetId;
  readonly title: string;
}

/** Somebody who acts in a verification chain: Tech Lead, Head of Delivery … */
export interface Role {
  readonly id: RoleId;
  readonly title: string;
}

export interface Track {
  readonly kind: 'track';
  readonly id: TrackId;
  readonly title: string;
  readonly summary: string;
}

/** A heading over competencies: a stage of work, an area, an axis. */
export interface Group {
  readonly kind: 'group';
  readonly id: GroupId;
  readonly title: string;
  readonly motto: string | null;
  readonly summary: string;
  /** Per level: what that level looks like in this group at a glance. */
  readonly takeaways: ReadonlyMap<LevelId, string>;
  /** What the levels above the matrix do in this group. */
  readonly beyond: string | null;
}
