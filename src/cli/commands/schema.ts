import { jsonSchema, ladderSchemaHeading, ratingsSchemaHeading } from '#engine/read/json-schema.ts';
import { ladderDocument } from '#engine/read/schema/ladder-document.ts';
import { ratingsDocument } from '#engine/read/schema/ratings-document.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { writeJson } from '../write-json.ts';

export const schema: Command = {
  summary: 'Print the JSON Schema of a ladder or of ratings',
  usage: '[ladder | ratings]',
  arguments: [{ name: 'OF', description: 'ladder (the default) or ratings', required: false }],
  options: [],
  details: ['Editors complete and check with it. Text and JSON are the same here.'],
  examples: [{ line: 'rungs schema > ladder.schema.json', says: 'to keep beside your ladders' }],
  run,
};

async function run({ io, arguments: [of = 'ladder'] }: Call): Promise<number> {
  if (of !== 'ladder' && of !== 'ratings') {
    throw new Problem('unknown-id', `There is a schema of a ladder and one of ratings, and none of "${of}".`);
  }
  const made =
    of === 'ladder'
      ? jsonSchema(ladderDocument, ladderSchemaHeading)
      : jsonSchema(ratingsDocument, ratingsSchemaHeading);
  writeJson(io, made);
  return exitCode.fine;
}
