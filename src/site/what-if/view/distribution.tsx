import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Ladder } from '#engine/index.ts';
import type { MovePicture, StandingBar } from '../outcome/move-picture.ts';
import { differenceOf, standingTitle } from '../outcome/move-words.ts';

const barWidth = 1000;

/** How many stand at each level, as it is and as it would be. The numbers stand beside the bars. */
export function Distribution({ ladder, picture }: { readonly ladder: Ladder; readonly picture: MovePicture }) {
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">How many at each level</h2>
      <table className="spread">
        <thead>
          <tr>
            <th scope="col">Level</th>
            <td className="spread-key" aria-hidden="true">
              <span className="spread-key-before" /> as it is
              <span className="spread-key-after" /> as it would be
            </td>
            <th scope="col">
              <span className="visually-hidden">As it is</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">As it would be</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">Difference</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {picture.bars.map((bar) => (
            <Row key={bar.standing} title={standingTitle(ladder, bar.standing)} bar={bar} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  title,
  bar: { before, after, beforePart, afterPart },
}: {
  readonly title: string;
  readonly bar: StandingBar;
}) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="spread-bars">
        <svg viewBox={`0 0 ${barWidth} 20`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="spread-before" x="0" y="1" height="6" width={Math.round(beforePart * barWidth)} />
          <rect className="spread-after" x="0" y="8" height="11" width={Math.round(afterPart * barWidth)} />
        </svg>
      </td>
      <td className="spread-number spread-was">{groupDigits(before)}</td>
      <td className="spread-number">
        <span aria-hidden="true" className="spread-arrow">
          →{' '}
        </span>
        {groupDigits(after)}
      </td>
      <td className="spread-number spread-difference">{differenceOf(before, after)}</td>
    </tr>
  );
}
