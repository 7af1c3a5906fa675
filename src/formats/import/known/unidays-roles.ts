import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';
import type {
  DraftCompetency,
  DraftExpected,
  DraftLevel,
  DraftMention,
  DraftNamed,
  DraftScaleValue,
  LadderDraft,
} from '../ladder-draft.ts';
import { partOf, type SourceText } from '../source-text.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, itemsOf, mappingsOf, stringOf } from './data-nodes.ts';
import { findTopics, readGroups, readTopic, type Topic, type TopicLevel } from './unidays-topics.ts';

/** Roles as tracks, their levels as levels, and what these refer to as what they expect. */
export function readRoles(roles: readonly DataDraft[], topicFiles: readonly DataDraft[]): Partial<LadderDraft> {
  const topics = findTopics(topicFiles);
  const reading = new RoleReading(topics, topicFiles.length > 0);
  for (const draft of roles) reading.department(draft, draft.file.root ?? undefined, []);
  reading.guessAboutOptional(roles[0]);
  const groups = readGroups(topicFiles, topics);
  const { scale, titled } = scaleOf(topics, reading.highest);
  const competencies = topics.flatMap((topic) => readTopic(topic, ({ value }) => String(value), titled));
  const [only, ...others] = roles;
  const title =
    only !== undefined && others.length === 0 ? only.file.take(entryOf(only.file.root ?? undefined, 'title')) : null;
  return {
    title,
    tracks: reading.tracks,
    levels: reading.levels,
    groups,
    competencies: [...competencies, ...reading.named.values()],
    scale,
    expected: reading.expected,
    mentions: reading.mentions,
  };
}

/** Values with the titles that topics give them, where all agree; else a plain number, and the title stays with the topic. */
function scaleOf(topics: readonly Topic[], atLeast: number): { scale: DraftScaleValue[]; titled: Set<TopicLevel> } {
  const all = topics.flatMap((topic) => topic.levels.map((level) => ({ topic, level })));
  const highest = Math.max(atLeast, ...all.map(({ level }) => level.value));
  const titled = new Set<TopicLevel>();
  const scale = Array.from({ length: Math.max(highest, 0) }, (_, index): DraftScaleValue => {
    const value = index + 1;
    const here = all.filter(({ level }) => level.value === value);
    const [first] = here;
    const isOne = new Set(here.map(({ level }) => level.title)).size === 1;
    if (!isOne) for (const { level } of here) titled.add(level);
    const label = first && isOne ? first.topic.draft.file.take(entryOf(first.level.node, 'title', 'path')) : null;
    return { value, label: label ?? `Level ${value}` };
  });
  return { scale, titled };
}

class RoleReading {
  readonly tracks: DraftNamed[] = [];
  readonly levels: DraftLevel[] = [];
  readonly expected: DraftExpected[] = [];
  readonly mentions: DraftMention[] = [];
  /** Competencies of which only references tell, where no file of topics was handed in. */
  readonly named = new Map<string, DraftCompetency>();
  highest = 0;
  readonly #optional: SourceText[] = [];
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #hasTopics: boolean;

  constructor(topics: readonly Topic[], hasTopics: boolean) {
    this.#topics = new Map(topics.map((topic) => [topic.key, topic]));
    this.#hasTopics = hasTopics;
  }

  /** What is optional is a fact of a level: a ladder knows what is expected, and what isn't. */
  guessAboutOptional(draft: DataDraft | undefined): void {
    const [first] = this.#optional;
    if (first === undefined || draft === undefined) return;
    draft.guess(
      first,
      'likely',
      'What a level calls optional stands with it as a fact, "Optional", and is not expected of anybody.',
    );
    const keys = this.#optional.filter(({ text }) => this.#hasTopics && !this.#finds(text));
    const [lost] = keys;
    const named = [...new Set(keys.map(({ text }) => `"${text}"`))].slice(0, 12).join(', ');
    if (lost)
      draft.guess(
        lost,
        'unsure',
        `These are optional somewhere and aren’t in the files handed in; look whether they are slips: ${named}.`,
      );
  }

