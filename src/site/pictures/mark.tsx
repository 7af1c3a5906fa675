import type { PlacedMark } from '#picture/jagged-line/jagged-line.ts';
import { type Point, rounded } from '#picture/plane.ts';

/** A point of the first view: a disc. A range is a bar with its certain end filled and its far end open. */
export function DrawnMark({ mark }: { readonly mark: PlacedMark }) {
  const [x, y] = [rounded(mark.at.x), rounded(mark.at.y)];
  switch (mark.kind) {
    case 'point':
      return <circle className="picture-point" cx={x} cy={y} r={5.5} />;
    case 'range':
      return (
        <g>
          <RangeBand from={mark.at} to={mark.to ?? mark.at} />
          <circle className="picture-point" cx={x} cy={y} r={5.5} />
          <circle className="picture-point-open" cx={rounded(mark.to?.x ?? x)} cy={y} r={5} />
        </g>
      );
    case 'not-rated':
      return <circle className="picture-point-unrated" cx={x} cy={y} r={5} />;
    case 'not-applicable':
      return <path className="picture-not-applicable" d={`M${x - 4},${y + 4}L${x + 4},${y - 4}`} />;
  }
}

/** A point of the second view: an open square, so that a disc in the same place stays visible inside it. */
export function SecondMark({ mark }: { readonly mark: PlacedMark }) {
  if (mark.kind === 'not-rated' || mark.kind === 'not-applicable') return null;
  const to = mark.to ?? mark.at;
  return (
    <rect
      className="picture-second-point"
      x={rounded(mark.at.x - 8)}
      y={rounded(mark.at.y - 8)}
      width={rounded(to.x - mark.at.x + 16)}
      height={16}
      rx={2}
    />
  );
}

/** What a level asks for: an upright stroke through the row. */
export function ExpectedMark({ at }: { readonly at: Point }) {
  const [x, y] = [rounded(at.x), rounded(at.y)];
  return <path className="picture-expected-mark" d={`M${x},${y - 11}V${y + 11}`} />;
}

function RangeBand({ from, to }: { readonly from: Point; readonly to: Point }) {
  return (
    <rect
      className="picture-range"
      x={rounded(from.x)}
      y={rounded(from.y - 5)}
      width={rounded(to.x - from.x)}
      height={10}
    />
  );
}
