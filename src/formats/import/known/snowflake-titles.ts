import type { DocumentNode } from '#engine/read/document-tree.ts';
import type { DraftLevel, DraftRule, DraftScaleValue, DraftSection, LadderDraft } from '../ladder-draft.ts';
import { partOf, type SourceText } from '../source-text.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, itemsOf, mappingsOf, numberOf } from './data-nodes.ts';
import type { Constant, Constants } from './snowflake-constants.ts';
import { readPoints } from './snowflake-points.ts';
import type { ReadTracks } from './snowflake-tracks.ts';

/** What one is called from so many points on; `to` is null where the source gives no end. */
interface Title {
  readonly draft: DataDraft;
  readonly label: SourceText;
  readonly from: number;
  readonly to: number | null;
  /** Where the numbers stand: they are accounted for once they are in a rule. */
  readonly numbers: readonly (DocumentNode | undefined)[];
}

/** What forks call the table of points. */
const pointKeys = ['milestoneToPoints', 'milestonesToPoints', 'milestonePoints', 'milestone_level_points', 'points'];

type Titled = Pick<LadderDraft, 'levels' | 'scale' | 'rule' | 'groups' | 'competencies' | 'sections'>;

/**
 * The levels of the ladder: titles by range of points, or `pointsToLevels` where there are none. Without either, the
 * milestones themselves are the levels.
 */
export function readTitles(constants: Constants, tracks: ReadTracks): Titled {
  const listed = constants.find('milestones');
  for (const node of itemsOf(listed?.value)) listed?.draft.file.mention(node, 'scale');
  const table = constants.find('pointsToLevels');
  const stated = constants.find('titles');
  const given = stated === null ? [] : mappingsOf(stated.value).flatMap((node) => readTitle(stated.draft, node));
  const titles = given.length > 0 || table === null ? given : readThresholds(table);
  if (titles.length === 0) return byMilestone(tracks);
  const { groups, competencies, milestoneCount } = tracks;
  const points = readPoints(constants.find(...pointKeys), milestoneCount);
  const byStart = [
    ...Map.groupBy(
      titles.toSorted((a, b) => a.from - b.from),
      ({ from }) => from,
    ).values(),
  ];
  const levels = byStart.map((same, index) => levelOf(same, index));
  const values = points === null ? milestoneCount : points.length;
  const first = values > milestoneCount ? 0 : 1;
  const scale = Array.from({ length: values }, (_, index): DraftScaleValue => {
    const value = first + index;
    return { value, label: `Milestone ${value}` };
  });
  const rule: DraftRule | null = points && {
    kind: 'points',
    points,
    titles: byStart.map((same, index) => rangeOf(same, byStart[index + 1], index)),
  };
  if (rule !== null)
    for (const { draft, numbers } of titles) for (const node of numbers) draft.file.mention(node, 'scale');
  const sections = given.length > 0 ? thresholdSection(table) : [];
  return { levels, scale, rule, groups, competencies, sections };
}

function readTitle(draft: DataDraft, node: DocumentNode): Title[] {
  const [from, to] = [entryOf(node, 'minPoints', 'min', 'from', 'points'), entryOf(node, 'maxPoints', 'max', 'to')];
  const label = draft.file.take(entryOf(node, 'label', 'title', 'name', 'displayName'));
  return label === null ? [] : [{ draft, label, from: numberOf(from) ?? 0, to: numberOf(to), numbers: [from, to] }];
}

function readThresholds({ draft, value: table }: Constant): Title[] {
  if (table.kind !== 'mapping') return [];
  return [...table.entries.values()].flatMap(({ key, value }): Title[] => {
    const from = numberOf(key);
    const label = from === null ? null : draft.file.take(value);
    return from === null || label === null ? [] : [{ draft, label, from, to: null, numbers: [] }];
  });
}

/** Titles that begin at the same points are one level, and the others stand with it. */
function levelOf(same: readonly Title[], index: number): DraftLevel {
  const [first, ...others] = same;
  const title = first?.label as SourceText;
  const labels = others.map(({ label }) => label);
  if (labels.length > 0) {
    const names = labels.map(({ text }) => `"${text}"`).join(', ');
    first?.draft.guess(
      title,
      'likely',
      `"${title.text}" and ${names} begin at the same points, so they are one level here. If they are tracks, make two levels of them.`,
    );
  }
  const facets = labels.length === 0 ? [] : [{ name: 'Also called', texts: labels }];
  return { key: `title-${index}`, title, summary: [], track: null, tagline: null, facets, sections: [], goals: [] };
}

/** Up to where the source says; or to just below the next; or open. */
function rangeOf(same: readonly Title[], next: readonly Title[] | undefined, index: number) {
  const from = same[0]?.from ?? 0;
  const stated = same.flatMap(({ to }) => to ?? []);
  const nextFrom = next?.[0]?.from;
  const to = stated.length > 0 ? Math.max(...stated) : nextFrom === undefined ? null : Math.max(from, nextFrom - 1);
  return { level: `title-${index}`, from, to };
}

/** Finer levels beside the titles, as they stand: `5: 1.2`. */
function thresholdSection(constant: Constant | null): DraftSection[] {
  if (constant?.value.kind !== 'mapping') return [];
  const { draft, key: name, value: table } = constant;
  const title = draft.file.take(name);
  const texts = [...table.entries.values()].flatMap(({ key, value }) =>
    key.kind === 'scalar' ? (draft.file.takeEntry(key, value) ?? []) : [],
  );
  return texts.length === 0 ? [] : [{ title, texts, isList: true }];
}

/** Nothing is said but what milestones mean: they are the levels, without a name of their own. */
function byMilestone({ groups, competencies, milestoneCount }: ReadTracks): Titled {
  const texts = competencies.flatMap(({ title }) => title);
  const [nameless] = texts.map((title) => partOf(title, 0, 0));
  const levels = Array.from({ length: nameless ? milestoneCount : 0 }, (_, index): DraftLevel => {
    const title = nameless as SourceText;
    return {
      key: String(index + 1),
      title,
      summary: [],
      track: null,
      tagline: null,
      facets: [],
      sections: [],
      goals: [],
    };
  });
  return { levels, scale: [], rule: null, groups, competencies, sections: [] };
}
