import type { AnyEndpoint } from './http/endpoint.ts';
import { meRoutes } from './routes/me.ts';
import { peopleRoutes } from './routes/people.ts';

/** Everything under `/api/v1`: what the app serves, OpenAPI describes, and the test of the policy tries as everybody. */
export const endpoints: readonly AnyEndpoint[] = [...meRoutes, ...peopleRoutes];
