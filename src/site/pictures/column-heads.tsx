import type { ColumnHeads } from '#picture/column-heads.ts';
import { rounded } from '#picture/plane.ts';
import { DrawnText } from './drawn-text.tsx';

export function DrawnColumnHeads({ heads }: { readonly heads: ColumnHeads }) {
  return (
    <g>
      {heads.leaders.map(([from, to]) => (
        <line
          key={from.x}
          className="picture-leader"
          x1={rounded(from.x)}
          y1={rounded(from.y)}
          x2={rounded(to.x)}
          y2={rounded(to.y)}
        />
      ))}
      {heads.texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: heads never change places
        <DrawnText key={index} text={text} className="picture-soft" />
      ))}
    </g>
  );
}
