import { type Box, rounded } from '#picture/plane.ts';

interface DrawnBoxProps {
  readonly box: Box;
  readonly className: string;
  readonly radius?: number;
}

export function DrawnBox({ box, className, radius = 0 }: DrawnBoxProps) {
  return (
    <rect
      className={className}
      x={rounded(box.x)}
      y={rounded(box.y)}
      width={rounded(box.width)}
      height={rounded(box.height)}
      {...(radius > 0 ? { rx: radius } : {})}
    />
  );
}
