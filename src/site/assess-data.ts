import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { Competency, Expectation, Ladder, Level, Path } from '#engine/index.ts';
import type { Addresses } from './addresses.ts';
import { type AssessData, packAssessData } from './assess/assess-data.ts';
import type { SiteLadder } from './site-model.ts';

/** Where the data of the assess page lives, and that of an earlier version of the ladder. */
export function assessDataAddress(to: Addresses, ladder: string, version: string | null = null): string {
  return `${to.assess(ladder)}${version === null ? 'data' : `version-${encodeURIComponent(version)}`}.json`;
}

/** What the assess page needs of a ladder, and no more: everything that is chosen, scored, or asked for next. */
export function assessDataOf(of: SiteLadder, to: Addresses): AssessData {
  return {
    pages: to.ladder(of.ladder.id),
    versions: of.versions.map(({ ladder }) => ({
      version: ladder.version,
      address: assessDataAddress(to, of.ladder.id, ladder.version),
    })),
    ladder: compactLadder(of.ladder),
  };
}

export function assessDataFile(of: SiteLadder, to: Addresses): string {
  return packAssessData(assessDataOf(of, to));
}

/** The page's data, and that of every earlier version: a profile made on one can then be carried over. */
export function assessDataFiles(of: SiteLadder, to: Addresses): { address: string; render: () => string }[] {
  const { id } = of.ladder;
  return [
    { address: assessDataAddress(to, id), render: () => assessDataFile(of, to) },
    ...of.versions.map((own) => ({
      address: assessDataAddress(to, id, own.ladder.version),
      render: () => assessDataFile(own, to),
    })),
  ];
}

function compactLadder(ladder: Ladder): Ladder {
  return {
    ...ladder,
    source: null,
    summary: '',
    sections: [],
    facets: [],
    roles: [],
    tracks: ladder.tracks.map((track) => ({ ...track, summary: '' })),
    groups: ladder.groups.map((group) => ({ ...group, motto: null, summary: '', takeaways: new Map(), beyond: null })),
    levels: ladder.levels.map(compactLevel),
    competencies: ladder.competencies.map(compactCompetency),
    paths: ladder.paths.map(compactPath),
    practice: ladder.practice && {
      ...ladder.practice,
      steps: [],
      questions: [],
      capacity: [],
      notes: [],
      examples: ladder.practice.examples.map(({ goal }) => ({
        title: '',
        situation: '',
        focus: [],
        goal: plain(goal),
      })),
      privacy: null,
    },
  };
}

function compactLevel(level: Level): Level {
  return {
    ...level,
    tagline: '',
    summary: '',
    facets: new Map(),
    sections: [],
    seats: null,
    variants: level.variants.map((variant) => ({
      ...variant,
      summary: '',
      consider: [],
      strong: new Map(),
      relaxed: new Map(),
      promises: [],
    })),
    exampleGoals: level.exampleGoals.map(plain),
  };
}

function compactCompetency(competency: Competency): Competency {
  const isByDimension = competency.dimensions.length > 0;
  return {
    ...competency,
    summary: plain(competency.summary),
    cells: new Map([...competency.cells].map(([level, cell]) => [level, compactCell(cell, isByDimension)])),
    dimensions: competency.dimensions.map((dimension) => ({
      ...dimension,
      descriptors: new Map([...dimension.descriptors].map(([value, text]) => [value, plain(text)])),
    })),
    antiSignals: competency.antiSignals.map(({ value, statement }) => ({ value, statement: plain(statement) })),
  };
}

/** Where there are dimensions, their descriptors are the choices and a cell is only its statement. */
function compactCell(cell: Expectation, isByDimension: boolean): Expectation {
  if (cell.kind !== 'described') return cell;
  const list = (texts: readonly string[]) => (isByDimension && cell.statement !== '' ? [] : texts.map(plain));
  return {
    ...cell,
    statement: plain(cell.statement),
    quote: isByDimension || cell.quote === null ? null : plain(cell.quote),
    behaviours: list(cell.behaviours),
    outputs: list(cell.outputs),
    youWouldSee: [],
    traps: [],
  };
}

function compactPath(path: Path): Path {
  return {
    ...path,
    title: null,
    summary: '',
    readyWhen: [],
    requirements: [],
    portfolio: [],
    verification: [],
    practise: path.practise.map(({ title, how }) => ({ title: plain(title), how: plain(how) })),
    move: null,
  };
}

/** Markdown as text that keeps its paragraphs and list items apart: the page shows line breaks as they are. */
function plain(text: string): string {
  return blocks(fromMarkdown(text)).join('\n');
}

type Root = ReturnType<typeof fromMarkdown>;

function blocks(node: Root | Root['children'][number]): string[] {
  if (node.type === 'list') return node.children.flatMap((item) => blocks(item).map((line) => `– ${line}`));
  if (node.type === 'root' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(blocks);
  const line = textOf(node).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? [] : [line];
}
