import type { LinkLine } from '#picture/ladder-graph/ladder-graph.ts';
import { polylineData } from '#picture/path-data.ts';

export function DrawnLink({ link }: { readonly link: Pick<LinkLine, 'kind' | 'path' | 'heads'> }) {
  return (
    <g className={`picture-link picture-link-${link.kind}`}>
      <path className="picture-link-line" d={link.path} />
      {link.heads.map((head) => (
        <path key={polylineData(head)} className="picture-link-head" d={polylineData(head, true)} />
      ))}
    </g>
  );
}

/** A short piece of such a line, for the legend. */
export function LinkSample({
  kind,
  x,
  y,
}: {
  readonly kind: LinkLine['kind'];
  readonly x: number;
  readonly y: number;
}) {
  const head = [
    { x: x + 14, y },
    { x: x + 7, y: y - 3.6 },
    { x: x + 7, y: y + 3.6 },
  ];
  const path = polylineData([
    { x: x - 14, y },
    { x: kind === 'equivalent' ? x + 14 : x + 7, y },
  ]);
  return <DrawnLink link={{ kind, path, heads: kind === 'equivalent' ? [] : [head] }} />;
}
