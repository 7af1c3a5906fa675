import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';
import type { DraftCell, DraftCompetency, DraftItem, DraftLevel, LadderDraft } from '../ladder-draft.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, mappingsOf, numberOf, stringOf } from './data-nodes.ts';

type Topics = Pick<LadderDraft, 'levels' | 'competencies'>;

/** Content of a topic at one level, and the file that it stands in. */
interface LevelContent {
  readonly draft: DataDraft;
  readonly node: MappingNode;
  readonly level: string;
}

/** The topics of a framework as competencies, and the levels that they number. */
export function readTopics(draft: DataDraft, root: DocumentNode | undefined, generic: DataDraft | null): Topics {
  const inherited = new Map(topicsByName(generic?.file.root ?? undefined));
  const levels = new Map<string, DraftLevel>();
  const competencies = mappingsOf(entryOf(root, 'topics')).flatMap((topic, index): DraftCompetency[] => {
    const name = stringOf(entryOf(topic, 'name'));
    const model = name === null ? undefined : inherited.get(name);
    const title = titleOf(draft, topic, generic, model);
    if (title === null) return [];
    const own = contentOf(draft, topic);
    const content = own.length > 0 || generic === null || model === undefined ? own : contentOf(generic, model);
    if (content !== own)
      draft.guess(
        title,
        'likely',
        `"${title.text}" has no content of its own here, so that of the generic framework was taken.`,
      );
    for (const at of content) nameLevel(at, levels);
    const cells = content.map(readContent);
    return [
      {
        key: `topic-${index}`,
        title,
        summary: draft.texts(entryOf(topic, 'summary', 'description')),
        group: null,
        tracks: [],
        weight: null,
        cells,
      },
    ];
  });
  guessAboutNames(draft, competencies, mappingsOf(entryOf(root, 'topics')), generic !== null);
  countLevels(draft, entryOf(root, 'levels'), levels);
  const inOrder = [...levels.values()].toSorted((a, b) => Number(a.key) - Number(b.key) || 0);
  return { levels: inOrder, competencies };
}

function topicsByName(root: DocumentNode | undefined): [string, MappingNode][] {
  return mappingsOf(entryOf(root, 'topics')).flatMap((topic) => {
    const name = stringOf(entryOf(topic, 'name'));
    return name === null ? [] : [[name, topic]];
  });
}

/** Its own title, the generic one, or its name. */
function titleOf(draft: DataDraft, topic: MappingNode, generic: DataDraft | null, model: MappingNode | undefined) {
  const name = entryOf(topic, 'name');
  const own = draft.file.take(entryOf(topic, 'title'));
  const title = own ?? generic?.file.take(entryOf(model, 'title')) ?? draft.file.take(name);
  draft.file.mention(name, 'competency');
  return title;
}

/** Names are ids rather than titles, so somebody should look at them. */
function guessAboutNames(
  draft: DataDraft,
  competencies: readonly DraftCompetency[],
  topics: readonly MappingNode[],
  hasGeneric: boolean,
): void {
  const names = new Set(topics.map((topic) => draft.file.take(entryOf(topic, 'name'))));
  const titles = competencies.map(({ title }) => title).filter((title) => names.has(title));
  const [first] = titles;
  if (first === undefined) return;
  const why = hasGeneric
    ? 'The generic framework has no topics of these names.'
    : 'Hand in the generic framework too, and topics that it knows get their titles from there.';
  const named = titles.map(({ text }) => `"${text}"`).join(', ');
  draft.guess(first, 'likely', `Without a title of its own, a topic is called by its name: ${named}. ${why}`);
}

function contentOf(draft: DataDraft, topic: MappingNode): LevelContent[] {
  return mappingsOf(entryOf(topic, 'content')).flatMap((node) => {
    const level = numberOf(entryOf(node, 'level')) ?? stringOf(entryOf(node, 'level'));
    return level === null ? [] : [{ draft, node, level: String(level) }];
  });
}

/** The first mention of a level names it. */
function nameLevel({ draft, node, level }: LevelContent, levels: Map<string, DraftLevel>): void {
  const named = entryOf(node, 'level');
  const title = levels.has(level) ? null : draft.file.take(named);
  if (title === null) {
    draft.file.mention(named, 'level');
    return;
  }
  levels.set(level, {
    key: level,
    title,
    summary: [],
    track: null,
    tagline: null,
    facets: [],
    sections: [],
    goals: [],
  });
}

/** `criteria` are behaviours; `exampleCriteria` are behaviours with examples. */
function readContent({ draft, node, level }: LevelContent): DraftCell {
  const { file } = draft;
  const items = mappingsOf(entryOf(node, 'exampleCriteria')).flatMap((item): DraftItem[] => {
    const text = file.take(entryOf(item, 'criteria', 'criterion'));
    return text === null ? [] : [{ text, examples: draft.texts(entryOf(item, 'examples', 'example')) }];
  });
  return {
    level,
    statement: draft.texts(entryOf(node, 'summary', 'description')),
    behaviours: draft.texts(entryOf(node, 'criteria')),
    items,
    outputs: [],
    examples: draft.texts(entryOf(node, 'examples')),
    traps: [],
    kind: 'told',
  };
}

/** `levels: 6` says how many there are; where fewer are described, nothing is made up for the others. */
function countLevels(draft: DataDraft, node: DocumentNode | undefined, levels: ReadonlyMap<string, DraftLevel>): void {
  const count = numberOf(node);
  if (count === null) return;
  draft.file.mention(node, 'structure');
  const text = draft.file.take(node);
  if (count !== levels.size) {
    draft.guess(
      text,
      'unsure',
      `The file speaks of ${count} levels and describes ${levels.size}. Those that are described were taken.`,
    );
  }
}
