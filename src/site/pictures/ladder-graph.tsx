import type { Ladder, Level, LevelId } from '#engine/index.ts';
import type { LadderGraph as Graph } from '#picture/ladder-graph/ladder-graph.ts';
import { layoutLadderGraph } from '#picture/ladder-graph/layout-ladder-graph.ts';
import { DrawnBox } from './drawn-box.tsx';
import { DrawnLevel } from './drawn-level.tsx';
import { DrawnText } from './drawn-text.tsx';
import { DrawnLink, LinkSample } from './ladder-graph-link.tsx';
import { describeGraph, graphTable } from './ladder-graph-words.ts';
import { PictureFigure, type PictureSize, type PictureWords, pictureWidths } from './picture-figure.tsx';
import { PictureSvg } from './picture-svg.tsx';
import { PictureTable } from './picture-table.tsx';

export interface LadderGraphProps {
  readonly id: string;
  readonly ladder: Ladder;
  /** The address of a level's page; without it the boxes are no links. */
  readonly hrefOf?: (level: LevelId) => string;
  /** A level to point out. */
  readonly current?: LevelId | null;
  readonly sizes?: readonly PictureSize[];
}

/** The ladder drawn as it is: trunk, fork, rejoin, moves, equivalents, capped seats. */
export function LadderGraph({ id, ladder, hrefOf, current = null, sizes }: LadderGraphProps) {
  const { columns, rows } = graphTable(ladder);
  return (
    <PictureFigure
      id={id}
      kind="ladder-graph"
      title={`The levels of ${ladder.title}`}
      description={describeGraph(ladder)}
      sizes={sizes}
      table={<PictureTable caption={`The levels of ${ladder.title}`} columns={columns} rows={rows} />}
      draw={(size, words) => {
        const graph = layoutLadderGraph(ladder, { width: pictureWidths[size] });
        const own = { ...words, graph, current, ...(hrefOf ? { hrefOf } : {}) };
        return { width: graph.width, svg: <LadderGraphDrawing {...own} /> };
      }}
    />
  );
}

interface DrawingProps extends PictureWords {
  readonly graph: Graph;
  readonly hrefOf?: (level: Level['id']) => string;
  readonly current?: LevelId | null;
}

export function LadderGraphDrawing({ graph, hrefOf, current = null, ...words }: DrawingProps) {
  return (
    <PictureSvg
      {...words}
      kind="ladder-graph"
      width={graph.width}
      height={graph.height}
      hasLinks={hrefOf !== undefined}
    >
      {graph.lanes.map(({ track, box }) => (
        <DrawnBox key={track} box={box} className="picture-lane" radius={10} />
      ))}
      {graph.links.map((link) => (
        <DrawnLink key={`${link.kind} ${link.from} ${link.to}`} link={link} />
      ))}
      {graph.lanes.map(({ track, title }) => (
        <DrawnText key={track} text={title} className="picture-soft picture-lane-title" />
      ))}
      {graph.levels.map((level) => (
        <DrawnLevel
          key={level.level}
          level={level}
          href={hrefOf?.(level.level) ?? null}
          isCurrent={level.level === current}
        />
      ))}
      {graph.legend.map(({ sign, at, text }) => (
        <g key={sign}>
          {sign === 'dashed-box' ? (
            <DrawnBox
              box={{ x: at.x - 13, y: at.y - 8, width: 26, height: 16 }}
              className="picture-level-box picture-partial"
              radius={4}
            />
          ) : (
            <LinkSample kind={sign} x={at.x} y={at.y} />
          )}
          <DrawnText text={text} className="picture-soft" />
        </g>
      ))}
    </PictureSvg>
  );
}
