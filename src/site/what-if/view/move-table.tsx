import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Pick } from '../messages.ts';
import type { MoveCell, MovePicture } from '../outcome/move-picture.ts';
import { directions, standingTitle } from '../outcome/move-words.ts';
import type { Trial } from '../trial.ts';

interface MoveTableProps {
  readonly trial: Trial;
  readonly picture: MovePicture;
  readonly pick: Pick | null;
}

/** From where to where. Those who stay are on the diagonal and quiet; a move is a button that says who. */
export function MoveTable({ trial, picture, pick }: MoveTableProps) {
  const { ladder } = trial;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">From where to where</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="moves-scroll" aria-label="Table of moves" tabIndex={0}>
        <table className="moves">
          <caption className="visually-hidden">People by their level now, and by the level they would have</caption>
          <thead>
            <tr>
              <th scope="col" className="moves-corner">
                Now <span aria-hidden="true">↓</span> · then <span aria-hidden="true">→</span>
              </th>
              {picture.standings.map((standing) => (
                <th key={standing} scope="col">
                  {standingTitle(ladder, standing)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {picture.rows.map(({ from, cells }) => (
              <tr key={from}>
                <th scope="row">{standingTitle(ladder, from)}</th>
                {cells.map((cell) => (
                  <Cell
                    key={cell.to}
                    cell={cell}
                    isPicked={pick !== null && pick.from === from && pick.to === cell.to}
                    onPick={() => trial.pick({ from, to: cell.to })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {picture.standings.includes('range') ? (
        <p className="moves-note">
          “{standingTitle(ladder, 'range')}”: what isn’t rated leaves several levels possible. In the first line above,
          those people count as up or down when an end of their range moves.
        </p>
      ) : null}
    </section>
  );
}

interface CellProps {
  readonly cell: MoveCell;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function Cell({ cell: { to, count, direction }, isPicked, onPick }: CellProps) {
  const { arrow, word } = directions[direction];
  if (direction === 'stay') {
    return (
      <td className="move-stay">
        {groupDigits(count)} <small>{to === 'range' ? 'still open' : word}</small>
      </td>
    );
  }
  // A button under the keyboard's focus stays while its count is 0.
  if (count === 0 && !isPicked) {
    return (
      <td className="move-none">
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">0</span>
      </td>
    );
  }
  return (
    <td className={`move-${direction}`}>
      <button type="button" aria-pressed={isPicked} onClick={onPick}>
        <span aria-hidden="true">{arrow} </span>
        {groupDigits(count)} <small>{word}</small>
      </button>
    </td>
  );
}
