import { type FormEvent, useState } from 'react';
import type { Ladder, LevelId } from '#engine/index.ts';
import { levelsOn } from '#engine/score/tracks.ts';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import type { PersonBody } from '../parts/me.ts';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useLadderData } from '../parts/use-ladder-data.ts';
import { type LaddersBody, useLadders } from '../parts/use-ladders.ts';
import type { PlacementBody } from './placement-body.ts';

interface PlacePersonProps {
  readonly person: PersonBody;
  /** What holds until now. */
  readonly current: PlacementBody | null;
}

/** A people partner writes down where somebody stands from a day on. */
export function PlacePerson({ person, current }: PlacePersonProps) {
  const ladders = useLadders();
  const [made, setMade] = useState(0);
  return (
    <>
      {/* Closes once somebody is placed, so that the list above is what one sees. */}
      <details className="consequence" key={made}>
        <summary>{current === null ? `Place ${person.name} on a level …` : `Place ${person.name} anew …`}</summary>
        <Loaded query={ladders} what="the ladders">
          {({ items }) =>
            items.length === 0 ? (
              <p>No ladder is published yet. A ladder owner does that first.</p>
            ) : (
              <Form person={person} current={current} ladders={items} onPlaced={() => setMade((count) => count + 1)} />
            )
          }
        </Loaded>
      </details>
      <p role="status">{made === 0 ? '' : 'Placed.'}</p>
    </>
  );
}

interface FormProps extends PlacePersonProps {
  readonly ladders: LaddersBody['items'];
  readonly onPlaced: () => void;
}

function Form({ person, current, ladders, onPlaced }: FormProps) {
  const { act, isBusy, problem } = useAction();
  const [ladder, setLadder] = useState(current?.ladder.id ?? '');
  const chosen = ladders.find((own) => own.ladder === ladder) ?? ladders[0];
  const data = useLadderData(chosen?.ladder ?? '', chosen?.latest.version ?? '');
  const [place, setPlace] = useState({ level: current?.level ?? '', track: current?.track ?? '' });
  const [since, setSince] = useState(today);
  const [reason, setReason] = useState('');
  if (chosen === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const track = place.track === '' ? null : place.track;
    const body = { ladderVersion: chosen.latest.id, level: place.level, track, since, reason };
    if ((await act(`/people/${person.id}/placements`, { method: 'POST', body })) !== null) onPlaced();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field id="place-ladder" name="ladderVersion" problem={problem} label="Ladder">
        {(own) => (
          <select
            {...own}
            value={chosen.ladder}
            onChange={(event) => {
              setLadder(event.currentTarget.value);
              setPlace({ level: '', track: '' });
            }}
          >
            {ladders.map(({ ladder: id, title, latest }) => (
              <option key={id} value={id}>
                {title} {latest.version}
              </option>
            ))}
          </select>
        )}
      </Field>
      {data.data === undefined ? (
        <p role="status">{data.error ? data.error.message : 'Getting its levels …'}</p>
      ) : (
        <LevelAndTrack ladder={data.data.ladder} place={place} onChange={setPlace} problem={problem} />
      )}
      <Field
        id="place-since"
        name="since"
        problem={problem}
        label="Since"
        hint={current === null ? 'Today or earlier.' : 'Today or earlier. What held until then ends on that day.'}
      >
        {(own) => (
          <input
            {...own}
            type="date"
            required
            max={today()}
            {...(current === null ? {} : { min: current.since })}
            value={since}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        id="place-reason"
        name="reason"
        problem={problem}
        label="Why"
        seenBy={`${person.name}, their line of managers and people partners`}
      >
        {(own) => (
          <textarea
            {...own}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || data.data === undefined}>
          {isBusy ? 'Saving …' : 'Place'}
        </button>
      </p>
    </form>
  );
}

interface Place {
  readonly level: string;
  readonly track: string;
}

interface LevelAndTrackProps {
  readonly ladder: Ladder;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly problem: ReturnType<typeof useAction>['problem'];
}

/** Levels by their titles, the lowest first; a track is asked for only where one level is on several. */
function LevelAndTrack({ ladder, place, onChange, problem }: LevelAndTrackProps) {
  const tracks = tracksOf(ladder, place.level as LevelId);
  return (
    <>
      <Field id="place-level" name="level" problem={problem} label="Level">
        {(own) => (
          <select
            {...own}
            required
            value={place.level}
            onChange={(event) => onChange({ level: event.currentTarget.value, track: '' })}
          >
            <option value="">Choose a level</option>
            {levelsOn(ladder, null).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {tracks.length < 2 ? null : (
        <Field id="place-track" name="track" problem={problem} label="Track" hint="This level leads to several.">
          {(own) => (
            <select
              {...own}
              value={place.track}
              onChange={(event) => onChange({ ...place, track: event.currentTarget.value })}
            >
              <option value="">Not said yet</option>
              {tracks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

function tracksOf(ladder: Ladder, level: LevelId): Ladder['tracks'] {
  return ladder.tracks.filter((track) => levelsOn(ladder, track.id).some(({ id }) => id === level));
}
