import type { AnyEndpoint } from '../http/endpoint.ts';
import { gatheringRoutes } from './cases/gathering.ts';
import { movingRoutes } from './cases/moving.ts';
import { packetRoutes } from './cases/packet.ts';
import { proposingRoutes } from './cases/propose.ts';
import { readingRoutes } from './cases/read.ts';
import { reviewingRoutes } from './cases/reviewing.ts';

export const caseRoutes: readonly AnyEndpoint[] = [
  ...proposingRoutes,
  ...readingRoutes,
  ...packetRoutes,
  ...gatheringRoutes,
  ...reviewingRoutes,
  ...movingRoutes,
];