  #finds(reference: string): boolean {
    const slash = reference.lastIndexOf('/');
    const topic = this.#topics.get(reference.slice(0, slash));
    return topic?.levels.some(({ path }) => path === reference.slice(slash + 1)) ?? false;
  }

  /** `above`: the titles of the departments around it. */
  department(draft: DataDraft, node: DocumentNode | undefined, above: readonly SourceText[]): void {
    const title = draft.file.take(entryOf(node, 'title'));
    const titles = title === null ? above : [...above, title];
    draft.file.mention(entryOf(node, 'path'), 'structure');
    for (const role of mappingsOf(entryOf(node, 'roles'))) this.#role(draft, role, titles);
    for (const inner of mappingsOf(entryOf(node, 'departments'))) this.department(draft, inner, titles);
  }

  #role(draft: DataDraft, role: MappingNode, departments: readonly SourceText[]): void {
    const title = draft.file.take(entryOf(role, 'title', 'path'));
    if (title === null) return;
    draft.file.mention(entryOf(role, 'path'), 'structure');
    const key = `role-${this.tracks.length}`;
    const summary = [...departments, ...draft.texts(entryOf(role, 'summary', 'description'))];
    this.tracks.push({ key, title, summary });
    for (const node of mappingsOf(entryOf(role, 'levels'))) this.#level(draft, node, key);
  }

  #level(draft: DataDraft, node: MappingNode, track: string): void {
    const title = draft.file.take(entryOf(node, 'title', 'path'));
    if (title === null) return;
    draft.file.mention(entryOf(node, 'path'), 'structure');
    const key = `role-level-${this.levels.length}`;
    const references = entryOf(node, 'competencies');
    const required = references?.kind === 'sequence' ? references : entryOf(references, 'required');
    for (const reference of itemsOf(required)) this.#reference(draft, reference, key);
    const optional = draft.file.takeAll(itemsOf(entryOf(references, 'optional') ?? entryOf(node, 'optional')));
    this.#optional.push(...optional);
    this.levels.push({
      key,
      title,
      summary: draft.texts(entryOf(node, 'summary', 'description')),
      track,
      tagline: null,
      facets: optional.length === 0 ? [] : [{ name: 'Optional', texts: optional }],
      sections: [],
      goals: [],
    });
  }

  #reference(draft: DataDraft, node: DocumentNode, level: string): void {
    const written = stringOf(node);
    if (written === null) return;
    const slash = written.lastIndexOf('/');
    const [key, path] = [written.slice(0, slash), written.slice(slash + 1)];
    const topic = this.#topics.get(key);
    const value = topic?.levels.find((own) => own.path === path)?.value;
    if (value !== undefined) {
      draft.file.mention(node, 'competency');
      this.expected.push({ level, competency: key, value });
    } else if (topic === undefined && !this.#hasTopics && /^\d{1,2}$/.test(path))
      this.#byName(draft, node, level, key, Number(path));
    else
      draft.file.leaveOut(
        node,
        `"${written}" refers to ${topic === undefined ? 'a topic' : 'a level of a topic'} that isn’t in the files handed in.`,
      );
  }

  /** Only roles were handed in: a competency is called what they call it, and what it means stays open. */
  #byName(draft: DataDraft, node: DocumentNode, level: string, key: string, value: number): void {
    if (value < 1 || value > 20) {
      draft.file.leaveOut(node, 'A value that no scale has.');
      return;
    }
    this.highest = Math.max(this.highest, value);
    this.expected.push({ level, competency: key, value });
    if (this.named.has(key)) {
      draft.file.mention(node, 'competency');
      return;
    }
    const text = draft.file.take(node);
    if (text === null) return;
    const slash = key.lastIndexOf('/') + 1;
    const title = partOf(text, slash, key.length);
    this.mentions.push(
      { text: partOf(text, 0, slash), of: 'structure' },
      { text: partOf(text, key.length), of: 'scale' },
    );
    this.named.set(key, { key, title, summary: [], group: null, tracks: [], weight: null, cells: [] });
  }
}
