import type { Effect } from '#org/ladders/what-it-does.ts';
import type { LadderHeadingBody } from './ladder-version-body.ts';

/** What the API says of what publishing would do. */
export interface EffectBody {
  readonly former: LadderHeadingBody | null;
  readonly effect: Effect | null;
}
