import type { PersonRef } from '../parts/me.ts';

/** What `GET /people/{id}/placements` says of each. */
export interface PlacementBody {
  readonly id: string;
  readonly ladder: {
    readonly versionId: string;
    readonly id: string;
    readonly version: string;
    readonly title: string;
  };
  readonly level: string;
  readonly track: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly decidedBy: PersonRef | null;
  readonly reason: string;
}
