import type { AnyEndpoint } from '../http/endpoint.ts';
import { assignmentRoutes } from './ladders/assignments.ts';
import { draftRoutes } from './ladders/drafts.ts';
import { publishingRoutes } from './ladders/publishing.ts';
import { readLadderRoutes } from './ladders/read-ladders.ts';

export const ladderRoutes: readonly AnyEndpoint[] = [
  ...readLadderRoutes,
  ...draftRoutes,
  ...publishingRoutes,
  ...assignmentRoutes,
];
