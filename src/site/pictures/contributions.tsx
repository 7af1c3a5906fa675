import type { Ladder, MeanOverall, PointsOverall } from '#engine/index.ts';
import { amountOf, wordAmount, wordRange } from '#picture/amount.ts';
import { type ContributionPart, contributionParts } from '#picture/contributions/contribution-parts.ts';
import type { ContributionSign, Contributions as Drawn } from '#picture/contributions/contributions.ts';
import { layoutContributions } from '#picture/contributions/layout-contributions.ts';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

export interface ContributionsProps {
  readonly id: string;
  readonly ladder: Ladder;
  readonly overall: MeanOverall | PointsOverall;
  readonly sizes?: readonly PictureSize[];
}

/** What each competency puts into the score; the bars add up to it. */
export function Contributions({ id, ladder, overall, sizes }: ContributionsProps) {
  const parts = contributionParts(ladder, overall);
  const total = totalOf(overall);
  const words = contributionWords(parts, total);
  const rows = parts.map(({ title, weight, amount, most }) => [
    title,
    wordAmount(weight),
    amount ? wordRange(amount) : 'does not apply',
    amount ? wordAmount(most) : '',
  ]);
  const columns = ['Competency', 'Weight', 'Part of the score', 'The most it could be'];
  return (
    <PictureFigure
      {...words}
      id={id}
      kind="contributions"
      sizes={sizes}
      table={
        <PictureTable
          caption={words.title}
          columns={columns}
          rows={[...rows, ['Together', '', wordRange(total), '']]}
        />
      }
      draw={(size, own) => {
        const drawn = layoutContributions(parts, total, { width: pictureWidths[size] });
        return { width: drawn.width, svg: <ContributionsDrawing {...own} drawn={drawn} /> };
      }}
    />
  );
}

/** The exact score, before it is rounded: what the parts add up to. */
export function totalOf({ fraction }: MeanOverall | PointsOverall): { low: number; high: number } {
  return { low: amountOf(fraction.low), high: amountOf(fraction.high) };
}

export function contributionWords(parts: readonly ContributionPart[], total: { low: number; high: number }) {
  const counted = parts.filter(({ amount }) => amount !== null).length;
  return {
    title: 'What the score is made of',
    description: `${counted} competencies together make ${wordRange(total)}.`,
  };
}

export function ContributionsDrawing({ drawn, ...words }: PictureWords & { readonly drawn: Drawn }) {
  const { title, amount, rule } = drawn.total;
  return (
    <PictureSvg {...words} kind="contributions" width={drawn.width} height={drawn.height}>
      {drawn.bars.map((bar) => (
        <g key={bar.competency}>
          <DrawnText text={bar.title} />
          <DrawnBox box={bar.most} className="picture-bar-most" radius={2} />
          <DrawnBox box={bar.certain} className="picture-bar-certain" radius={2} />
          {bar.open.width > 0 ? <DrawnBox box={bar.open} className="picture-bar-open" /> : null}
          <DrawnText text={bar.amount} className="picture-soft" />
        </g>
      ))}
      <line className="picture-rule" x1={rule.x} x2={rule.x + rule.width} y1={rule.y} y2={rule.y} />
      <DrawnText text={title} />
      <DrawnText text={amount} />
      {drawn.apart.map((text) => (
        <DrawnText key={text.box.y} text={text} className="picture-soft" />
      ))}
      {drawn.legend.map(({ sign, at, text }) => (
        <g key={sign}>
          <BarSample sign={sign} x={at.x} y={at.y} />
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </PictureSvg>
  );
}

function BarSample({ sign, x, y }: { readonly sign: ContributionSign; readonly x: number; readonly y: number }) {
  const box = { x: x - 13, y: y - 6, width: 26, height: 12 };
  return <DrawnBox box={box} className={`picture-bar-${sign}`} radius={sign === 'open' ? 0 : 2} />;
}
