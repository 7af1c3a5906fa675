import { columnRole } from '../../grids/column-role.ts';
import { nameKey } from '../../grids/name-key.ts';
import type { Outline, OutlineBlock } from '../../outline.ts';
import type { SourcePiece } from '../../source-text.ts';
import { levelNaming } from './field-names.ts';

/** What front matter says of its file, where it is one of those that people write. */
export interface FileFacts {
  readonly track: SourcePiece | null;
  readonly group: SourcePiece | null;
  readonly weight: SourcePiece | null;
  readonly competency: SourcePiece | null;
  /** Facts without a place of their own: they belong to what the file is about. */
  readonly others: readonly { readonly name: SourcePiece; readonly value: SourcePiece }[];
  /** Names of facts, and values that only say again what a heading says. */
  readonly mentions: readonly SourcePiece[];
  readonly blocks: readonly OutlineBlock[];
}

/**
 * Turns facts that name what a file is about into headings over its text, so that "title: Senior Engineer" before a list
 * and a heading "Senior Engineer" over it mean the same.
 */
export function wrapByFacts(outline: Outline): FileFacts {
  const facts = outline.facts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const mentions = outline.facts.map(({ name }) => name);
  const find = (...roles: readonly string[]) => facts.find(({ name }) => roles.includes(roleOf(name.text)));
  const track = find('track')?.value ?? null;
  const group = find('group')?.value ?? null;
  const weight = find('weight')?.value ?? null;
  const competency = find('competency')?.value ?? null;
  const level = find('level')?.value ?? null;
  const title = find('title')?.value ?? null;
  const summary = find('summary')?.value ?? null;
  const used = new Set([track, group, weight, competency, summary, title]);
  const first = outline.blocks.find(({ kind }) => kind === 'heading');
  const firstText = first?.kind === 'heading' ? first.text.text : '';
  const headings: SourcePiece[] = [];
  const add = (piece: SourcePiece | null): void => {
    if (piece === null) return;
    const isSaid = [firstText, ...headings.map(({ text }) => text)].some(
      (text) => nameKey(text) === nameKey(piece.text),
    );
    if (isSaid) mentions.push(piece);
    else headings.push(piece);
  };
  add(competency);
  const namesLevel = level !== null && levelNaming(level.text) !== 'no' && !isLevelTitle(title) && !isLevelTitle(first);
  if (level !== null && namesLevel) {
    add(level);
    used.add(level);
  }
  // A title above a first heading that names the level or the competency itself is the title of the page only.
  if (title !== null && isLevelTitle(title) && isLevelTitle(first)) mentions.push(title);
  else add(title);
  const others = facts.filter(({ value }) => !used.has(value));
  const depth = headings.length;
  const blocks: OutlineBlock[] = [
    ...headings.map((text, at): OutlineBlock => ({ kind: 'heading', depth: at + 1, text })),
    ...(summary === null ? [] : [{ kind: 'paragraph', text: summary } as const]),
    ...outline.blocks.map((block) => (block.kind === 'heading' ? { ...block, depth: block.depth + depth } : block)),
  ];
  return { track, group, weight, competency, others, mentions, blocks };
}

function roleOf(name: string): string {
  const key = nameKey(name);
  if (/^(?:title|name|heading)$/.test(key)) return 'title';
  if (/^(?:summary|description|tagline|intro|excerpt|subtitle)$/.test(key)) return 'summary';
  if (/^(?:area|pillar|theme|group|section)$/.test(key)) return 'group';
  if (/^(?:category|categories)$/.test(key)) return 'group';
  return columnRole(name) ?? '';
}

function isLevelTitle(named: SourcePiece | OutlineBlock | null | undefined): boolean {
  if (named === null || named === undefined) return false;
  if ('kind' in named) return named.kind === 'heading' && levelNaming(named.text.text) !== 'no';
  return levelNaming(named.text) !== 'no';
}
