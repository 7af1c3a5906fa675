import type { DraftExpected, DraftLevel, LadderDraft } from '../ladder-draft.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, stringOf } from './data-nodes.ts';
import type { FamilyItem } from './family-item.ts';

/** The order of the words in the schema that these files are checked with; the files themselves don't state it. */
const knownOrder = ['awareness', 'foundational', 'working knowledge', 'practitioner', 'expert'];

type Rated = Pick<LadderDraft, 'scale' | 'expected' | 'levels'>;

/**
 * The proficiency that items ask for. Where the words differ they are a scale, and each cell says what its level
 * expects; where all are the same they tell no level from another, and stand with each level as a fact.
 */
export function readProficiency(draft: DataDraft, items: readonly FamilyItem[], levels: readonly DraftLevel[]): Rated {
  const words = new Set(items.flatMap((item) => wordOf(item) ?? []));
  if (words.size === 0) return { scale: [], expected: [], levels };
  if (words.size === 1 || words.size > 20) return { scale: [], expected: [], levels: withFacet(draft, items, levels) };
  const order = inOrder(draft, items, [...words], levels);
  const scale = order.map((word, index) => {
    const first = items.find((item) => wordOf(item) === word);
    return { value: index + 1, label: (first && draft.file.take(proficiencyOf(first))) ?? word };
  });
  const cells = Map.groupBy(items, ({ level, theme }) => `${level}\n${theme}`);
  const expected = [...cells.values()].flatMap((cell): DraftExpected[] => {
    const own = new Set(cell.flatMap((item) => wordOf(item) ?? []));
    const [first] = cell;
    const [word] = own;
    if (first === undefined || word === undefined) return [];
    if (own.size > 1) {
      for (const item of cell)
        draft.file.leaveOut(
          proficiencyOf(item),
          'The parts of this cell name different proficiencies, and a ladder expects one in each.',
        );
      return [];
    }
    for (const item of cell) draft.file.mention(proficiencyOf(item), 'scale');
    return [{ level: first.level, competency: first.theme, value: order.indexOf(word) + 1 }];
  });
  return { scale, expected, levels };
}

function inOrder(
  draft: DataDraft,
  items: readonly FamilyItem[],
  words: readonly string[],
  levels: readonly DraftLevel[],
): string[] {
  const first = items.find((item) => wordOf(item) !== null);
  const place = (first && draft.file.take(proficiencyOf(first))) ?? null;
  const rank = (word: string) => knownOrder.indexOf(word.toLowerCase());
  if (words.every((word) => rank(word) !== -1)) {
    const order = words.toSorted((a, b) => rank(a) - rank(b));
    draft.guess(
      place,
      'likely',
      `The proficiencies were put in this order, which the file doesn’t state: ${order.join(', ')}.`,
    );
    return order;
  }
  const keys = levels.map(({ key }) => key);
  const mean = (word: string) => {
    const at = items.filter((item) => wordOf(item) === word).map(({ level }) => keys.indexOf(level));
    return at.reduce((sum, index) => sum + index, 0) / at.length;
  };
  const order = words.toSorted((a, b) => mean(a) - mean(b));
  draft.guess(
    place,
    'unsure',
    `The order of the proficiencies isn’t stated. By the levels that ask for them it is ${order.join(', ')}; look whether that is right.`,
  );
  return order;
}

function withFacet(draft: DataDraft, items: readonly FamilyItem[], levels: readonly DraftLevel[]): DraftLevel[] {
  return levels.map((level) => {
    const [first, ...others] = items.filter((item) => item.level === level.key && wordOf(item) !== null);
    const text = first && draft.file.take(proficiencyOf(first));
    if (!text) return level;
    for (const other of others) {
      if (wordOf(other) === text.text) draft.file.mention(proficiencyOf(other), 'scale');
    }
    return { ...level, facets: [...level.facets, { name: 'Proficiency', texts: [text] }] };
  });
}

function proficiencyOf({ node }: FamilyItem) {
  return entryOf(node, 'proficiency');
}

function wordOf(item: FamilyItem): string | null {
  return stringOf(proficiencyOf(item));
}
