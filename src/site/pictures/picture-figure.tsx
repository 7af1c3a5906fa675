import type { ReactNode } from 'react';

/** Which of the two layouts to draw: both, for a page that shows the one that fits its room; or one. */
export type PictureSize = 'narrow' | 'wide';

/** The width of each layout in units, its margins not counted. Text is 12 pixels or more on a phone and up. */
export const pictureWidths: Readonly<Record<PictureSize, number>> = { narrow: 320, wide: 712 };

export interface PictureWords {
  /** Unique on its page; the ids inside are made from it. */
  readonly id: string;
  readonly title: string;
  /** What the picture says, in a sentence or two. */
  readonly description: string;
}

interface PictureFigureProps extends PictureWords {
  readonly kind: string;
  readonly table: ReactNode;
  readonly sizes?: readonly PictureSize[] | undefined;
  readonly draw: (size: PictureSize, words: PictureWords) => Drawing;
}

/** A drawing and how wide it came out. */
export interface Drawing {
  readonly width: number;
  readonly svg: ReactNode;
}

/**
 * A picture on a page: drawn once for a phone and once for a wide screen (the style sheet shows the one that fits
 * the room, without a script), and as a table below.
 */
export function PictureFigure({ kind, table, sizes = ['narrow', 'wide'], draw, ...words }: PictureFigureProps) {
  return (
    <figure className={`picture picture-${kind}${sizes.length > 1 ? ' picture-fits' : ''}`}>
      {sizes.map((size) => {
        const description = `${words.description} The table below says the same.`;
        const { width, svg } = draw(size, { ...words, description, id: `${words.id}-${size}` });
        return (
          <Frame key={size} size={size} scrolls={width > pictureWidths[size]} title={words.title}>
            {svg}
          </Frame>
        );
      })}
      <details className="picture-table">
        <summary>As a table</summary>
        {table}
      </details>
    </figure>
  );
}

interface FrameProps {
  readonly size: PictureSize;
  readonly scrolls: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

/** A picture that is wider than its room scrolls, by keyboard as well. */
function Frame({ size, scrolls, title, children }: FrameProps) {
  const className = `picture-frame picture-${size}`;
  if (!scrolls) return <div className={className}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be in reach of the keyboard
    <section className={`${className} picture-scrolls`} tabIndex={0} aria-label={title}>
      {children}
    </section>
  );
}
