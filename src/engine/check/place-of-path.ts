import type { Place } from '../findings/place.ts';
import type { Path } from '../ladder/path.ts';
import type { Places } from './check-rule.ts';

/**
 * Where a path stands in the text, or a part of it. A ladder that lists no paths climbs its levels in order; then the
 * level that the path leads to is the place to look at.
 */
export function placeOfPath(places: Places, path: Path, part: readonly (string | number)[] = []): Place {
  if (path.documentIndex === null) return places.of(['levels', path.to.level]);
  return places.ofValue(['paths', path.documentIndex, ...part]);
}
