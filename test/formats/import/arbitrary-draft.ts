import fc from 'fast-check';
import type { DraftCell, DraftSection, LadderDraft } from '#formats/import/ladder-draft.ts';
import { type SourcePiece, type SourceText, wholeOf } from '#formats/import/source-text.ts';

/** A source of pieces: each text it gives is a piece of its own. */
export class Pieces {
  readonly all: SourcePiece[] = [];

  text(text: string): SourceText {
    const place = { file: 'source', line: this.all.length + 1, column: 1, sheet: null, cell: null, path: null };
    const piece = { id: this.all.length, place, text };
    this.all.push(piece);
    return wholeOf(piece);
  }
}

const awkward = fc.constantFrom(
  'inherited',
  'none',
  'planned',
  'same-as junior',
  'null',
  'yes',
  '1.10',
  '12',
  '- a dash',
  '# a hash',
  'key: value',
  '{ braces }',
  '"quoted"',
  "it's",
  '| pipe',
  '  indented\n    deeper\n  back  ',
  'two\r\nlines\rand more\n',
  'tab\there',
  '\ttab first\nthen text',
  'a\u0000b\u0007c',
  '\ud800 alone',
  '\u2028 separated \u2029',
  '\ufeffmarked',
  '日本語のレベル',
  '🧠 Knowledge',
  '---',
  '...',
  '%TAG',
  '&anchor *alias !tag',
  'x'.repeat(450),
  `${'word '.repeat(5000)}end`,
);

const words = fc.array(fc.constantFrom('plans', 'work', 'with', 'the', 'team', 'and', 'ships', 'it:', '#1', 'daily.'), {
  maxLength: 12,
});

const anyText = fc.oneof(
  { weight: 4, arbitrary: words.map((all) => all.join(' ')) },
  { weight: 2, arbitrary: awkward },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.array(words, { maxLength: 4 }).map((lines) => lines.map((line) => line.join(' ')).join('\n')),
  },
);

/** A draft with at least one level, and the pieces its texts come from. */
export const arbitraryDraft: fc.Arbitrary<{ draft: LadderDraft; pieces: readonly SourcePiece[] }> = fc
  .record({
    texts: fc.array(anyText, { minLength: 1, maxLength: 80 }),
    levelCount: fc.integer({ min: 1, max: 5 }),
    trackCount: fc.integer({ min: 0, max: 2 }),
    groupCount: fc.integer({ min: 0, max: 2 }),
    competencyCount: fc.integer({ min: 0, max: 4 }),
    scaleFrom: fc.constantFrom(null, 0, 1, 3),
    hasRule: fc.boolean(),
    seed: fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
  })
  .map((choice) => build(choice));

interface Choice {
  readonly texts: readonly string[];
  readonly levelCount: number;
  readonly trackCount: number;
  readonly groupCount: number;
  readonly competencyCount: number;
  readonly scaleFrom: number | null;
  readonly hasRule: boolean;
  readonly seed: readonly number[];
}

function build(choice: Choice): { draft: LadderDraft; pieces: readonly SourcePiece[] } {
  const pieces = new Pieces();
  let next = 0;
  const pick = () => choice.seed[next++ % choice.seed.length] ?? 0;
  const text = () => {
    next += 1 + pick();
    return pieces.text(choice.texts[next % choice.texts.length] ?? '');
  };
  const texts = (most: number) => Array.from({ length: pick() % (most + 1) }, text);
  const maybe = () => (pick() > 4 ? text() : null);
  const keys = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of}${index}`);
  const one = (from: readonly string[]) =>
    from.length === 0 || pick() > 7 ? null : (from[pick() % from.length] ?? null);
  const sections = (): DraftSection[] =>
    Array.from({ length: pick() % 3 }, () => ({ title: maybe(), texts: texts(3), isList: pick() > 5 }));
  const [tracks, groups] = [keys(choice.trackCount, 't'), keys(choice.groupCount, 'g')];
  const levels = keys(choice.levelCount, 'l');
  const competencies = keys(choice.competencyCount, 'c');
  const scale =
    choice.scaleFrom === null
      ? []
      : Array.from({ length: 1 + (pick() % 4) }, (_, index) => ({
          value: (choice.scaleFrom ?? 0) + index,
          label: pick() > 4 ? text() : 'Step',
          ...(pick() > 6 ? { level: levels[index] ?? 'l0' } : {}),
        }));
  const places = [
    ...levels,
    ...(pick() > 5
      ? scale.filter(({ value }) => value <= 2 && choice.scaleFrom !== 3).map(({ value }) => String(value))
      : []),
  ];
  const cell = (level: string): DraftCell => ({
    level,
    statement: texts(2),
    behaviours: texts(3),
    items: Array.from({ length: pick() % 2 }, () => ({ text: text(), examples: texts(2) })),
    outputs: texts(1),
    examples: texts(1),
    traps: texts(1),
    kind: (['told', 'blank', 'none', 'planned'] as const)[pick() % 4] ?? 'told',
  });
  const draft: LadderDraft = {
    title: maybe(),
    version: maybe(),
    summary: texts(2),
    tracks: tracks.map((key) => ({ key, title: text(), summary: texts(1) })),
    levels: levels.map((key) => ({
      key,
      title: text(),
      summary: texts(1),
      track: one(tracks),
      tagline: maybe(),
      facets: Array.from({ length: pick() % 3 }, () => ({ name: pick() > 5 ? 'Scope' : text(), texts: texts(2) })),
      sections: sections(),
      goals: texts(2),
    })),
    groups: groups.map((key) => ({
      key,
      title: text(),
      summary: texts(1),
      takeaways: levels.filter(() => pick() > 7).map((level) => ({ level, texts: texts(2) })),
    })),
    dimensionLabels: levels.filter(() => pick() > 7).map((level) => ({ level, label: text() })),
    competencies: competencies.map((key) => ({
      key,
      title: text(),
      summary: texts(1),
      group: one(groups),
      tracks: tracks.filter(() => pick() > 6),
      weight: maybe(),
      cells: places.filter(() => pick() > 2).map(cell),
      dimensions: Array.from({ length: pick() % 3 }, () => ({
        title: text(),
        descriptors: levels.filter(() => pick() > 3).map((level) => ({ level, texts: texts(2) })),
      })),
    })),
    scale,
    expected: competencies.flatMap((competency) =>
      levels.filter(() => pick() > 5).map((level) => ({ level, competency, value: pick() % 5 })),
    ),
    paths: levels.length > 1 && pick() > 5 ? [{ from: levels[0] ?? '', to: levels[1] ?? '', texts: texts(3) }] : [],
    rule: choice.hasRule
      ? {
          kind: 'points',
          points: scale.map((_, index) => index * 3),
          titles: levels.map((level, index) => ({
            level,
            from: index * 5,
            to: index === levels.length - 1 ? null : index * 5 + 4,
          })),
        }
      : null,
    sections: sections(),
    mentions: texts(3).map((own) => ({ text: own, of: 'level' as const })),
    guesses: [],
    leftOut: texts(2).map((own) => ({ text: own, sentence: 'No room.' })),
  };
  return { draft, pieces: pieces.all };
}
