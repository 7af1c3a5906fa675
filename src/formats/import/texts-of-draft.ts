import type { DraftCell, DraftDimension, DraftLevel, DraftSection, LadderDraft } from './ladder-draft.ts';
import type { SourceText } from './source-text.ts';

/** Every text that a draft takes into the ladder. Mentions and what is left out are not among them. */
export function textsOfDraft(draft: LadderDraft): SourceText[] {
  const {
    title,
    version,
    summary,
    tracks,
    levels,
    groups,
    competencies,
    scale,
    paths,
    sections,
    dimensionLabels = [],
  } = draft;
  return [
    ...given(title),
    ...given(version),
    ...summary,
    ...[...tracks, ...groups].flatMap((named) => [named.title, ...named.summary]),
    ...groups.flatMap(({ takeaways = [] }) => takeaways.flatMap(({ texts }) => texts)),
    ...levels.flatMap(textsOfLevel),
    ...competencies.flatMap((competency) => [
      competency.title,
      ...competency.summary,
      ...given(competency.weight),
      ...competency.cells.flatMap(textsOfCell),
      ...(competency.dimensions ?? []).flatMap(textsOfDimension),
    ]),
    ...scale.flatMap(({ label }) => given(label)),
    ...dimensionLabels.map(({ label }) => label),
    ...paths.flatMap(({ texts }) => texts),
    ...sections.flatMap(textsOfSection),
  ];
}

export function textsOfCell({ statement, behaviours, items = [], outputs, examples, traps }: DraftCell): SourceText[] {
  const shown = items.flatMap((item) => [item.text, ...item.examples]);
  return [...statement, ...behaviours, ...shown, ...outputs, ...examples, ...traps];
}

function textsOfDimension({ title, descriptors }: DraftDimension): SourceText[] {
  return [title, ...descriptors.flatMap(({ texts }) => texts)];
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
