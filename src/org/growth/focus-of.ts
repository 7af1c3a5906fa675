import type { Competency, Ladder, Path } from '#engine/index.ts';
import { isMirror } from '../assessments/is-mirror.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { cellWords } from './cell-words.ts';
import type { FocusOffer, FocusSource } from './focus.ts';

/**
 * What a source names, in the words of this ladder: whoever picks sends where it stands, never what it says. Refused
 * where the ladder has no such thing, and of a mirror anything with a number.
 */
export function focusOf(ladder: Ladder, source: FocusSource): FocusOffer | Refusal {
  switch (source.kind) {
    case 'practise':
    case 'ready-when':
      return itemOfPath(ladder, source.kind, source) ?? notThere;
    case 'way-up':
      if (isMirror(ladder)) return mirrorHasNoNumbers;
      return wayUp(ladder, source) ?? notThere;
    case 'cell':
      return cell(ladder, source) ?? notThere;
    case 'own':
      return { source, title: '', words: '', competency: null, level: null };
  }
}

const notThere = refuse('not-valid', 'The ladder of this plan has no such thing. Choose it from the list again.', [
  { pointer: '/focus', sentence: 'It isn’t in the ladder.' },
]);
const mirrorHasNoNumbers = refuse(
  'not-valid',
  'This ladder is a mirror and counts nothing. Choose something that it says, or write a goal of your own.',
  [{ pointer: '/focus', sentence: 'A mirror has no steps to count.' }],
);

function itemOfPath(
  ladder: Ladder,
  kind: 'practise' | 'ready-when',
  { path: id, item }: { readonly path: string; readonly item: string },
): FocusOffer | null {
  const path = ladder.paths.find((own) => own.id === id);
  if (path === undefined) return null;
  return itemsOfPath(path, kind).find(({ title }) => title === item) ?? null;
}

/** What a path gives to practise, or when one is ready for it. */
export function itemsOfPath(path: Path, kind: 'practise' | 'ready-when'): FocusOffer[] {
  const items = kind === 'practise' ? path.practise : path.readyWhen.map((title) => ({ title, how: '' }));
  return items.map(({ title, how }) => ({
    source: { kind, path: path.id, item: title },
    title,
    words: how,
    competency: null,
    level: path.to.level,
  }));
}

function wayUp(ladder: Ladder, source: Extract<FocusSource, { kind: 'way-up' }>): FocusOffer | null {
  const competency = competencyOf(ladder, source.competency);
  const level = ladder.levels.find(({ id }) => id === source.towards)?.id;
  if (competency === null || level === undefined) return null;
  const { dimension: part, to } = source;
  const value = competency.values.find((own) => own.value === to);
  if (part !== null) {
    const dimension = competency.dimensions.find(({ id }) => id === part);
    if (dimension === undefined || to < dimension.lowest || to > dimension.highest) return null;
    const words = dimension.descriptors.get(to) ?? '';
    const title = `${competency.title}, ${dimension.title}: to ${nameOf(ladder, to, partLabel(ladder, to) ?? value?.label)}`;
    return { source, title, words, competency: competency.id, level };
  }
  if (value === undefined) return null;
  const words = value.level === null ? '' : cellWords(competency, value.level);
  const title = `${competency.title}: to ${nameOf(ladder, to, value.label)}`;
  return { source, title, words, competency: competency.id, level };
}

/** A ladder may call the values of a part otherwise than those of a whole competency. */
function partLabel({ scale }: Ladder, value: number): string | undefined {
  return scale.kind === 'proficiency' ? scale.values.find((own) => own.value === value)?.dimensionLabel : undefined;
}

/** On a ladder of rungs by the rung's name, otherwise by its number and its name. */
function nameOf(ladder: Ladder, value: number, label = ''): string {
  return ladder.scale.kind === 'levels' && label !== '' ? label : `${value} ${label}`.trim();
}

function cell(ladder: Ladder, source: Extract<FocusSource, { kind: 'cell' }>): FocusOffer | null {
  const competency = competencyOf(ladder, source.competency);
  const level = ladder.levels.find(({ id }) => id === source.level);
  if (competency === null || level === undefined) return null;
  const words = cellWords(competency, level.id);
  if (words === '') return null;
  return {
    source,
    title: `${competency.title}, as at ${level.title}`,
    words,
    competency: competency.id,
    level: level.id,
  };
}

function competencyOf(ladder: Ladder, wanted: string): Competency | null {
  return ladder.competencies.find(({ id }) => id === wanted) ?? null;
}
