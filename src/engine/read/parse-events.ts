import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { DocumentNode, MappingNode, ScalarNode } from './document-tree.ts';
import { resolvePlainScalar } from './plain-scalar.ts';

/** The deepest nesting that is read; a ladder needs less than ten. */
export const depthLimit = 40;

/** The most values a document may hold, aliases unfolded. */
export const nodeLimit = 200_000;

export type Trouble =
  | { readonly kind: 'syntax'; readonly reason: string; readonly at: number }
  | { readonly kind: 'too-deep'; readonly at: number }
  | { readonly kind: 'too-many-aliases'; readonly at: number }
  | { readonly kind: 'several-documents'; readonly at: number }
  | { readonly kind: 'unknown-alias'; readonly alias: string; readonly at: number; readonly end: number }
  | {
      readonly kind: 'duplicate-key';
      readonly first: ScalarNode;
      readonly second: ScalarNode;
      readonly path: (string | number)[];
    };

export interface ParsedEvents {
  readonly root: DocumentNode | null;
  readonly troubles: readonly Trouble[];
}

/** Parses one text strictly: a syntax error ends it (and is the one `syntax` trouble); the rest is collected. */
export function parseStrictly(text: string): ParsedEvents {
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: depthLimit });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = Math.min(error.mark?.position ?? 0, text.length);
    const deep = /nesting|depth/i.test(error.reason);
    return { root: null, troubles: [deep ? { kind: 'too-deep', at } : { kind: 'syntax', reason: error.reason, at }] };
  }
  return new TreeBuilder(text, events).build();
}

/** Builds the tree in one pass over the events, without recursion on anything an attacker controls but depth. */
class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, { node: DocumentNode; size: number }>();
  readonly #troubles: Trouble[] = [];
  #next = 0;
  #end = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  build(): ParsedEvents {
    if (this.#events.length === 0) return { root: null, troubles: [] };
    this.#next = 1;
    const first = this.#events[1];
    if (first === undefined || first.type === EVENT_ID.POP) return { root: null, troubles: [] };
    const { node, size } = this.#read([]);
    if (size > nodeLimit) return { root: null, troubles: [{ kind: 'too-many-aliases', at: 0 }] };
    if (this.#next + 1 < this.#events.length)
      this.#troubles.push({ kind: 'several-documents', at: this.#startOfSecondDocument() });
    return { root: node, troubles: this.#troubles };
  }

  #startOfSecondDocument(): number {
    const separator = this.#text.indexOf('\n---', Math.max(0, this.#end - 1));
    return separator === -1 ? this.#end : separator + 1;
  }

  #read(path: (string | number)[]): { node: DocumentNode; size: number } {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#anchored(event, { node: this.#scalar(event), size: 1 });
      case EVENT_ID.ALIAS: {
        const alias = this.#text.slice(event.anchorStart, event.anchorEnd);
        const known = this.#anchors.get(alias);
        if (known) return known;
        this.#troubles.push({ kind: 'unknown-alias', alias, at: event.anchorStart - 1, end: event.anchorEnd });
        return { node: { kind: 'scalar', value: null, start: event.anchorStart, end: event.anchorEnd }, size: 1 };
      }
      case EVENT_ID.SEQUENCE: {
        const node: DocumentNode = { kind: 'sequence', items: [], start: event.start, end: event.start };
        let size = 1;
        while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
          const item = this.#read([...path, node.items.length]);
          size += item.size;
          node.items.push(item.node);
        }
        this.#next++;
        node.end = this.#end;
        return this.#anchored(event, { node, size });
      }
      case EVENT_ID.MAPPING:
        return this.#anchored(event, this.#mapping(event.start, path));
      default:
        throw new Error('an event stream is well formed');
    }
  }

  #mapping(start: number, path: (string | number)[]): { node: MappingNode; size: number } {
    const node: MappingNode = { kind: 'mapping', entries: new Map(), start, end: start };
    let size = 1;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const read = this.#read(path).node;
      const key: ScalarNode =
        read.kind === 'scalar' ? read : { kind: 'scalar', value: '', start: read.start, end: read.start + 1 };
      const name = this.#keyName(key);
      const value = this.#read([...path, name]);
      size += value.size + 1;
      const earlier = node.entries.get(name);
      if (earlier)
        this.#troubles.push({ kind: 'duplicate-key', first: earlier.key, second: key, path: [...path, name] });
      else node.entries.set(name, { key, value: value.node });
    }
    this.#next++;
    node.end = this.#end;
    return { node, size };
  }

  /** A key is its text: `1:` and `"1":` are the same key. */
  #keyName(key: ScalarNode): string {
    return typeof key.value === 'string' ? key.value : this.#text.slice(key.start, key.end);
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): ScalarNode {
    if (event.valueStart === -1) return { kind: 'scalar', value: null, start: this.#end, end: this.#end };
    this.#end = event.valueEnd;
    const content = getScalarValue(this.#text, event);
    const value = event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1 ? resolvePlainScalar(content) : content;
    return { kind: 'scalar', value, start: event.valueStart, end: event.valueEnd };
  }

  #anchored<Read extends { node: DocumentNode; size: number }>(
    event: { anchorStart: number; anchorEnd: number },
    read: Read,
  ): Read {
    if (event.anchorStart !== -1) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), read);
    return read;
  }
}
