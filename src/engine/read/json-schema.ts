import type * as z from 'zod/mini';
import { writtenSchema } from './known-keys.ts';

/** What a schema file says of itself. */
export interface SchemaHeading {
  /** `ladder`, `ratings`: the last part but one of its `$id`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export const ladderSchemaHeading: SchemaHeading = {
  name: 'ladder',
  title: 'A ladder of rungs',
  description: 'An engineering ladder as data: levels, paths, competencies, rules and practice.',
};

export const ratingsSchemaHeading: SchemaHeading = {
  name: 'ratings',
  title: 'Ratings for a ladder of rungs',
  description: 'How one person sees one person against one version of a ladder.',
};

export const crosswalkSchemaHeading: SchemaHeading = {
  name: 'crosswalk',
  title: 'A crosswalk of rungs',
  description: 'Which level of one ladder corresponds to which levels of another, there and back, and why.',
};

/**
 * The JSON Schema (draft 2020-12) of what may be written, every short form included: what an editor completes
 * and checks with. It says what a single value may be; what refers to what is checked when the file is read.
 */
export function jsonSchema(
  schema: z.ZodMiniType,
  { name, title, description }: SchemaHeading,
): Record<string, unknown> {
  const { $schema, ...body } = writtenSchema(schema) as Record<string, unknown>;
  return { $schema, $id: `urn:rungs:schema:${name}:1`, title, description, ...body };
}
