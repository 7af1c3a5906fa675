import type { BoxText, LevelBox } from '#picture/ladder-graph/ladder-graph.ts';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnText } from './drawn-text.tsx';
import { DrawnLink } from './ladder-graph-link.tsx';

interface DrawnLevelProps {
  readonly level: LevelBox;
  readonly href: string | null;
  readonly isCurrent: boolean;
}

/** A level's box and what stands in it; a link where it has an address. */
export function DrawnLevel({ level, href, isCurrent }: DrawnLevelProps) {
  const partial = level.status === 'described' ? '' : ' picture-partial';
  const parts = (
    <>
      <DrawnBox box={level.box} className={`picture-level-box${partial}`} radius={7} />
      {level.variants.map(({ id, box, texts }) => (
        <g key={id}>
          <DrawnBox box={box} className="picture-variant-box" radius={4} />
          <BoxTexts texts={texts} />
        </g>
      ))}
      {level.variantMoves.map((move) => (
        <DrawnLink key={move.path} link={move} />
      ))}
      <BoxTexts texts={level.texts} />
      {level.tags.map(({ kind, box, text }) => (
        <g key={kind} className={`picture-tag picture-tag-${kind}`}>
          {kind === 'seats' || kind === 'hire-bar' ? (
            <DrawnBox box={box} className="picture-tag-box" radius={10} />
          ) : null}
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </>
  );
  const className = `picture-level${isCurrent ? ' picture-current' : ''}`;
  if (href === null) return <g className={className}>{parts}</g>;
  return (
    <a className={className} href={href} {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      {parts}
    </a>
  );
}

function BoxTexts({ texts }: { readonly texts: readonly BoxText[] }) {
  return texts.map(({ role, text }) => (
    <DrawnText key={role} text={text} className={role === 'title' ? '' : 'picture-soft'} />
  ));
}
