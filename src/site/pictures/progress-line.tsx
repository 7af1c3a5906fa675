import type { ReactNode } from 'react';
import { layoutProgressLine, type ProgressGround } from '#picture/progress-line/layout-progress-line.ts';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

interface ProgressLineProps extends ProgressGround {
  readonly id: string;
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** How one goal goes, day by day. */
export function ProgressLine({ id, title, description, columns, rows, ...ground }: ProgressLineProps) {
  return (
    <PictureFigure
      id={id}
      kind="progress-line"
      title={title}
      description={description}
      table={<PictureTable caption={title} columns={columns} rows={rows} />}
      draw={(size, words) => {
        const drawn = layoutProgressLine(ground, { width: pictureWidths[size] });
        const path = drawn.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
        return {
          width: drawn.width,
          svg: (
            <PictureSvg {...words} kind="progress-line" width={drawn.width} height={drawn.height}>
              {drawn.rungs.map(({ y, title: name }) => (
                <g key={y}>
                  <line className="picture-guide" x1={drawn.left} x2={drawn.width} y1={y} y2={y} />
                  <DrawnText text={name} className="picture-soft" />
                </g>
              ))}
              {drawn.names.map((name) => (
                <DrawnText key={name.box.x} text={name} className="picture-soft" />
              ))}
              {drawn.aim === null ? null : (
                <line
                  className="picture-second-line"
                  x1={drawn.aim[0].x}
                  y1={drawn.aim[0].y}
                  x2={drawn.aim[1].x}
                  y2={drawn.aim[1].y}
                />
              )}
              <path className="picture-jagged" d={path} />
              {drawn.points.map(({ x, y }) => (
                <circle key={x} className="picture-point" cx={x} cy={y} r={4.5} />
              ))}
            </PictureSvg>
          ),
        };
      }}
    />
  );
}
