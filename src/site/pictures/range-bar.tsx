import type { Ladder, MeanOverall, PointsOverall } from '#engine/index.ts';
import { placesOf, wordRange } from '#picture/amount.ts';
import { rounded } from '#picture/plane.ts';
import { layoutRangeBar } from '#picture/range-bar/layout-range-bar.ts';
import type { RangeBar as Bar } from '#picture/range-bar/range-bar.ts';
import { scoreBands } from '#picture/range-bar/score-bands.ts';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

export interface RangeBarProps {
  readonly id: string;
  readonly ladder: Ladder;
  readonly overall: MeanOverall | PointsOverall;
  readonly sizes?: readonly PictureSize[];
}

/** A score, or the range that it still may be, on the bands of the levels. */
export function RangeBar({ id, ladder, overall, sizes }: RangeBarProps) {
  const bands = scoreBands(ladder);
  const drawn = layoutRangeBar(overall.score, bands, { width: pictureWidths.wide });
  if (drawn === null) return null;
  const words = rangeBarWords(drawn, overall);
  const possible = new Set(drawn.bands.flatMap(({ level, isPossible }) => (isPossible && level ? [level] : [])));
  const places = placesOf(bands.flatMap(({ low, high }) => [low, high]));
  const rows = bands.map((band) => [band.title, wordRange(band, places), possible.has(band.level) ? 'yes' : 'no']);
  return (
    <PictureFigure
      {...words}
      id={id}
      kind="range-bar"
      sizes={sizes}
      table={<PictureTable caption={words.title} columns={['Level', 'Scores', 'Holds the score']} rows={rows} />}
      draw={(size, own) => {
        const bar = layoutRangeBar(overall.score, bands, { width: pictureWidths[size] });
        return { width: pictureWidths[size], svg: bar && <RangeBarDrawing {...own} bar={bar} /> };
      }}
    />
  );
}

export function rangeBarWords(
  bar: Bar,
  { score }: MeanOverall | PointsOverall,
): { title: string; description: string } {
  const possible = bar.bands
    .filter(({ isPossible }) => isPossible)
    .map(({ title }) => title.lines.map(({ text }) => text).join(' '));
  const where = possible.length === 0 ? 'It lies in no band' : `It lies in the band of ${possible.join(' or ')}`;
  return { title: `Score ${wordRange(score)}`, description: `The score is ${wordRange(score)}. ${where}.` };
}

export function RangeBarDrawing({ bar, ...words }: PictureWords & { readonly bar: Bar }) {
  return (
    <PictureSvg {...words} kind="range-bar" width={bar.width} height={bar.height}>
      {bar.bands.map(({ level, box, title, numbers, isPossible }) => (
        <g key={level ?? 'below'}>
          <DrawnBox box={box} className={`picture-band${isPossible ? ' picture-band-possible' : ''}`} radius={3} />
          <DrawnText text={title} className={isPossible ? '' : 'picture-soft'} />
          <DrawnText text={numbers} className="picture-soft" />
        </g>
      ))}
      <ScoreMark bar={bar} />
      <DrawnText text={bar.score} className="picture-accent-text" />
    </PictureSvg>
  );
}

/** A wedge that points at the score; while something is open, a bar from end to end. */
function ScoreMark({ bar: { from, to, direction } }: { readonly bar: Bar }) {
  const [x, y] = [rounded((from.x + to.x) / 2), rounded((from.y + to.y) / 2)];
  if (from.x === to.x && from.y === to.y) {
    const wedge = direction === 'right' ? `M${x},${y + 9}l-7,-12h14Z` : `M${x + 9},${y}l-12,-7v14Z`;
    return <path className="picture-score" d={wedge} />;
  }
  const ends = [from, to].map((end) =>
    direction === 'right'
      ? `M${rounded(end.x)},${rounded(end.y - 6)}v15`
      : `M${rounded(end.x - 6)},${rounded(end.y)}h15`,
  );
  const line = `M${rounded(from.x)},${rounded(from.y)}L${rounded(to.x)},${rounded(to.y)}`;
  return <path className="picture-score-range" d={[line, ...ends].join('')} />;
}
