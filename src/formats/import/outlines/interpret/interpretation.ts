import type { DraftBuilder } from '../../grids/draft-builder.ts';
import type { SourceText } from '../../source-text.ts';
import type { Holder } from './find-holders.ts';
import type { OutlineNode } from './outline-node.ts';

/** What is known of a tree of headings before it is turned into a draft, and where the draft grows. */
export interface Interpretation {
  readonly builder: DraftBuilder;
  readonly levels: ReadonlySet<OutlineNode>;
  readonly holders: ReadonlyMap<OutlineNode, Holder>;
  /** Nodes with levels, holders or tables below them. */
  readonly above: ReadonlySet<OutlineNode>;
  /** Under how many levels each area stands, by the key of its name. */
  readonly areaCounts: ReadonlyMap<string, number>;
  /** How many names of levels there are. */
  readonly levelCount: number;
  /** How often each heading comes, by the key of its name. */
  readonly headingCounts: ReadonlyMap<string, number>;
  /** True where competencies stand over levels: what comes again below levels elsewhere is no competency then. */
  readonly isRatedElsewhere: boolean;
  /** True where the weights in front matter only number the pages. */
  readonly areWeightsOrder: boolean;
  /** The heading of the whole. */
  readonly title: OutlineNode | null;
  /** What leads from a level to another; the other may be named only later. */
  readonly ways: WayOn[];
}

export interface WayOn {
  /** Null where the title names both levels. */
  readonly from: string | null;
  readonly track: string | null;
  readonly title: SourceText;
  readonly texts: readonly SourceText[];
}

/** Where in the tree one is. */
export interface Around {
  readonly track: string | null;
  readonly group: string | null;
}
