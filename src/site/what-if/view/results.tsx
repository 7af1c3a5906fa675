import { useLayoutEffect } from 'react';
import { groupDigits } from '#engine/findings/group-digits.ts';
import type { MovePicture } from '../outcome/move-picture.ts';
import { shareOf } from '../outcome/move-words.ts';
import type { Trial, TrialState } from '../trial.ts';
import { ChangeList } from './change-list.tsx';
import { Distribution } from './distribution.tsx';
import { MoveTable } from './move-table.tsx';
import { MovedPeople } from './moved-people.tsx';

interface ResultsProps {
  readonly trial: Trial;
  readonly state: TrialState;
  readonly picture: MovePicture;
}

/** Who moves: in one line, as bars, as a table, by name; then what was changed, to take along. */
export function Results({ trial, state, picture }: ResultsProps) {
  useStepTiming(state);
  const { people } = state;
  const isMadeUp = people.kind === 'open' && people.opened.isMadeUp;
  return (
    <div className="trial-results">
      <Summary state={state} picture={picture} isMadeUp={isMadeUp} />
      <div className="trial-pictures">
        <Distribution ladder={trial.ladder} picture={picture} />
        <MoveTable trial={trial} picture={picture} pick={state.pick} />
        <MovedPeople trial={trial} state={state} picture={picture} isMadeUp={isMadeUp} />
        <ChangeList trial={trial} state={state} />
      </div>
    </div>
  );
}

interface SummaryProps {
  readonly state: TrialState;
  readonly picture: MovePicture;
  readonly isMadeUp: boolean;
}

function Summary({ state, picture, isMadeUp }: SummaryProps) {
  const { total, moved, raised, lowered, other } = picture;
  return (
    <section className="trial-summary" aria-label="Who moves, in one line">
      <p className="headline">
        {moved === 0
          ? 'Nobody moves'
          : `${groupDigits(moved)} of ${groupDigits(total)} ${moved === 1 ? 'moves' : 'move'}`}
        {moved === 0 ? null : <span className="trial-share">{` · ${shareOf(moved, total)}`}</span>}
        {isMadeUp ? <span className="tag tag-made-up">made up</span> : null}
      </p>
      <p className="trial-ways">
        <span className={raised > 0 ? 'way-up' : ''}>↑ {groupDigits(raised)} up</span>
        <span className={lowered > 0 ? 'way-down' : ''}>↓ {groupDigits(lowered)} down</span>
        {other > 0 ? <span>↔ {groupDigits(other)} otherwise</span> : null}
      </p>
      {state.problems.length === 0 ? null : (
        <div className="notice notice-important trial-refused">
          <p>
            <b>These rules can’t be tried.</b> What you see is the last that could.
          </p>
          {state.problems.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
    </section>
  );
}

/** Leaves the time from asking to the finished picture in the browser's own timeline, where tools and tests find it. */
function useStepTiming({ answer, askedAtMilliseconds }: TrialState): void {
  useLayoutEffect(() => {
    if (answer === null) return;
    performance.clearMeasures('what-if: step');
    performance.measure('what-if: step', {
      start: askedAtMilliseconds,
      end: performance.now(),
      detail: { engineMilliseconds: answer.tookMilliseconds },
    });
  }, [answer, askedAtMilliseconds]);
}
