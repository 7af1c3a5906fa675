import type { JaggedSign, JaggedLine as Line } from '#picture/jagged-line/jagged-line.ts';
import { layoutJaggedLine } from '#picture/jagged-line/layout-jagged-line.ts';
import { type Point, rounded } from '#picture/plane.ts';
import type { ProfileRow } from '#picture/profile-rows.ts';
import { DrawnColumnHeads } from './column-heads.tsx';
import { DrawnText } from './drawn-text.tsx';
import { given } from './given-names.ts';
import { DrawnMark, ExpectedMark, SecondMark } from './mark.tsx';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { describeProfile, ProfileTable, type ViewNames } from './profile-table.tsx';

export interface JaggedLineProps extends ViewNames {
  readonly id: string;
  readonly title: string;
  /** From `profileRows`. */
  readonly rows: readonly ProfileRow[];
  readonly sizes?: readonly PictureSize[];
}

/** The signature: one row per competency, a point at the rung that is honestly you, the points joined. */
export function JaggedLine({ id, title, rows, sizes, ...names }: JaggedLineProps) {
  return (
    <PictureFigure
      id={id}
      kind="jagged-line"
      title={title}
      description={describeProfile(rows)}
      sizes={sizes}
      table={<ProfileTable caption={title} rows={rows} {...names} />}
      draw={(size, words) => {
        const line = layoutJaggedLine(rows, { width: pictureWidths[size], ...given(names) });
        return { width: line.width, svg: <JaggedLineDrawing {...words} line={line} /> };
      }}
    />
  );
}

export function JaggedLineDrawing({ line, ...words }: PictureWords & { readonly line: Line }) {
  return (
    <PictureSvg {...words} kind="jagged-line" width={line.width} height={line.height}>
      {line.heads.map((heads) => (
        <DrawnColumnHeads key={heads.texts[0]?.box.y ?? 0} heads={heads} />
      ))}
      {line.guides.map(([from, to]) => (
        <path
          key={`${from.x} ${from.y}`}
          className="picture-guide"
          d={`M${rounded(from.x)},${rounded(from.y)}V${rounded(to.y)}`}
        />
      ))}
      {line.groups.map((text) => (
        <DrawnText key={text.box.y} text={text} />
      ))}
      {line.rows.map(({ competency, dots, title }) => (
        <g key={competency}>
          {dots.map(({ x, y }) => (
            <circle key={x} className="picture-dot" cx={rounded(x)} cy={rounded(y)} r={1.75} />
          ))}
          <DrawnText text={title} />
        </g>
      ))}
      {line.secondLine.map((path) => (
        <path key={path} className="picture-second-line" d={path} />
      ))}
      {line.line.map((path) => (
        <path key={path} className="picture-jagged" d={path} />
      ))}
      {line.rows.map(({ competency, mark, second, expected }) => (
        <g key={competency}>
          {expected ? <ExpectedMark at={expected} /> : null}
          {second ? <SecondMark mark={second} /> : null}
          <DrawnMark mark={mark} />
        </g>
      ))}
      {line.legend.map(({ sign, at, text }) => (
        <g key={sign}>
          <JaggedSample sign={sign} at={at} />
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </PictureSvg>
  );
}

function JaggedSample({ sign, at }: { readonly sign: JaggedSign; readonly at: Point }) {
  const isLine = sign === 'point' || sign === 'second';
  const mark = { kind: 'point', at, to: null } as const;
  if (sign === 'expected') return <ExpectedMark at={at} />;
  if (sign === 'range')
    return <DrawnMark mark={{ kind: 'range', at: { x: at.x - 8, y: at.y }, to: { x: at.x + 8, y: at.y } }} />;
  if (!isLine) return <DrawnMark mark={{ kind: sign, at, to: null }} />;
  const path = `M${at.x - 13},${at.y}H${at.x + 13}`;
  return (
    <g>
      <path className={sign === 'point' ? 'picture-jagged' : 'picture-second-line'} d={path} />
      {sign === 'point' ? <DrawnMark mark={mark} /> : <SecondMark mark={mark} />}
    </g>
  );
}
