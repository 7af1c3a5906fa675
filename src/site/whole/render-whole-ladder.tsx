import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Ladder } from '#engine/index.ts';
import { CompetencyPage } from '../pages/competency-page.tsx';
import { LevelPage } from '../pages/level-page.tsx';
import { MatrixPage } from '../pages/matrix-page.tsx';
import { descriptionOf, OverviewPage } from '../pages/overview-page.tsx';
import { PracticePage } from '../pages/practice-page.tsx';
import { renderPage } from '../render-page.tsx';
import type { Site, SiteLadder } from '../site-model.ts';
import { intoPart } from './into-part.ts';
import { wholeAddressesOf } from './whole-addresses.ts';
import { WholePage, type WholePart } from './whole-page.tsx';

/**
 * A ladder as one file of HTML: its overview, its matrix, every level and competency, the practice. `style` stands in the
 * file, so it needs no other; it has no script, and opening it asks nobody for anything.
 */
export function renderWholeLadder(ladder: Ladder, style: string): string {
  const of: SiteLadder = { ladder, fileName: '', text: '', findings: [], versions: [] };
  const context = { site: siteOf(of), to: wholeAddressesOf(ladder), of };
  const part = (id: string, title: string, page: ReactElement): WholePart => ({
    id,
    title,
    html: intoPart(id, renderToStaticMarkup(page)),
  });
  const overview = part('overview', 'Overview', <OverviewPage {...context} />);
  const levels = ladder.levels.map((level) =>
    part(`level-${level.id}`, level.title, <LevelPage {...context} level={level} />),
  );
  const competencies = ladder.competencies.map((competency) =>
    part(`competency-${competency.id}`, competency.title, <CompetencyPage {...context} competency={competency} />),
  );
  const matrix = ladder.competencies.length === 0 ? [] : [part('matrix', 'Matrix', <MatrixPage {...context} />)];
  const practice =
    ladder.practice === null ? [] : [part('practice', 'Practice and questions', <PracticePage {...context} />)];
  return renderPage(
    <WholePage
      title={ladder.title}
      version={ladder.version}
      description={descriptionOf(ladder)}
      style={style}
      overview={overview}
      chapters={[
        { title: 'Levels', parts: levels },
        { title: 'In one table', parts: matrix },
        { title: 'Competencies', parts: competencies },
        { title: 'How it is used', parts: practice },
      ].filter(({ parts }) => parts.length > 0)}
    />,
  );
}

function siteOf(of: SiteLadder): Site {
  return {
    title: of.ladder.title,
    ladders: [of],
    crosswalks: [],
    broken: [],
    basePath: '',
    origin: null,
    assets: {
      style: '',
      reading: '',
      assess: '',
      whatIf: '',
      whatIfWorker: '',
      import: '',
      importWorker: '',
      reload: null,
    },
    isServed: false,
    isKeptOffline: false,
    isOneFile: true,
  };
}
