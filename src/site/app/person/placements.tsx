import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import type { PersonBody } from '../parts/me.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { useMayAbout } from '../parts/use-actor.ts';
import { useLadderData } from '../parts/use-ladder-data.ts';
import { PlacePerson } from './place-person.tsx';
import type { PlacementBody } from './placement-body.ts';

/** Shown to those who may know; for everybody else there is nothing here, and no word that there might be. */
export function Placements({ person }: { readonly person: PersonBody }) {
  const may = useMayAbout(person.id);
  return may?.('placement:read') ? <Known person={person} mayPlace={may('placement:change')} /> : null;
}

function Known({ person, mayPlace }: { readonly person: PersonBody; readonly mayPlace: boolean }) {
  const me = useMe();
  const placements = useApi<{ items: readonly PlacementBody[] }>(`/people/${person.id}/placements`);
  const isMe = me.person.id === person.id;
  return (
    <section aria-labelledby="placements">
      <h2 id="placements">{isMe ? 'Where you stand' : `Where ${person.name} stands`}</h2>
      <p className="only-here">
        {isMe
          ? 'Seen by you, your line of managers and people partners'
          : `Seen by ${person.name}, their line of managers and people partners`}
      </p>
      <Loaded query={placements} what="the placements">
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p>Not placed on a ladder yet.</p>
            ) : (
              <ol className="plain">
                {items.map((placement) => (
                  <li key={placement.id}>
                    <PlacementLine placement={placement} />
                  </li>
                ))}
              </ol>
            )}
            {mayPlace && person.status === 'active' ? (
              <PlacePerson person={person} current={items.find(({ until }) => until === null) ?? null} />
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

function PlacementLine({ placement }: { readonly placement: PlacementBody }) {
  const { ladder, level, track, since, until, reason, decidedBy } = placement;
  const data = useLadderData(ladder.id, ladder.version);
  const known = data.data?.ladder;
  const title = known?.levels.find(({ id }) => id === level)?.title;
  const onTrack = known?.tracks.find(({ id }) => id === track)?.title;
  return (
    <>
      {title === undefined ? (
        <b>{level}</b>
      ) : (
        <a href={`/ladders/${ladder.id}/levels/${level}/`}>
          <b>{title}</b>
        </a>
      )}
      {onTrack === undefined ? '' : `, ${onTrack}`} on {ladder.title} {ladder.version},{' '}
      {until === null ? `since ${onDay(since)}` : `from ${onDay(since)} until ${onDay(until)}`}
      {reason === '' && decidedBy === null ? null : (
        <small className="own-words placement-reason">
          {reason}
          {decidedBy === null ? '' : `${reason === '' ? '' : ' '}(${decidedBy.name})`}
        </small>
      )}
    </>
  );
}
