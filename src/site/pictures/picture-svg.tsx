import type { ReactNode } from 'react';
import type { PictureWords } from './picture-figure.tsx';

interface PictureSvgProps extends PictureWords {
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  /** A picture with links in it is a group: links inside an image could not be reached. */
  readonly hasLinks?: boolean;
  readonly children: ReactNode;
}

/** Room for what is drawn on the edge: strokes, and points half outside. */
const margin = 4;

export function PictureSvg({
  id,
  kind,
  title,
  description,
  width,
  height,
  hasLinks = false,
  children,
}: PictureSvgProps) {
  const [fullWidth, fullHeight] = [Math.ceil(width) + 2 * margin, Math.ceil(height) + 2 * margin];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={`picture-svg picture-svg-${kind}`}
      role={hasLinks ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      viewBox={`${-margin} ${-margin} ${fullWidth} ${fullHeight}`}
      width={fullWidth}
      height={fullHeight}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}
