import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import {
  crosswalkSchemaHeading,
  jsonSchema,
  ladderSchemaHeading,
  ratingsSchemaHeading,
} from '#engine/read/json-schema.ts';
import { crosswalkDocument } from '#engine/read/schema/crosswalk-document.ts';
import { ladderDocument } from '#engine/read/schema/ladder-document.ts';
import { ratingsDocument } from '#engine/read/schema/ratings-document.ts';
import { fileExists, packageRoot } from '../files.ts';
import type { LadderShelf } from './ladder-shelf.ts';

const schemas = [
  { name: 'ladder', title: 'The JSON Schema of a ladder', make: () => jsonSchema(ladderDocument, ladderSchemaHeading) },
  {
    name: 'ratings',
    title: 'The JSON Schema of ratings',
    make: () => jsonSchema(ratingsDocument, ratingsSchemaHeading),
  },
  {
    name: 'crosswalk',
    title: 'The JSON Schema of a crosswalk',
    make: () => jsonSchema(crosswalkDocument, crosswalkSchemaHeading),
  },
];

/** The ladders' own texts, and what it takes to write one. */
export function addResources(server: McpServer, shelf: LadderShelf): void {
  const template = new ResourceTemplate('rungs://ladders/{name}', {
    list: () => ({
      resources: shelf.ladders().map(({ name, ladder }) => ({
        uri: `rungs://ladders/${encodeURIComponent(name)}`,
        name,
        title: `${ladder.title} ${ladder.version}`,
        mimeType: 'application/yaml',
      })),
    }),
  });
  server.registerResource(
    'ladder',
    template,
    { title: 'A ladder as it is written', description: 'The whole text, YAML or JSON.', mimeType: 'application/yaml' },
    (uri, { name }) => ({
      contents: [
        { uri: uri.href, mimeType: 'application/yaml', text: shelf.find(decodeURIComponent(String(name))).text },
      ],
    }),
  );
  for (const { name, title, make } of schemas) {
    server.registerResource(
      `schema-${name}`,
      `rungs://schema/${name}`,
      { title, mimeType: 'application/schema+json' },
      (uri) => ({
        contents: [{ uri: uri.href, mimeType: 'application/schema+json', text: JSON.stringify(make(), null, 2) }],
      }),
    );
  }
  addFormatPage(server);
}

/** How a ladder is written, in words; it travels with the package. */
function addFormatPage(server: McpServer): void {
  const path = join(packageRoot, 'docs/format.md');
  if (!fileExists(path)) return;
  server.registerResource(
    'format',
    'rungs://format',
    { title: 'How a ladder is written', mimeType: 'text/markdown' },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/markdown', text: readFileSync(path, 'utf8') }] }),
  );
}
