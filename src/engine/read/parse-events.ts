import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { DocumentNode, MappingNode, ScalarNode, SequenceNode } from './document-tree.ts';
import { resolvePlainScalar } from './plain-scalar.ts';
import { depthLimit, entryLimit, nodeLimit } from './size-limits.ts';

export type Trouble =
  | { readonly kind: 'syntax'; readonly reason: string; readonly at: number }
  | Refusal
  | { readonly kind: 'several-documents'; readonly at: number }
  | { readonly kind: 'unknown-alias'; readonly alias: string; readonly at: number; readonly end: number }
  | {
      readonly kind: 'duplicate-key';
      readonly first: ScalarNode;
      readonly second: ScalarNode;
      readonly path: readonly (string | number)[];
    };

/** Nothing is read of a text like this. */
type Refusal =
  | { readonly kind: 'too-deep'; readonly at: number }
  | { readonly kind: 'too-many-aliases'; readonly at: number }
  | { readonly kind: 'too-many-values'; readonly at: number; readonly count: number }
  | { readonly kind: 'too-many-entries'; readonly at: number; readonly count: number };

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

/** A value, and how many values it holds with every alias unfolded. */
interface Read {
  readonly node: DocumentNode;
  readonly size: number;
}

/** Builds the tree in one pass over the events, without recursion on anything an attacker controls but depth. */
class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, Read>();
  readonly #troubles: Trouble[] = [];
  /** Where we are: keys and list positions from the root. */
  readonly #path: (string | number)[] = [];
  #refusal: Refusal | null = null;
  #next = 0;
  #end = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  build(): ParsedEvents {
    const first = this.#events[1];
    if (first === undefined || first.type === EVENT_ID.POP) return { root: null, troubles: [] };
    this.#next = 1;
    const { node, size } = this.#read();
    if (size > nodeLimit)
      this.#refusal ??=
        this.#anchors.size > 0 ? { kind: 'too-many-aliases', at: 0 } : { kind: 'too-many-values', at: 0, count: size };
    if (this.#refusal) return { root: null, troubles: [this.#refusal] };
    if (this.#next + 1 < this.#events.length)
      this.#troubles.push({ kind: 'several-documents', at: this.#startOfSecondDocument() });
    const isBlank = node.kind === 'scalar' && node.value === null && node.start === node.end;
    return { root: isBlank ? null : node, troubles: this.#troubles };
  }

  #startOfSecondDocument(): number {
    const separator = this.#text.indexOf('\n---', Math.max(0, this.#end - 1));
    return separator === -1 ? this.#end : separator + 1;
  }

  #read(): Read {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#anchored(event, { node: this.#scalar(event), size: 1 });
      case EVENT_ID.ALIAS: {
        const { anchorStart: start, anchorEnd: end } = event;
        const alias = this.#text.slice(start, end);
        this.#end = end;
        const known = this.#anchors.get(alias);
        if (known) return known;
        this.#troubles.push({ kind: 'unknown-alias', alias, at: start - 1, end });
        return { node: { kind: 'scalar', value: null, start, end }, size: 1 };
      }
      case EVENT_ID.SEQUENCE:
        return this.#anchored(event, this.#sequence(event.start));
      case EVENT_ID.MAPPING:
        return this.#anchored(event, this.#mapping(event.start));
      default:
        throw new Error('an event stream is well formed');
    }
  }

  #sequence(start: number): Read {
    const node: SequenceNode = { kind: 'sequence', items: [], start, end: start };
    let size = 1;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      this.#path.push(node.items.length);
      const item = this.#read();
      this.#path.pop();
      size += item.size;
      node.items.push(item.node);
    }
    return this.#closed(node, size, node.items.length);
  }

  #mapping(start: number): Read {
    const node: MappingNode = { kind: 'mapping', entries: new Map(), start, end: start };
    let size = 1;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const read = this.#read().node;
      const key: ScalarNode =
        read.kind === 'scalar' ? read : { kind: 'scalar', value: '', start: read.start, end: read.start + 1 };
      const name = this.#keyName(key);
      this.#path.push(name);
      const value = this.#read();
      size += value.size + 1;
      const earlier = node.entries.get(name);
      if (earlier)
        this.#troubles.push({ kind: 'duplicate-key', first: earlier.key, second: key, path: [...this.#path] });
      else node.entries.set(name, { key, value: value.node });
      this.#path.pop();
    }
    return this.#closed(node, size, node.entries.size);
  }

  #closed(node: SequenceNode | MappingNode, size: number, count: number): Read {
    this.#next++;
    node.end = this.#end;
    if (count > entryLimit) this.#refusal ??= { kind: 'too-many-entries', at: node.start, count };
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

  #anchored(event: { anchorStart: number; anchorEnd: number }, read: Read): Read {
    if (event.anchorStart !== -1) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), read);
    return read;
  }
}
