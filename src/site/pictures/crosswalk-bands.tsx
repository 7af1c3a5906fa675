import type { ReactNode } from 'react';
import { type Crosswalk, type Ladder, refKey, refTitle, wordAbout } from '#engine/index.ts';
import type { CrosswalkBands as Bands, PlacedRung } from '#picture/crosswalk-bands/crosswalk-bands.ts';
import { layoutCrosswalkBands } from '#picture/crosswalk-bands/layout-crosswalk-bands.ts';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnText } from './drawn-text.tsx';
import { PictureFigure, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

export interface CrosswalkBandsProps {
  readonly id: string;
  readonly crosswalk: Crosswalk;
  readonly from: Ladder;
  readonly to: Ladder;
  readonly hrefOf: (ladder: Ladder, level: PlacedRung['rung']['level']) => string;
}

/** Two ladders side by side, with a band from each level to what it corresponds to; and the same as a table. */
export function CrosswalkBands({ id, crosswalk, from, to, hrefOf }: CrosswalkBandsProps): ReactNode {
  const words = crosswalkWords(crosswalk, from, to);
  const rows = crosswalk.there.map(({ level, about, isSuggested }) => [
    refTitle(from, level),
    `${wordAbout(to, about)}${isSuggested ? ' (a suggestion)' : ''}`,
  ]);
  return (
    <PictureFigure
      {...words}
      id={id}
      kind="crosswalk-bands"
      table={<PictureTable caption={words.title} columns={[from.title, to.title]} rows={rows} />}
      draw={(size, own) => {
        const bands = layoutCrosswalkBands(crosswalk, from, to, { width: pictureWidths[size] });
        const href = ({ side, rung }: PlacedRung) => hrefOf(side === 'from' ? from : to, rung.level);
        return { width: bands.width, svg: <CrosswalkBandsDrawing {...own} bands={bands} hrefOf={href} /> };
      }}
    />
  );
}

export function crosswalkWords({ there }: Crosswalk, from: Ladder, to: Ladder): { title: string; description: string } {
  const said = there.map(({ level, about }) => `${refTitle(from, level)}: ${wordAbout(to, about)}`);
  return {
    title: `From ${from.title} to ${to.title}`,
    description: `Each ladder from its first level at the bottom, with bands between levels that correspond. ${said.join('. ')}.`,
  };
}

interface DrawingProps extends PictureWords {
  readonly bands: Bands;
  readonly hrefOf: (rung: PlacedRung) => string;
}

function CrosswalkBandsDrawing({ bands, hrefOf, ...words }: DrawingProps) {
  return (
    <PictureSvg {...words} kind="crosswalk-bands" width={bands.width} height={bands.height} hasLinks>
      {bands.bands.map(({ from, outline, isSuggested }) => (
        <path
          key={`${refKey(from)} ${outline}`}
          className={`picture-crosswalk${isSuggested ? ' picture-crosswalk-suggested' : ''}`}
          d={outline}
        />
      ))}
      {[...bands.heads, ...bands.tracks].map((text) => (
        <DrawnText
          key={`${text.box.x} ${text.box.y}`}
          text={text}
          className={bands.tracks.includes(text) ? 'picture-soft' : ''}
        />
      ))}
      {bands.rungs.map((rung) => (
        <a key={`${rung.side} ${refKey(rung.rung)}`} href={hrefOf(rung)} className="picture-level">
          <DrawnBox
            box={rung.box}
            className={`picture-level-box${rung.isAlone ? ' picture-partial' : ''}`}
            radius={5}
          />
          <DrawnText text={rung.title} />
        </a>
      ))}
    </PictureSvg>
  );
}
