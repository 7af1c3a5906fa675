import type * as z from 'zod/mini';
import type { DocumentNode, DocumentPath } from '../document-tree.ts';
import { orderKeys } from './order-keys.ts';

/** A list of plain values stays on one line while it is no longer than this. */
const shortListChars = 100;

/** A text that is JSON, written as JSON again with its keys in order; null for YAML. `root` is what was read from it. */
export function formatJson(text: string, root: DocumentNode, schema: z.ZodMiniType): string | null {
  if (!/^\s*[{[]/.test(text) || !isJson(text)) return null;
  return `${new JsonWriter(schema).write(root, [], '')}\n`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Writes from the tree and not from plain data: an object would put keys that look like numbers first. */
class JsonWriter {
  readonly #schema: z.ZodMiniType;

  constructor(schema: z.ZodMiniType) {
    this.#schema = schema;
  }

  write(node: DocumentNode, path: DocumentPath, indent: string): string {
    if (node.kind === 'scalar') return JSON.stringify(node.value);
    const inner = `${indent}  `;
    if (node.kind === 'sequence') {
      const items = node.items.map((item, index) => this.write(item, [...path, index], inner));
      const oneLine = `[${items.join(', ')}]`;
      const short = oneLine.length <= shortListChars && node.items.every(({ kind }) => kind === 'scalar');
      return short ? oneLine : `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`;
    }
    if (node.entries.size === 0) return '{}';
    const entries = orderKeys([...node.entries], ([key]) => key, this.#schema, path).map(
      ([key, { value }]) => `${JSON.stringify(key)}: ${this.write(value, [...path, key], inner)}`,
    );
    return `{\n${inner}${entries.join(`,\n${inner}`)}\n${indent}}`;
  }
}
