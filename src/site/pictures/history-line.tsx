import { type HistoryMoment, layoutHistoryLine, type PlacedSpan } from '#picture/history-line/layout-history-line.ts';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

interface HistoryLineProps {
  readonly id: string;
  readonly title: string;
  /** From the first to the last. */
  readonly levels: readonly string[];
  readonly moments: readonly HistoryMoment[];
  readonly ownName: string;
  readonly otherName: string;
  /** The place of the level that it is held against. */
  readonly target?: number | null;
}

/** Where somebody stood, moment by moment, by two views. */
export function HistoryLine({ id, title, levels, moments, ownName, otherName, target = null }: HistoryLineProps) {
  const wordSpan = (span: HistoryMoment['own']) => {
    if (span === null) return '';
    const name = (level: number) => (level < 0 ? 'below the first level' : (levels[level] ?? ''));
    return span.low === span.high ? name(span.low) : `${name(span.low)} to ${name(span.high)}`;
  };
  const rows = moments.map(({ name, own, other }) => [name, wordSpan(own), wordSpan(other)]);
  const description = `${moments.length} ${moments.length === 1 ? 'moment' : 'moments'}; ${ownName} as a line, ${otherName} as a broken one.${target === null ? '' : ` The target, ${levels[target] ?? ''}, is drawn through.`}`;
  return (
    <PictureFigure
      id={id}
      kind="history-line"
      title={title}
      description={description}
      table={<PictureTable caption={title} columns={['When', ownName, otherName]} rows={rows} />}
      draw={(size, words) => {
        const drawn = layoutHistoryLine(levels, moments, { width: pictureWidths[size], target });
        return {
          width: drawn.width,
          svg: (
            <PictureSvg {...words} kind="history-line" width={drawn.width} height={drawn.height}>
              {drawn.rungs.map(({ y, title: name, isTarget }) => (
                <g key={y}>
                  <line
                    className={isTarget ? 'picture-guide picture-target' : 'picture-guide'}
                    x1={drawn.left}
                    x2={drawn.width}
                    y1={y}
                    y2={y}
                  />
                  <DrawnText text={name} className={isTarget ? 'picture-accent-text' : 'picture-soft'} />
                </g>
              ))}
              {drawn.names.map((name) => (
                <DrawnText key={name.box.x} text={name} className="picture-soft" />
              ))}
              <Spans spans={drawn.other} line="picture-second-line" point="picture-second-point" />
              <Spans spans={drawn.own} line="picture-jagged" point="picture-point" />
            </PictureSvg>
          ),
        };
      }}
    />
  );
}

interface SpansProps {
  readonly spans: readonly (PlacedSpan | null)[];
  readonly line: string;
  readonly point: string;
}

/** Points joined through the middle of each span; what isn't sure is a bar from end to end. */
function Spans({ spans, line, point }: SpansProps) {
  const known = spans.filter((span) => span !== null);
  const path = known
    .map(({ low, high }, index) => `${index === 0 ? 'M' : 'L'}${low.x},${(low.y + high.y) / 2}`)
    .join('');
  return (
    <g>
      <path className={line} d={path} />
      {known.map(({ low, high }) =>
        low.y === high.y ? (
          <circle key={low.x} className={point} cx={low.x} cy={low.y} r={4.5} />
        ) : (
          <rect
            key={low.x}
            className="picture-range"
            x={low.x - 4}
            y={high.y}
            width={8}
            height={low.y - high.y}
            rx={4}
          />
        ),
      )}
    </g>
  );
}
