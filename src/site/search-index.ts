import type { Expectation, Ladder } from '#engine/index.ts';
import type { Addresses } from './addresses.ts';
import { plainText } from './parts/markdown.tsx';
import type { SiteCrosswalk } from './site-model.ts';

/** What can be found: one entry for each thing with an address. */
export interface SearchEntry {
  readonly title: string;
  /** What it is: `Level`, `Competency`, `Code Quality at L3`. */
  readonly kind: string;
  readonly text: string;
  readonly address: string;
}

/** Everything in a ladder that somebody might look for, in the order of the ladder; last, the ladders beside it. */
export function searchIndexOf(ladder: Ladder, to: Addresses, crosswalks: readonly SiteCrosswalk[] = []): SearchEntry[] {
  const levels = ladder.levels.map(
    (level): SearchEntry => ({
      title: level.title,
      kind: 'Level',
      text: plain([
        level.tagline,
        level.summary,
        ...[...level.facets.values()].map((facet) => (facet.kind === 'text' ? facet.text : '')),
        ...level.sections.flatMap(({ text, points }) => [text, ...points]),
        ...level.exampleGoals,
        ...level.variants.flatMap(({ title, summary }) => [title, summary]),
      ]),
      address: to.level(ladder.id, level.id),
    }),
  );
  const competencies = ladder.competencies.flatMap((competency): SearchEntry[] => [
    {
      title: competency.title,
      kind: 'Competency',
      text: plain([
        competency.summary,
        ...competency.dimensions.flatMap(({ title, descriptors }) => [title, ...descriptors.values()]),
        ...competency.antiSignals.map(({ statement }) => statement),
      ]),
      address: to.competency(ladder.id, competency.id),
    },
    ...[...competency.cells].flatMap(([level, cell]): SearchEntry[] => {
      const text = textOfCell(cell);
      const title = ladder.levels.find(({ id }) => id === level)?.title ?? level;
      return text === ''
        ? []
        : [{ title: competency.title, kind: `at ${title}`, text, address: to.cell(ladder.id, competency.id, level) }];
    }),
  ]);
  const paths = ladder.paths.map(
    (path): SearchEntry => ({
      title: `${titleOf(ladder, path.from.level)} to ${titleOf(ladder, path.to.level)}`,
      kind: path.type === 'move' ? 'Move' : 'Promotion',
      text: plain([
        path.summary,
        ...path.readyWhen,
        ...path.practise.flatMap(({ title, how }) => [title, how]),
        ...path.portfolio.map(({ title }) => title),
        ...path.verification.map(({ title }) => title),
      ]),
      address: `${to.level(ladder.id, path.from.level)}#${path.id}`,
    }),
  );
  const questions = (ladder.practice?.questions ?? []).map(
    ({ question, answer }): SearchEntry => ({
      title: plainText(question),
      kind: 'Question',
      text: plainText(answer),
      address: to.practice(ladder.id),
    }),
  );
  const beside = crosswalks
    .filter(({ from }) => from.id === ladder.id)
    .map(
      ({ crosswalk, from, to: other }): SearchEntry => ({
        title: `Beside ${other.title}`,
        kind: 'Crosswalk',
        text: plain([crosswalk.summary, ...crosswalk.there.map(({ because }) => because)]),
        address: to.crosswalk(from.id, other.id),
      }),
    );
  return [...levels, ...competencies, ...paths, ...questions, ...beside];
}

function textOfCell(cell: Expectation): string {
  return cell.kind === 'described'
    ? plain([cell.quote ?? '', cell.statement, ...cell.behaviours, ...cell.outputs, ...cell.youWouldSee, ...cell.traps])
    : '';
}

function plain(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(plainText)
    .join(' ');
}

function titleOf(ladder: Ladder, id: string): string {
  return ladder.levels.find((level) => level.id === id)?.title ?? id;
}
