import {
  crosswalkSchemaHeading,
  jsonSchema,
  ladderSchemaHeading,
  ratingsSchemaHeading,
} from '#engine/read/json-schema.ts';
import { crosswalkDocument } from '#engine/read/schema/crosswalk-document.ts';
import { ladderDocument } from '#engine/read/schema/ladder-document.ts';
import { ratingsDocument } from '#engine/read/schema/ratings-document.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { Problem } from '../problem.ts';
import { writeJson } from '../write-json.ts';

export const schema: Command = {
  summary: 'Print the JSON Schema of a ladder, of ratings or of a crosswalk',
  usage: '[ladder | ratings | crosswalk]',
  arguments: [{ name: 'OF', description: 'ladder (the default), ratings or crosswalk', required: false }],
  options: [],
  details: ['Editors complete and check with it. Text and JSON are the same here.'],
  examples: [{ line: 'rungs schema > ladder.schema.json', says: 'to keep beside your ladders' }],
  run,
};

const schemas = {
  ladder: () => jsonSchema(ladderDocument, ladderSchemaHeading),
  ratings: () => jsonSchema(ratingsDocument, ratingsSchemaHeading),
  crosswalk: () => jsonSchema(crosswalkDocument, crosswalkSchemaHeading),
};

async function run({ io, arguments: [of = 'ladder'] }: Call): Promise<number> {
  if (of !== 'ladder' && of !== 'ratings' && of !== 'crosswalk') {
    throw new Problem(
      'unknown-id',
      `There is a schema of a ladder, of ratings and of a crosswalk, and none of "${of}".`,
    );
  }
  writeJson(io, schemas[of]());
  return exitCode.fine;
}
