import { renderToStaticMarkup } from 'react-dom/server';
import type { Ladder } from '#engine/index.ts';
import { wrapText } from '#picture/text/wrap-text.ts';

const width = 1200;
const height = 630;

/** The picture that a shared link shows: the ladder's name, what it is, and its rungs rising from left to right. */
export function ladderCard(ladder: Ladder): string {
  const ranks = [...new Set(ladder.levels.map(({ rank }) => rank))].sort((a, b) => a - b);
  const step = { x: 980 / Math.max(1, ranks.length), y: 250 / Math.max(1, ranks.length) };
  const stairs = ranks.map((_, index) => `V${560 - index * step.y} H${110 + (index + 1) * step.x}`).join(' ');
  const title = wrapText(ladder.title, { size: 76, weight: 'bold', lineHeight: 84 }, 1000, 2);
  return `${renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{ladder.title}</title>
      <rect width={width} height={height} fill="#fdfcfa" />
      <path
        d={`M110 560 ${stairs}`}
        fill="none"
        stroke="#1f5fa8"
        strokeWidth={10}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {title.map((line, index) => (
        <text
          key={line}
          x={90}
          y={150 + index * 84}
          fontFamily="Georgia, serif"
          fontSize={76}
          fontWeight={700}
          fill="#1d1b18"
        >
          {line}
        </text>
      ))}
      <text x={90} y={150 + title.length * 84 - 14} fontFamily="system-ui, sans-serif" fontSize={34} fill="#55504a">
        {`${ladder.levels.length} levels · ${ladder.competencies.length} competencies · ${ladder.intent === 'mirror' ? 'a mirror, never a score' : 'find where you stand'}`}
      </text>
    </svg>,
  )}\n`;
}
