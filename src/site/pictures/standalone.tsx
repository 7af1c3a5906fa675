import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Ladder, type LevelId, type Profile, scoreProfile } from '#engine/index.ts';
import { contributionParts } from '#picture/contributions/contribution-parts.ts';
import { layoutContributions } from '#picture/contributions/layout-contributions.ts';
import { layoutJaggedLine } from '#picture/jagged-line/layout-jagged-line.ts';
import { layoutLadderGraph } from '#picture/ladder-graph/layout-ladder-graph.ts';
import { layoutMatrixHeat } from '#picture/matrix-heat/layout-matrix-heat.ts';
import { profileRows } from '#picture/profile-rows.ts';
import { layoutRadar } from '#picture/radar/layout-radar.ts';
import { layoutRangeBar } from '#picture/range-bar/layout-range-bar.ts';
import { scoreBands } from '#picture/range-bar/score-bands.ts';
import { ContributionsDrawing, contributionWords, totalOf } from './contributions.tsx';
import { JaggedLineDrawing } from './jagged-line.tsx';
import { LadderGraphDrawing } from './ladder-graph.tsx';
import { describeGraph } from './ladder-graph-words.ts';
import { heatWords, MatrixHeatDrawing } from './matrix-heat.tsx';
import { pictureWidths } from './picture-figure.tsx';
import { describeProfile } from './profile-table.tsx';
import { RadarDrawing } from './radar.tsx';
import { RangeBarDrawing, rangeBarWords } from './range-bar.tsx';
import { drawingRules, standaloneTokens } from './standalone-style.ts';

export type PictureKind = 'ladder-graph' | 'matrix-heat' | 'jagged-line' | 'radar' | 'range-bar' | 'contributions';

export interface StandaloneOptions {
  /** Whose line or score it is. The graph and the matrix need none. */
  readonly profile?: Profile;
  readonly second?: Profile;
  /** What a level asks for is shown behind the profile. */
  readonly expected?: LevelId;
  readonly width?: number;
}

/**
 * A picture as an SVG file that needs nothing else: text for screen readers, and colours for light and dark inside.
 * Null where there is nothing of this kind to draw: no profile given, a mirror or no score, no bands, or more axes
 * than a radar can show.
 */
export function renderPictureSvg(kind: PictureKind, ladder: Ladder, options: StandaloneOptions = {}): string | null {
  const drawing = drawAlone(kind, ladder, options);
  if (drawing === null) return null;
  const markup = renderToStaticMarkup(drawing);
  const style = `<style>${standaloneTokens}${drawingRules}</style>`;
  const head = markup.indexOf('>') + 1;
  return `${markup.slice(0, head)}${style}${markup.slice(head)}\n`;
}

function drawAlone(kind: PictureKind, ladder: Ladder, options: StandaloneOptions): ReactElement | null {
  const width = options.width ?? pictureWidths.wide;
  if (kind === 'ladder-graph') {
    const words = { id: 'ladder-graph', title: `The levels of ${ladder.title}`, description: describeGraph(ladder) };
    return <LadderGraphDrawing {...words} graph={layoutLadderGraph(ladder, { width })} />;
  }
  if (kind === 'matrix-heat') {
    return <MatrixHeatDrawing id="matrix-heat" {...heatWords(ladder)} heat={layoutMatrixHeat(ladder, { width })} />;
  }
  if (options.profile === undefined) return null;
  return kind === 'jagged-line' || kind === 'radar'
    ? drawProfile(kind, ladder, options.profile, { ...options, width })
    : drawScore(kind, ladder, options.profile, width);
}

function drawProfile(
  kind: 'jagged-line' | 'radar',
  ladder: Ladder,
  profile: Profile,
  { second, expected, width }: StandaloneOptions & { readonly width: number },
): ReactElement | null {
  const rows = profileRows(ladder, profile, { second: second ?? null, expected: expected ?? null });
  const asked = ladder.levels.find(({ id }) => id === expected)?.title;
  const names = {
    ...nameOf('name', profile),
    ...nameOf('secondName', second),
    ...(asked === undefined ? {} : { expectedName: `asked for at ${asked}` }),
  };
  const words = { id: kind, title: `A profile on ${ladder.title}`, description: describeProfile(rows) };
  if (kind === 'jagged-line')
    return <JaggedLineDrawing {...words} line={layoutJaggedLine(rows, { width, ...names })} />;
  const radar = layoutRadar(rows, { width, ...names });
  return radar && <RadarDrawing {...words} radar={radar} />;
}

function nameOf<Key extends string>(key: Key, profile: Profile | undefined): { [Own in Key]?: string } {
  const words = profile?.by ?? profile?.person ?? profile?.date;
  return (words ? { [key]: words } : {}) as { [Own in Key]?: string };
}

function drawScore(
  kind: 'range-bar' | 'contributions',
  ladder: Ladder,
  profile: Profile,
  width: number,
): ReactElement | null {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused' || result.overall.kind !== 'scored' || result.overall.rule === 'gates') return null;
  const { overall } = result;
  if (kind === 'range-bar') {
    const bar = layoutRangeBar(overall.score, scoreBands(ladder), { width });
    return bar && <RangeBarDrawing id={kind} {...rangeBarWords(bar, overall)} bar={bar} />;
  }
  const [parts, total] = [contributionParts(ladder, overall), totalOf(overall)];
  const words = contributionWords(parts, total);
  return <ContributionsDrawing id={kind} {...words} drawn={layoutContributions(parts, total, { width })} />;
}
