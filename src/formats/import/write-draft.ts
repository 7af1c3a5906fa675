import { findGaps, type Gap } from './find-gaps.ts';
import type { LadderDraft } from './ladder-draft.ts';
import { cleanLine } from './write/clean-text.ts';
import { type Called, idsOfDraft } from './write/draft-ids.ts';
import { idsFor } from './write/ids.ts';
import { Overflow } from './write/overflow.ts';
import { toYaml } from './write/to-yaml.ts';
import { writeCompetencies } from './write/write-competencies.ts';
import { writeGroups } from './write/write-groups.ts';
import { facetsOf, writeLevels, writeSections } from './write/write-level.ts';
import { valuesOf, writePaths, writeRule, writeScale } from './write/write-rule.ts';
import { map, type Written, type WrittenMap } from './write/written.ts';

const longestVersionChars = 40;

/** An empty mapping that is written all the same. */
const nothing: Written = { kind: 'map', entries: [], isKept: true };

export interface WrittenDraft {
  /** YAML, laid out as `rungs format` does it. */
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/**
 * A draft as the text of a ladder. Ids are made from titles; what the source leaves open stays open, with a comment that
 * begins with `gap:` beside it. Every text of the draft is in it: what the format has no room for stands in sections at
 * the end. `fallbackTitle` is for a source without a title (the name of its file); `source` says where it comes from.
 */
export function writeDraft(draft: LadderDraft, fallbackTitle: string, source: string): WrittenDraft {
  const overflow = new Overflow();
  const gaps = findGaps(draft);
  return { text: toYaml(ladderOf(draft, fallbackTitle, source, gaps, overflow)), gaps };
}

function ladderOf(
  draft: LadderDraft,
  fallbackTitle: string,
  source: string,
  gaps: readonly Gap[],
  overflow: Overflow,
): WrittenMap {
  const remark = (at: Gap['at']) => gaps.filter((gap) => gap.at === at).map(({ sentence }) => `gap: ${sentence}`);
  const title =
    (draft.title && overflow.line(draft.title, 'the title')) || cleanLine(fallbackTitle).slice(0, 400) || 'Untitled';
  const ids = idsOfDraft(draft, overflow);
  const values = valuesOf(draft);
  const levelKeys = new Set(draft.levels.map(({ key }) => key));
  const isDescribedByValue = draft.competencies.some(({ cells }) => cells.some(({ level }) => !levelKeys.has(level)));
  const rule = writeRule(draft, values, isDescribedByValue);
  const facets = facetsOf(draft, overflow);
  const tracks = draft.tracks.map(({ key, summary }) => named(ids.tracks.get(key), overflow.text(summary, key)));
  const groups = writeGroups(draft, ids, overflow);
  const levels = writeLevels(draft, ids, facets, rule?.bands ?? new Map(), overflow);
  const competencies = writeCompetencies(draft, ids, values, gaps, overflow);
  const scale = writeScale(draft, ids, values, overflow);
  const paths = writePaths(draft, ids, overflow);
  const version = versionOf(draft, overflow);
  const summary = overflow.text(draft.summary, 'the summary');
  const sections = writeSections(draft.sections, overflow);
  const rest = overflow.sections(new Set(sections.entries.map(({ key }) => key)));
  return map(
    ['rungs', 1],
    ['id', idsFor([title], 'ladder')[0] ?? 'ladder'],
    ['title', title, ...remark('title')],
    ['version', version, ...remark('version')],
    ['intent', rule === null ? 'mirror' : 'scorecard', ...remark('rules')],
    ['source', cleanLine(source).slice(0, 400)],
    ['summary', summary],
    ['sections', { kind: 'map', entries: [...sections.entries, ...rest] }],
    ['facets', map(...[...facets.values()].map((facet) => [facet.id, facet.title] as const))],
    ['tracks', map(...tracks), ...remark('paths')],
    ['levels', levels],
    ['scale', scale],
    ['groups', map(...groups)],
    ['competencies', competencies.entries.length === 0 ? nothing : competencies, ...remark('competencies')],
    ['rules', rule?.rules ?? null],
    ['paths', paths],
  );
}

function named(called: Called | undefined, summary: string): readonly [string, Written] {
  const { id = '', title = '' } = called ?? {};
  return [id, summary === '' ? title : map(['title', title], ['summary', summary])];
}

function versionOf({ version }: LadderDraft, overflow: Overflow): string {
  const written = version === null ? '' : cleanLine(version.text);
  if (written.length > longestVersionChars) overflow.add('the version', written);
  return written.slice(0, longestVersionChars) || '0';
}
