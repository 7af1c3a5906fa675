import { z } from '@hono/zod-openapi';
import { type Finding, wordFinding } from '#engine/index.ts';
import { isMirror } from '#org/assessments/is-mirror.ts';
import type { LadderHeading, LadderVersion } from '#org/ladders/ladder-version.ts';
import { lookedAt } from '../ladders/kept-ladder.ts';

export const findingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    sentence: z.string(),
    line: z.int(),
    column: z.int(),
  })
  .openapi('Finding');

const heading = {
  id: z.string(),
  ladder: z.string().describe('The id of the ladder. Empty: a draft whose text has none yet.'),
  version: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'published', 'retired']),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
};

export const ladderHeadingSchema = z.object(heading).openapi('LadderHeading');

export const ladderVersionSchema = z
  .object({
    ...heading,
    text: z.string(),
    intent: z.enum(['scorecard', 'mirror']).nullable().describe('Null: the text can’t be read as a ladder.'),
    findings: z.array(findingSchema),
  })
  .openapi('LadderVersion');

export function presentHeading(version: LadderHeading): z.output<typeof ladderHeadingSchema> {
  const { id, ladder, version: number, title, status, revision, createdAt, updatedAt, publishedAt } = version;
  return { id, ladder, version: number, title, status, revision, createdAt, updatedAt, publishedAt };
}

export function presentVersion(version: LadderVersion): z.output<typeof ladderVersionSchema> {
  const { ladder, findings } = lookedAt(version.text);
  return {
    ...presentHeading(version),
    text: version.text,
    intent: ladder === null ? null : isMirror(ladder) ? 'mirror' : 'scorecard',
    findings: findings.map(presentFinding),
  };
}

export function presentFinding(found: Finding): z.output<typeof findingSchema> {
  const { code, severity, place } = found;
  return { code, severity, sentence: wordFinding(found), line: place.line, column: place.column };
}
