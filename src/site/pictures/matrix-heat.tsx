import type { Ladder } from '#engine/index.ts';
import { type HeatKind, heatLevels } from '#picture/matrix-heat/heat-cells.ts';
import { layoutMatrixHeat } from '#picture/matrix-heat/layout-matrix-heat.ts';
import type { MatrixHeat as Heat, PlacedCell } from '#picture/matrix-heat/matrix-heat.ts';
import { type Box, rounded } from '#picture/plane.ts';
import { DrawnColumnHeads } from './column-heads.tsx';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

export interface MatrixHeatProps {
  readonly id: string;
  readonly ladder: Ladder;
  readonly sizes?: readonly PictureSize[];
}

/** How much the ladder asks, competency by competency and level by level. */
export function MatrixHeat({ id, ladder, sizes }: MatrixHeatProps) {
  const words = heatWords(ladder);
  const heat = layoutMatrixHeat(ladder, { width: pictureWidths.wide });
  const columns = ['Competency', ...heatLevels(ladder).map(({ title }) => title)];
  const rows = heat.rows.map(({ competency, cells }) => [
    ladder.competencies.find((own) => own.id === competency)?.title ?? competency,
    ...heatLevels(ladder).map(({ id }) => {
      const cell = cells.find(({ level }) => level === id);
      return cell ? wordCell(cell, heat.measure) : '';
    }),
  ]);
  return (
    <PictureFigure
      {...words}
      id={id}
      kind="matrix-heat"
      sizes={sizes}
      table={<PictureTable caption={words.title} columns={columns} rows={rows} />}
      draw={(size, own) => {
        const drawn = layoutMatrixHeat(ladder, { width: pictureWidths[size] });
        return { width: drawn.width, svg: <MatrixHeatDrawing {...own} heat={drawn} /> };
      }}
    />
  );
}

export function heatWords(ladder: Ladder): { title: string; description: string } {
  const [rows, columns] = [ladder.competencies.length, heatLevels(ladder).length];
  return {
    title: `How much ${ladder.title} asks`,
    description: `${rows} competencies by ${columns} levels. Darker cells ask more; each holds its number.`,
  };
}

function wordCell({ kind, amount }: PlacedCell, measure: Heat['measure']): string {
  const unit = measure === 'items' ? ['thing', 'things'] : ['word', 'words'];
  const words: Record<HeatKind, string> = {
    described: `${amount} ${amount === 1 ? unit[0] : unit[1]}`,
    inherited: 'as the level before',
    none: 'nothing required',
    'same-as': 'same as another level',
    planned: 'planned',
    missing: 'not said',
  };
  return words[kind];
}

export function MatrixHeatDrawing({ heat, ...words }: PictureWords & { readonly heat: Heat }) {
  return (
    <PictureSvg {...words} kind="matrix-heat" width={heat.width} height={heat.height}>
      {heat.heads.map((heads) => (
        <DrawnColumnHeads key={heads.texts[0]?.box.y ?? 0} heads={heads} />
      ))}
      {heat.groups.map((text) => (
        <DrawnText key={text.box.y} text={text} />
      ))}
      {heat.rows.map(({ competency, title, cells }) => (
        <g key={competency}>
          <DrawnText text={title} />
          {cells.map((cell) => (
            <g key={cell.level}>
              <HeatCell kind={cell.kind} box={cell.box} shade={cell.shade} />
              {cell.text ? (
                <DrawnText text={cell.text} className={cell.kind === 'described' ? '' : 'picture-soft'} />
              ) : null}
            </g>
          ))}
        </g>
      ))}
      {heat.legend.map(({ sign, at, text }) => (
        <g key={sign}>
          <HeatCell kind={sign} box={{ x: at.x - 13, y: at.y - 8, width: 26, height: 16 }} shade={2} />
          <HeatSign kind={sign} x={at.x} y={at.y} />
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </PictureSvg>
  );
}

function HeatCell({ kind, box, shade }: { readonly kind: HeatKind; readonly box: Box; readonly shade: number }) {
  if (kind === 'inherited') return <CarriedOn box={box} />;
  const tint = kind === 'described' ? ` picture-heat-${shade}` : '';
  return <DrawnBox box={box} className={`picture-cell picture-cell-${kind}${tint}`} radius={3} />;
}

/** An arrow that comes in from the level before and goes on. */
function CarriedOn({ box }: { readonly box: Box }) {
  const [left, right, y] = [box.x + 3, box.x + box.width - 3, box.y + box.height / 2].map(rounded);
  if (left === undefined || right === undefined || y === undefined) return null;
  return (
    <path
      className="picture-carried"
      d={`M${left},${y}H${right}M${right - 5},${y - 4}L${right},${y}L${right - 5},${y + 4}`}
    />
  );
}

function HeatSign({ kind, x, y }: { readonly kind: HeatKind; readonly x: number; readonly y: number }) {
  const sign = { described: 'n', none: '0', 'same-as': '=', planned: '…', missing: '?', inherited: '' }[kind];
  if (sign === '') return null;
  return (
    <text className="picture-text picture-soft" fontSize={12} textAnchor="middle" x={rounded(x)} y={rounded(y + 4)}>
      {sign}
    </text>
  );
}
