import { layoutStandingBars, type StandingRow } from '#picture/standing-bars/layout-standing-bars.ts';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

interface StandingBarsProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly StandingRow[];
  /** What each part is called, in its order. */
  readonly names: Readonly<Record<string, string>>;
}

/** How many people stand how on each path. Parts differ in their edge and filling, and each says its count. */
export function StandingBars({ id, title, description, rows, names }: StandingBarsProps) {
  const columns = ['Where to', ...Object.values(names)];
  const cells = rows.map(({ name, parts }) => [
    name,
    ...Object.keys(names).map((key) => parts.find((own) => own.key === key)?.people ?? 0),
  ]);
  return (
    <PictureFigure
      id={id}
      kind="standing-bars"
      title={title}
      description={description}
      table={<PictureTable caption={title} columns={columns} rows={cells} />}
      draw={(size, words) => {
        const drawn = layoutStandingBars(rows, { width: pictureWidths[size] });
        return {
          width: drawn.width,
          svg: (
            <PictureSvg {...words} kind="standing-bars" width={drawn.width} height={drawn.height}>
              {drawn.rows.map(({ name, parts }) => (
                <g key={name.box.y}>
                  <DrawnText text={name} className="picture-soft" />
                  {parts.map(({ key, x, y, width, height, count }) => (
                    <g key={key}>
                      <rect className={`standing-part standing-${key}`} {...{ x, y, width, height }} rx={3} />
                      {count === null ? null : <DrawnText text={count} className={`standing-count-${key}`} />}
                    </g>
                  ))}
                </g>
              ))}
            </PictureSvg>
          ),
        };
      }}
    />
  );
}
