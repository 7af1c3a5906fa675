import type { AnyEndpoint } from '../http/endpoint.ts';
import { memberRoutes } from './cycles/members.ts';
import { planRoutes } from './cycles/plan.ts';
import { progressRoutes } from './cycles/progress.ts';
import { runRoutes } from './cycles/run.ts';

export const cycleRoutes: readonly AnyEndpoint[] = [...planRoutes, ...memberRoutes, ...runRoutes, ...progressRoutes];
