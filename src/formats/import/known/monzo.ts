import type { DocumentNode } from '#engine/read/document-tree.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { emptyDraft } from '../ladder-draft.ts';
import { markdownReader } from '../outlines/outline-readers.ts';
import type { SourceFile, SourceReader } from '../source-reader.ts';
import { DataDraft } from './data-draft.ts';
import { DataFile, PieceNumbers } from './data-file.ts';
import { entryOf, itemsOf, mappingsOf, stringOf } from './data-nodes.ts';
import { decodeData } from './decode-data.ts';
import { partFrontMatter } from './front-matter-text.ts';
import { readSections } from './markdown-sections.ts';
import { readTopics } from './monzo-topics.ts';
import { whyUnread } from './open-data.ts';

/** Of the page that shows a framework, and of no use without it. */
const pageSettings = ['path', 'sidebarTitle', 'sidebarGroup', 'yaml', 'homepage', 'sidebar', 'slug', 'order'];

/**
 * Frameworks as monzo/progression-framework keeps them: Markdown whose front matter lists topics, each with criteria by
 * numbered level. A topic that leaves its title or its content out has those of the same topic in `generic.md`, where
 * that was handed in too. Each file is a ladder of its own.
 */
export const monzo: SourceReader = {
  id: 'monzo',
  title: 'Progression framework, Markdown with topics in its front matter (Monzo)',
  recognises: (file) => (hasTopics(file) || isProse(file) ? 3 : 0),
  ladders: (files) =>
    files.map((file) => {
      const generic = inherits(file) ? files.filter((other) => other !== file && isGeneric(other)) : [];
      return [file, ...generic.slice(0, 1)];
    }),
  read([source, genericSource]) {
    if (source === undefined) return { kind: 'refused', sentence: 'There is no file to read.' };
    if (!hasTopics(source) && isProse(source)) return markdownReader.read([source]);
    const numbers = new PieceNumbers();
    const opened = open(source, numbers);
    if (opened.kind === 'refused') return opened;
    const { file, body, encoding } = opened;
    const root = file.root ?? undefined;
    const opener = genericSource === undefined ? null : open(genericSource, numbers);
    const generic = opener?.kind === 'opened' ? new DataDraft(opener.file) : null;
    const draft = new DataDraft(file);
    const title = file.take(entryOf(root, 'title'));
    const topics = readTopics(draft, root, generic);
    for (const key of pageSettings)
      file.leaveOut(entryOf(root, key), `"${key}" is for the site that showed the framework.`);
    const { sections, pieces } = readSections(body, source.name, numbers);
    const [own, inherited] = [file.rest(), generic?.file.restOfContext()];
    return {
      kind: 'read',
      pieces: [...own.pieces, ...pieces, ...(inherited?.pieces ?? [])],
      draft: {
        ...emptyDraft,
        title,
        ...topics,
        sections,
        mentions: [...own.mentions, ...(inherited?.mentions ?? [])],
        leftOut: [...own.leftOut, ...(inherited?.leftOut ?? [])],
        guesses: draft.guesses,
      },
      troubles: file.troubles,
      encodings: new Map([[source.name, encoding]]),
    };
  },
};

interface Opened {
  readonly kind: 'opened';
  readonly file: DataFile;
  readonly body: string;
  readonly encoding: string;
}

function open(
  source: SourceFile,
  numbers: PieceNumbers,
): Opened | { readonly kind: 'refused'; readonly sentence: string } {
  const decoded = decodeData(source);
  if (decoded.kind === 'refused') return decoded;
  const parted = partFrontMatter(decoded.text) ?? { facts: decoded.text, body: '' };
  const file = new DataFile(source, { ...decoded, text: parted.facts }, numbers);
  if (file.root !== null) return { kind: 'opened', file, body: parted.body, encoding: decoded.encoding };
  return { kind: 'refused', sentence: whyUnread(source.name, parted.facts) };
}

const looks = new WeakMap<SourceFile, DocumentNode | null>();

function lookAt(source: SourceFile): DocumentNode | null {
  const known = looks.get(source);
  if (known !== undefined) return known;
  const isText = /\.(?:md|markdown|mdx|ya?ml)$/i.test(source.name) && source.bytes.length <= 4 * textLimitChars;
  const decoded = isText ? decodeData(source) : null;
  const text = decoded?.kind === 'decoded' && /^\s*(?:topics|yaml)\s*:/m.test(decoded.text) ? decoded.text : null;
  const root = text === null ? null : parseDocument(partFrontMatter(text)?.facts ?? text).root;
  looks.set(source, root);
  return root;
}

function hasTopics(file: SourceFile): boolean {
  return topicsOf(lookAt(file)).some((topic) => entryOf(topic, 'content') !== undefined);
}

/** Some frameworks say `yaml: false`: what they ask stands below, as headings and lists. */
function isProse(file: SourceFile): boolean {
  const root = lookAt(file) ?? undefined;
  return stringOf(entryOf(root, 'yaml')) === 'false' && entryOf(root, 'sidebarTitle', 'path') !== undefined;
}

function topicsOf(root: DocumentNode | null) {
  return mappingsOf(entryOf(root ?? undefined, 'topics'));
}

function isGeneric(file: SourceFile): boolean {
  return (
    /(?:^|[\\/])generic\.[a-z]+$/i.test(file.name) ||
    stringOf(entryOf(lookAt(file) ?? undefined, 'path')) === '/generic'
  );
}

function inherits(file: SourceFile): boolean {
  return topicsOf(lookAt(file)).some(
    (topic) => stringOf(entryOf(topic, 'title')) === null || itemsOf(entryOf(topic, 'content')).length === 0,
  );
}
