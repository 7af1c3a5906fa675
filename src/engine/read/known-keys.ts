import * as z from 'zod/mini';
import type { DocumentPath } from './document-tree.ts';

/** As much of a JSON Schema as we walk through. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly type?: string;
}

const jsonSchemas = new WeakMap<z.ZodMiniType, Schema>();

/** The JSON Schema of what may be written (short forms included), made once. */
export function writtenSchema(schema: z.ZodMiniType): Schema {
  let made = jsonSchemas.get(schema);
  if (!made) {
    made = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }) as Schema;
    jsonSchemas.set(schema, made);
  }
  return made;
}

/** The keys that may stand in the mapping at a path. */
export function keysAt(schema: z.ZodMiniType, path: DocumentPath): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap((at) => Object.keys(at.properties ?? {})))];
}

/** What the format says of the value at a path, in its own description. */
export function descriptionAt(schema: z.ZodMiniType, path: DocumentPath): string | null {
  return schemasAt(schema, path, false).find((at) => at.description !== undefined)?.description ?? null;
}

/** The words that may stand at a path, where only certain ones may. */
export function choicesAt(schema: z.ZodMiniType, path: DocumentPath): readonly string[] {
  const values = schemasAt(schema, path).flatMap((at) => at.enum ?? (at.const === undefined ? [] : [at.const]));
  return [...new Set(values.map(String))];
}

/** `string`, `object` …: the form of the value at a path, the first where there are several. */
export function typeAt(schema: z.ZodMiniType, path: DocumentPath): string | undefined {
  return schemasAt(schema, path).find(({ type }) => type !== undefined)?.type;
}

function schemasAt(schema: z.ZodMiniType, path: DocumentPath, unfoldLast = true): readonly Schema[] {
  const root = writtenSchema(schema);
  let here: readonly Schema[] = [root];
  for (const key of path) here = alternatives(root, here).flatMap((at) => childrenAt(at, key));
  return unfoldLast ? alternatives(root, here) : [...here, ...alternatives(root, here)];
}

function alternatives(root: Schema, schemas: readonly Schema[]): readonly Schema[] {
  return schemas.flatMap((schema) => {
    const resolved = resolve(root, schema);
    const inner = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])];
    return inner.length === 0 ? [resolved] : [...alternatives(root, inner)];
  });
}

function resolve(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : name === '#' ? root : (root.$defs?.[name] ?? schema);
}

function childrenAt(schema: Schema, key: string | number): readonly Schema[] {
  if (typeof key === 'number') return schema.items ? [schema.items] : [];
  const property = schema.properties?.[key];
  if (property) return [property];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
