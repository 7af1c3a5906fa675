import type { DraftCell, DraftLevel, DraftSection, LadderDraft } from './ladder-draft.ts';
import type { SourceText } from './source-text.ts';

/** Every text that a draft takes into the ladder. Mentions and what is left out are not among them. */
export function textsOfDraft(draft: LadderDraft): SourceText[] {
  const { title, version, summary, tracks, levels, groups, competencies, scale, paths, sections } = draft;
  return [
    ...given(title),
    ...given(version),
    ...summary,
    ...[...tracks, ...groups].flatMap((named) => [named.title, ...named.summary]),
    ...levels.flatMap(textsOfLevel),
    ...competencies.flatMap((competency) => [
      competency.title,
      ...competency.summary,
      ...given(competency.weight),
      ...competency.cells.flatMap(textsOfCell),
    ]),
    ...scale.flatMap(({ label }) => given(label)),
    ...paths.flatMap(({ texts }) => texts),
    ...sections.flatMap(textsOfSection),
  ];
}

export function textsOfCell({ statement, behaviours, items = [], outputs, examples, traps }: DraftCell): SourceText[] {
  const shown = items.flatMap((item) => [item.text, ...item.examples]);
  return [...statement, ...behaviours, ...shown, ...outputs, ...examples, ...traps];
}

function textsOfLevel({ title, summary, tagline, facets, sections, goals }: DraftLevel): SourceText[] {
  return [
    title,
    ...summary,
    ...given(tagline),
    ...facets.flatMap(({ name, texts }) => [...given(name), ...texts]),
    ...sections.flatMap(textsOfSection),
    ...goals,
  ];
}

function textsOfSection({ title, texts }: DraftSection): SourceText[] {
  return [...given(title), ...texts];
}

/** Words of the importer's own (`string`) are no words of the source. */
function given(text: SourceText | string | null): SourceText[] {
  return text === null || typeof text === 'string' ? [] : [text];
}
