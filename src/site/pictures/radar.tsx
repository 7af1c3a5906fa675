import { type Point, rounded } from '#picture/plane.ts';
import type { ProfileRow } from '#picture/profile-rows.ts';
import { layoutRadar } from '#picture/radar/layout-radar.ts';
import type { Radar as Drawn, RadarSign } from '#picture/radar/radar.ts';
import { DrawnText } from './drawn-text.tsx';
import { given } from './given-names.ts';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { describeProfile, ProfileTable, type ViewNames } from './profile-table.tsx';

export interface RadarProps extends ViewNames {
  readonly id: string;
  readonly title: string;
  /** From `profileRows`: three to ten of them. Nothing is drawn for more. */
  readonly rows: readonly ProfileRow[];
  readonly sizes?: readonly PictureSize[];
}

/** A profile on up to ten axes, with what a level expects behind it. */
export function Radar({ id, title, rows, sizes, ...names }: RadarProps) {
  if (layoutRadar(rows, { width: pictureWidths.wide }) === null) return null;
  return (
    <PictureFigure
      id={id}
      kind="radar"
      title={title}
      description={describeProfile(rows)}
      sizes={sizes}
      table={<ProfileTable caption={title} rows={rows} {...names} />}
      draw={(size, words) => {
        const radar = layoutRadar(rows, { width: pictureWidths[size], ...given(names) });
        return { width: pictureWidths[size], svg: radar && <RadarDrawing {...words} radar={radar} /> };
      }}
    />
  );
}

export function RadarDrawing({ radar, ...words }: PictureWords & { readonly radar: Drawn }) {
  return (
    <PictureSvg {...words} kind="radar" width={radar.width} height={radar.height}>
      {radar.rings.map((ring) => (
        <path key={ring} className="picture-ring" d={ring} />
      ))}
      {radar.axes.map(({ competency, end, kind }) => (
        <path
          key={competency}
          className={`picture-axis${kind === 'not-applicable' ? ' picture-axis-off' : ''}`}
          d={`M${rounded(radar.centre.x)},${rounded(radar.centre.y)}L${rounded(end.x)},${rounded(end.y)}`}
        />
      ))}
      {radar.area === '' ? null : <path className="picture-area" d={radar.area} />}
      {radar.band === '' ? null : <path className="picture-open-band" fillRule="evenodd" d={radar.band} />}
      {radar.expected === '' ? null : <path className="picture-expected-line" d={radar.expected} />}
      {radar.outline.map((path) => (
        <path key={path} className="picture-jagged" d={path} />
      ))}
      {radar.axes.map(({ competency, low, high, kind, label }) => (
        <g key={competency}>
          {high && kind !== 'point' ? (
            <circle className="picture-point-open" cx={rounded(high.x)} cy={rounded(high.y)} r={4} />
          ) : null}
          {low ? <AxisPoint at={low} isRated={kind !== 'not-rated'} /> : null}
          <DrawnText text={label} className={kind === 'not-applicable' ? 'picture-soft picture-struck' : ''} />
        </g>
      ))}
      {radar.key.map((text) => (
        <DrawnText key={text.box.y} text={text} />
      ))}
      {radar.legend.map(({ sign, at, text }) => (
        <g key={sign}>
          <RadarSample sign={sign} at={at} />
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </PictureSvg>
  );
}

function AxisPoint({ at, isRated }: { readonly at: Point; readonly isRated: boolean }) {
  const className = isRated ? 'picture-point' : 'picture-point-unrated';
  return <circle className={className} cx={rounded(at.x)} cy={rounded(at.y)} r={4.5} />;
}

function RadarSample({ sign, at }: { readonly sign: RadarSign; readonly at: Point }) {
  const line = `M${rounded(at.x - 13)},${rounded(at.y)}h26`;
  switch (sign) {
    case 'point':
      return (
        <g>
          <path className="picture-jagged" d={line} />
          <AxisPoint at={at} isRated={true} />
        </g>
      );
    case 'expected':
      return <path className="picture-expected-line" d={line} />;
    case 'band':
      return <rect className="picture-open-band" x={rounded(at.x - 13)} y={rounded(at.y - 7)} width={26} height={14} />;
    case 'not-applicable':
      return <path className="picture-axis picture-axis-off" d={line} />;
  }
}
