import { rounded } from '#picture/plane.ts';
import type { PlacedText } from '#picture/text/placed-text.ts';

/** A placed text. Its size is an attribute: boxes were measured by it, so no style sheet may change it. */
export function DrawnText({ text, className = '' }: { readonly text: PlacedText; readonly className?: string }) {
  const [first] = text.lines;
  if (first === undefined) return null;
  const { size, weight } = text.style;
  const shared = {
    className: `picture-text ${className}`.trim(),
    fontSize: size,
    ...(weight === 'bold' ? { fontWeight: 600 } : {}),
    ...(text.anchor === 'start' ? {} : { textAnchor: text.anchor }),
  };
  if (text.lines.length === 1)
    return (
      <text {...shared} x={rounded(first.x)} y={rounded(first.y)}>
        {first.text}
      </text>
    );
  return (
    <text {...shared}>
      {text.lines.map((line, index) => (
        <tspan key={line.y} x={rounded(line.x)} y={rounded(line.y)}>
          {/* A space for those who hear or copy the text; at the end of a line it moves nothing. */}
          {text.anchor === 'start' && index < text.lines.length - 1 ? `${line.text} ` : line.text}
        </tspan>
      ))}
    </text>
  );
}
