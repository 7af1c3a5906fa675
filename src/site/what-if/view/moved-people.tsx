import { groupDigits } from '#engine/findings/group-digits.ts';
import type { MovePicture } from '../outcome/move-picture.ts';
import { directionOfPerson, directions, standingTitle, wordReached } from '../outcome/move-words.ts';
import type { Trial, TrialState } from '../trial.ts';

interface MovedPeopleProps {
  readonly trial: Trial;
  readonly state: TrialState;
  readonly picture: MovePicture;
  readonly isMadeUp: boolean;
}

/** The first of those who move, by name, so that a number has faces. */
export function MovedPeople({ trial, state, picture, isMadeUp }: MovedPeopleProps) {
  const { answer, pick } = state;
  const { ladder } = trial;
  const first = answer?.first ?? [];
  const picked = picture.rows.find(({ from }) => from === pick?.from)?.cells.find(({ to }) => to === pick?.to);
  const count = pick === null ? picture.moved : (picked?.count ?? 0);
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who they are</h2>
      <p className="only-here">{isMadeUp ? 'Made-up names.' : 'Names from your file. Only in this browser.'}</p>
      {pick === null ? null : (
        <p>
          Only from “{standingTitle(ladder, pick.from)}” to “{standingTitle(ladder, pick.to)}”.{' '}
          <button type="button" className="quiet" onClick={() => trial.pick(null)}>
            Everybody who moves
          </button>
        </p>
      )}
      {first.length === 0 ? (
        <p>{count === 0 ? 'Nobody.' : null}</p>
      ) : (
        <ul className="plain moved-people">
          {first.map((person, at) => {
            const { arrow, word } = directions[directionOfPerson(ladder, person)];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and rows keep no state
              <li key={at}>
                <b>{person.name === '' ? 'Somebody without a name' : person.name}</b>
                <span>
                  {wordReached(ladder, person.before)} → {wordReached(ladder, person.after)}
                </span>
                <small>
                  {arrow} {word}
                </small>
              </li>
            );
          })}
        </ul>
      )}
      {count > first.length ? <p>And {groupDigits(count - first.length)} more.</p> : null}
    </section>
  );
}
