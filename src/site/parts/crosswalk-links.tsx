import type { ReactNode } from 'react';
import type { Addresses } from '../addresses.ts';
import type { Site } from '../site-model.ts';

/** The crosswalks that lead from one ladder to others, or all that there are; nothing where there is none. */
export function CrosswalkLinks({
  site,
  to,
  from = null,
}: {
  readonly site: Site;
  readonly to: Addresses;
  readonly from?: string | null;
}): ReactNode {
  const own = site.crosswalks.filter((one) => (from === null ? one.isAsWritten : one.from.id === from));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="crosswalks">
      <h2 id="crosswalks">{from === null ? 'Which levels correspond' : 'Beside other ladders'}</h2>
      <ul>
        {own.map((one) => (
          <li key={`${one.from.id} ${one.to.id}`}>
            <a href={to.crosswalk(one.from.id, one.to.id)}>
              {from === null ? `${one.from.title} and ${one.to.title}` : `Which levels of ${one.to.title} correspond`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
