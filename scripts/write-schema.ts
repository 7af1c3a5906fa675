import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  crosswalkSchemaHeading,
  jsonSchema,
  ladderSchemaHeading,
  ratingsSchemaHeading,
} from '../src/engine/read/json-schema.ts';
import { crosswalkDocument } from '../src/engine/read/schema/crosswalk-document.ts';
import { ladderDocument } from '../src/engine/read/schema/ladder-document.ts';
import { ratingsDocument } from '../src/engine/read/schema/ratings-document.ts';

const root = join(import.meta.dirname, '..');

/** Every schema file as it has to be, by its path in the repository. The same code gives the same bytes. */
export const schemaFiles: ReadonlyMap<string, string> = new Map([
  ['schema/ladder.schema.json', written(jsonSchema(ladderDocument, ladderSchemaHeading))],
  ['schema/ratings.schema.json', written(jsonSchema(ratingsDocument, ratingsSchemaHeading))],
  ['schema/crosswalk.schema.json', written(jsonSchema(crosswalkDocument, crosswalkSchemaHeading))],
]);

function written(schema: Record<string, unknown>): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [path, text] of schemaFiles) {
    mkdirSync(join(root, 'schema'), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}
