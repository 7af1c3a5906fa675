/** As much of a JSON Schema as is needed to see which of its keys and words some data uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Places that hold the same sort of thing: shown at one of them, it needs no showing at the other. */
const sameShape = [
  ['.levels.*.sections', '.sections'],
  ['.competencies.*.rule', '.rules.competency'],
] as const;

function canonical(place: string): string {
  const [long, short] = sameShape.find(([own]) => place.startsWith(`${own}.`) || place.startsWith(`${own}:`)) ?? [
    '',
    '',
  ];
  return short + place.slice(long.length);
}

/** The keys and the words of the schema that no example uses: `levels.*.terminal`, `intent: mirror`. */
export function keysUsed(schema: Schema, examples: readonly unknown[]): { readonly missing: readonly string[] } {
  const all = new Set<string>();
  const used = new Set<string>();
  enumerate(schema, schema, '', all, new Set());
  for (const example of examples) walk(schema, schema, example, '', used);
  const shown = new Set([...used].map(canonical));
  return { missing: [...all].filter((place) => !shown.has(canonical(place))) };
}

function resolve(root: Schema, schema: Schema): { readonly schema: Schema; readonly name: string | null } {
  const name = schema.$ref?.replace('#/$defs/', '') ?? null;
  return { schema: name === null ? schema : (root.$defs?.[name] ?? schema), name };
}

function wordsOf(schema: Schema): readonly unknown[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}

function enumerate(root: Schema, given: Schema, at: string, all: Set<string>, seen: Set<string>): void {
  const { schema, name } = resolve(root, given);
  if (name !== null && seen.has(name)) return;
  const place = name ?? at;
  if (name !== null) seen.add(name);
  for (const word of wordsOf(schema)) all.add(`${place}: ${String(word)}`);
  for (const [key, own] of Object.entries(schema.properties ?? {})) {
    all.add(`${place}.${key}`);
    enumerate(root, own, `${place}.${key}`, all, seen);
  }
  if (typeof schema.additionalProperties === 'object')
    enumerate(root, schema.additionalProperties, `${place}.*`, all, seen);
  if (schema.items) enumerate(root, schema.items, `${place}[]`, all, seen);
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) enumerate(root, one, place, all, seen);
}

function walk(root: Schema, given: Schema, data: unknown, at: string, used: Set<string>): void {
  const { schema, name } = resolve(root, given);
  const place = name ?? at;
  if (wordsOf(schema).includes(data)) used.add(`${place}: ${String(data)}`);
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) walk(root, one, data, place, used);
  if (Array.isArray(data)) {
    for (const item of schema.items ? data : []) walk(root, schema.items as Schema, item, `${place}[]`, used);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      const own = schema.properties?.[key];
      if (own) {
        used.add(`${place}.${key}`);
        walk(root, own, value, `${place}.${key}`, used);
      } else if (typeof schema.additionalProperties === 'object')
        walk(root, schema.additionalProperties, value, `${place}.*`, used);
    }
  }
}
