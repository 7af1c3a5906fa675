import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';
import { tell } from './tell.ts';

/** Tells whoever stands on a ladder that there is a new version of it. */
export async function tellOfVersion(
  unit: Unit,
  services: Pick<Services, 'now'>,
  { id, ladder }: Pick<LadderVersion, 'id' | 'ladder'>,
  by: string | null,
): Promise<void> {
  const to = (await unit.dueDates.standingOn(ladder)).filter((person) => person !== by);
  await tell(unit, services, [{ to, kind: 'ladder-published', about: { kind: 'ladder-version', id }, due: null }]);
}
