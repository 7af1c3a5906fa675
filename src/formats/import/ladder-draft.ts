import type { SourceText } from './source-text.ts';

/**
 * A ladder as far as a source tells it. Everything in it is words of the source with their place; nothing is made up.
 * What the source doesn't say stays `null` or empty and becomes a gap in the report.
 *
 * Keys tie its parts together. They are the importer's own and become ids when the ladder is written.
 */
export interface LadderDraft {
  readonly title: SourceText | null;
  readonly version: SourceText | null;
  readonly summary: readonly SourceText[];
  readonly tracks: readonly DraftNamed[];
  readonly levels: readonly DraftLevel[];
  readonly groups: readonly DraftGroup[];
  readonly competencies: readonly DraftCompetency[];
  /** Proficiency values where the source has a scale of its own, from the lowest. */
  readonly scale: readonly DraftScaleValue[];
  /** What tables of dimensions call the levels, where that is another word: "Familiar" for "L2". */
  readonly dimensionLabels?: readonly { readonly level: string; readonly label: SourceText }[];
  readonly expected: readonly DraftExpected[];
  readonly paths: readonly DraftPath[];
  readonly rule: DraftRule | null;
  /** Prose that belongs to the ladder as a whole: introductions, how to use it, questions and answers. */
  readonly sections: readonly DraftSection[];
  /** Words that only name again what stands elsewhere: the head of a second table, a level in a row of a list. */
  readonly mentions: readonly DraftMention[];
  readonly guesses: readonly Guess[];
  readonly leftOut: readonly LeftOut[];
}

export interface DraftNamed {
  readonly key: string;
  readonly title: SourceText;
  readonly summary: readonly SourceText[];
}

export interface DraftGroup extends DraftNamed {
  /** What the whole group looks like at a level, by the key of the level. */
  readonly takeaways?: readonly { readonly level: string; readonly texts: readonly SourceText[] }[];
}

export interface DraftLevel extends DraftNamed {
  readonly track: string | null;
  readonly tagline: SourceText | null;
  /** Named properties of a level (scope, team size …): the heading of the property, and what it says. */
  readonly facets: readonly { readonly name: SourceText | string; readonly texts: readonly SourceText[] }[];
  readonly sections: readonly DraftSection[];
  readonly goals: readonly SourceText[];
}

export interface DraftSection {
  readonly title: SourceText | null;
  readonly texts: readonly SourceText[];
  /** True where the texts are points of a list; otherwise they are paragraphs. */
  readonly isList?: boolean;
}

export interface DraftCompetency extends DraftNamed {
  readonly group: string | null;
  /** Empty: every track. */
  readonly tracks: readonly string[];
  readonly weight: SourceText | null;
  readonly cells: readonly DraftCell[];
  readonly dimensions?: readonly DraftDimension[];
}

/** What a competency is measured by, and what each level looks like in it, by the key of the level. */
export interface DraftDimension {
  readonly title: SourceText;
  readonly descriptors: readonly { readonly level: string; readonly texts: readonly SourceText[] }[];
}

/**
 * What a competency asks at a level; or, where `level` is no level's key and names a value of the scale (`'3'`), what
 * that value means.
 */
export interface DraftCell {
  readonly level: string;
  readonly statement: readonly SourceText[];
  readonly behaviours: readonly SourceText[];
  /** Behaviours that have examples of their own; they are written after the others, examples below. */
  readonly items?: readonly DraftItem[];
  readonly outputs: readonly SourceText[];
  /** How one would see it: signals, examples. */
  readonly examples: readonly SourceText[];
  readonly traps: readonly SourceText[];
  /**
   * `blank` where the source leaves the place empty; `none` where it says that nothing is asked; `planned` where it says
   * that this is still to be written.
   */
  readonly kind: 'told' | 'blank' | 'none' | 'planned';
}

export interface DraftItem {
  readonly text: SourceText;
  readonly examples: readonly SourceText[];
}

export interface DraftScaleValue {
  readonly value: number;
  readonly label: SourceText | string;
  /** The level whose descriptors say what the value means. */
  readonly level?: string;
}

/** What a level expects in a competency, by value of the scale. */
export interface DraftExpected {
  readonly level: string;
  readonly competency: string;
  readonly value: number;
}

export interface DraftPath {
  readonly from: string;
  readonly to: string;
  readonly texts: readonly SourceText[];
}

/** A rule that the source states as data. Rules told in prose stay prose: they are sections and a gap. */
export type DraftRule = {
  readonly kind: 'points';
  /** By position in `scale`. */
  readonly points: readonly number[];
  /** The points of each level, both ends included; `to` is null where it is open. */
  readonly titles: readonly { readonly level: string; readonly from: number; readonly to: number | null }[];
};

export interface DraftMention {
  readonly text: SourceText;
  readonly of: 'title' | 'track' | 'level' | 'group' | 'competency' | 'scale' | 'column' | 'structure';
}

/** Something the importer decided though the source allows another reading. */
export interface Guess {
  readonly text: SourceText | null;
  readonly confidence: 'likely' | 'unsure';
  /** One plain sentence: what was taken for what, and what to look at. */
  readonly sentence: string;
}

export interface LeftOut {
  readonly text: SourceText;
  /** One plain sentence: why it has no place. */
  readonly sentence: string;
}

/** A draft with nothing in it yet. */
export const emptyDraft: LadderDraft = {
  title: null,
  version: null,
  summary: [],
  tracks: [],
  levels: [],
  groups: [],
  competencies: [],
  scale: [],
  expected: [],
  paths: [],
  rule: null,
  sections: [],
  mentions: [],
  guesses: [],
  leftOut: [],
};
