import type { MappingNode } from '#engine/read/document-tree.ts';
import type { DraftCell, DraftCompetency, DraftLevel, DraftNamed, LadderDraft } from '../ladder-draft.ts';
import type { SourceText } from '../source-text.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, mappingsOf, stringOf } from './data-nodes.ts';

/** A topic, and where its levels stand among those of its file. */
export interface Topic {
  readonly draft: DataDraft;
  readonly node: MappingNode;
  /** `competency/topic`, as roles refer to it. */
  readonly key: string;
  /** The file that it stands in. */
  readonly group: string;
  readonly levels: readonly TopicLevel[];
}

export interface TopicLevel {
  readonly node: MappingNode;
  readonly path: string;
  readonly title: string;
  /** From 1, counted along the topic of the file that has most levels. */
  readonly value: number;
}

/** All topics of the files, their levels counted. */
export function findTopics(drafts: readonly DataDraft[]): Topic[] {
  return drafts.flatMap((draft, fileIndex) => {
    const root = draft.file.root ?? undefined;
    const group = stringOf(entryOf(root, 'path')) ?? `file-${fileIndex}`;
    const nodes = mappingsOf(entryOf(root, 'topics'));
    const longest = nodes.map(titlesOf).reduce((most, titles) => (titles.length > most.length ? titles : most), []);
    return nodes.map((node, index): Topic => {
      const titles = titlesOf(node);
      const isPart = titles.every((title) => longest.includes(title)) && new Set(longest).size === longest.length;
      const levels = mappingsOf(entryOf(node, 'levels')).map((level, position): TopicLevel => {
        const title = titles[position] ?? '';
        const path = stringOf(entryOf(level, 'path')) ?? title;
        return { node: level, path, title, value: (isPart ? longest.indexOf(title) : position) + 1 };
      });
      return { draft, node, key: `${group}/${stringOf(entryOf(node, 'path')) ?? index}`, group, levels };
    });
  });
}

function titlesOf(topic: MappingNode): string[] {
  return mappingsOf(entryOf(topic, 'levels')).map((level) => stringOf(entryOf(level, 'title', 'path')) ?? '');
}

/** The files of topics as groups. */
export function readGroups(drafts: readonly DataDraft[], topics: readonly Topic[]): DraftNamed[] {
  return drafts.flatMap((draft) => {
    const root = draft.file.root ?? undefined;
    leaveSettings(draft, root);
    const key = topics.find((topic) => topic.draft === draft)?.group;
    const title = draft.file.take(entryOf(root, 'title', 'path'));
    return key === undefined || title === null ? [] : [{ key, title, summary: draft.texts(entryOf(root, 'summary')) }];
  });
}

/** A topic as a competency. `levelOf` says at which place of the ladder one of its levels stands. */
export function readTopic(
  topic: Topic,
  levelOf: (level: TopicLevel) => string,
  titled: ReadonlySet<TopicLevel>,
): DraftCompetency[] {
  const { draft, node, key, group } = topic;
  const { file } = draft;
  const title = file.take(entryOf(node, 'title', 'path'));
  if (title === null) return [];
  const cells = topic.levels.map((level): DraftCell => {
    const named = entryOf(level.node, 'title');
    if (!titled.has(level)) file.mention(named, 'level');
    const summary = draft.texts(entryOf(level.node, 'summary', 'description'));
    const cell = {
      level: levelOf(level),
      statement: titled.has(level) ? [...draft.texts(named), ...summary] : summary,
      behaviours: draft.texts(entryOf(level.node, 'criteria')),
      examples: draft.texts(entryOf(level.node, 'examples')),
      outputs: [],
      traps: [],
      kind: 'told' as const,
    };
    file.mention(entryOf(level.node, 'path'), 'structure');
    return cell;
  });
  const summary = draft.texts(entryOf(node, 'summary', 'description'));
  leaveSettings(draft, node);
  return [{ key, title, summary, group, tracks: [], weight: null, cells }];
}

/** Paths only tie things together; themes are colours of the site that showed them. */
function leaveSettings({ file }: DataDraft, node: MappingNode | DataDraft['file']['root'] | undefined): void {
  file.mention(entryOf(node ?? undefined, 'path'), 'structure');
  file.leaveOut(entryOf(node ?? undefined, 'theme'), '"theme" is a colour of the site that showed this.');
}

/** Without roles: the levels are those of the topics. Topics that count differently get tracks of their own. */
export function readTopicFiles(drafts: readonly DataDraft[]): Partial<LadderDraft> {
  const topics = findTopics(drafts);
  const groups = readGroups(drafts, topics);
  const byCount = Map.groupBy(
    topics.filter(({ levels }) => levels.length > 0),
    countedLike,
  );
  const hasTracks = byCount.size > 1;
  const levels = new Map<string, DraftLevel>();
  const tracks: DraftNamed[] = [];
  const competencies = [...byCount].flatMap(([count, own], index) => {
    const track = hasTracks ? `track-${index}` : null;
    const keyOf = ({ value }: TopicLevel) => `${index}/${value}`;
    const inOrder = own
      .flatMap((topic) => topic.levels.map((level) => ({ topic, level })))
      .toSorted((a, b) => a.level.value - b.level.value);
    for (const { topic, level } of inOrder) addLevel(topic, level, keyOf(level), track, levels);
    const title = groups.find(({ key }) => key === own[0]?.group)?.title;
    if (track !== null && title !== undefined) tracks.push({ key: track, title, summary: [] });
    if (hasTracks)
      own[0]?.draft.guess(
        title ?? null,
        'unsure',
        `Topics that count their levels as ${count.split('\n').join(', ')} were put on a track of their own.`,
      );
    return own
      .flatMap((topic) => readTopic(topic, keyOf, new Set()))
      .map((competency) => ({ ...competency, tracks: track === null ? [] : [track] }));
  });
  const [only, ...others] = groups;
  const parts = { tracks, levels: [...levels.values()], competencies };
  if (only === undefined || others.length > 0) return { ...parts, groups };
  const ungrouped = competencies.map((competency) => ({ ...competency, group: null }));
  return { ...parts, title: only.title, summary: only.summary, competencies: ungrouped };
}

/** Topics of one file count alike; so do files whose levels have the same titles. */
function countedLike({ draft, group }: Topic, _: number): string {
  const root = draft.file.root ?? undefined;
  const longest = mappingsOf(entryOf(root, 'topics'))
    .map(titlesOf)
    .reduce((most, titles) => (titles.length > most.length ? titles : most), []);
  return longest.length === 0 ? group : longest.join('\n');
}

function addLevel(
  { draft }: Topic,
  level: TopicLevel,
  key: string,
  track: string | null,
  levels: Map<string, DraftLevel>,
): void {
  if (levels.has(key)) return;
  const title: SourceText | null = draft.file.take(entryOf(level.node, 'title', 'path'));
  if (title === null) return;
  levels.set(key, { key, title, summary: [], track, tagline: null, facets: [], sections: [], goals: [] });
}
