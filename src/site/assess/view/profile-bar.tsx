import { tracksToChoose } from '../outcome/asked-competencies.ts';
import { editHead } from '../shelf/edit-shelf.ts';
import { type Head, isUntouched, sheetsOf } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';
import { WordField } from './word-field.tsx';

/** Whose profile this is, and the others in this browser. */
export function ProfileBar() {
  const { state, sheet, session, isReady } = useAssess();
  const sheets = sheetsOf(state.shelf);
  const isKept = state.shelf.sheets[sheet.id] !== undefined;
  return (
    <div className="profile-bar">
      <TrackChoice />
      <details className="profiles">
        <summary>
          <span className="profiles-name">{sheet.head.name}</span> <small>Profiles in this browser</small>
        </summary>
        {sheets.length + (isKept ? 0 : 1) < 2 ? null : (
          <p>
            <label htmlFor="profile">Open </label>
            <select id="profile" value={sheet.id} onChange={(event) => session.open(event.currentTarget.value)}>
              {isKept ? null : <option value={sheet.id}>{sheet.head.name} (new)</option>}
              {sheets.map(({ id, head }) => (
                <option key={id} value={id}>
                  {head.name}
                </option>
              ))}
            </select>
          </p>
        )}
        <HeadFields />
        <div className="actions">
          <button type="button" disabled={!isReady || isUntouched(sheet)} onClick={() => session.begin()}>
            Begin a new one
          </button>
          <button type="button" disabled={!isReady || isUntouched(sheet)} onClick={() => session.duplicate()}>
            Duplicate
          </button>
          <button type="button" disabled={!isReady || !isKept} onClick={() => session.remove()}>
            Delete
          </button>
        </div>
      </details>
    </div>
  );
}

function HeadFields() {
  const { sheet, session } = useAssess();
  const { name, person, by, date } = sheet.head;
  const set = (change: Partial<Head>) => session.edit((own, now) => editHead(own, change, now));
  return (
    <div className="head-fields">
      <WordField id="head-name" label="Name of this profile" value={name} onChange={(own) => set({ name: own })} />
      <WordField id="head-person" label="Who it is about" value={person} onChange={(own) => set({ person: own })} />
      <WordField
        id="head-by"
        label="Who says so"
        hint="self, manager, or a name"
        value={by}
        onChange={(own) => set({ by: own })}
      />
      <WordField id="head-date" label="Date" type="date" value={date} onChange={(own) => set({ date: own })} />
    </div>
  );
}

/** Where tracks ask for different things, somebody says first which one they are on. */
function TrackChoice() {
  const { ladder, sheet, session, goTo } = useAssess();
  const tracks = tracksToChoose(ladder);
  if (tracks.length === 0) return null;
  return (
    <fieldset className="track-choice">
      <legend>I am on the track</legend>
      {tracks.map(({ id, title }) => (
        <label key={id}>
          <input
            type="radio"
            name="track"
            value={id}
            checked={sheet.head.track === id}
            onChange={() => {
              session.edit((own, now) => editHead(own, { track: id }, now));
              goTo(0);
            }}
          />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  );
}
