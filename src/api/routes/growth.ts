import type { AnyEndpoint } from '../http/endpoint.ts';
import { checkInRoutes } from './growth/check-ins.ts';
import { goalEndingRoutes } from './growth/endings.ts';
import { goalRoutes } from './growth/goals.ts';
import { growthOfferRoutes } from './growth/offers.ts';
import { growthPlanRoutes } from './growth/plans.ts';

/** Growth plans: what somebody means to do in a quarter, and how it goes. */
export const growthRoutes: readonly AnyEndpoint[] = [
  ...growthPlanRoutes,
  ...growthOfferRoutes,
  ...goalRoutes,
  ...goalEndingRoutes,
  ...checkInRoutes,
];
