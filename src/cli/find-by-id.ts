import { suggest } from '#engine/read/suggest.ts';
import { Problem } from './problem.ts';

/** The one of `known` with that id; a problem that names what was likely meant, where there is none. */
export function findById<Known extends { readonly id: string }>(
  known: readonly Known[],
  id: string,
  what: string,
  where: string,
): Known {
  const found = known.find((own) => own.id === id);
  if (found) return found;
  const ids = known.map((own) => own.id);
  const meant = suggest(id, ids);
  const hint = meant === null ? `It has ${ids.join(', ') || 'none'}.` : `Did you mean "${meant}"?`;
  throw new Problem('unknown-id', `${where} has no ${what} "${id}". ${hint}`);
}
