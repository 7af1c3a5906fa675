import type { Ladder } from '#engine/index.ts';
import { writeLadderMarkdown } from '#formats/markdown/write-ladder-markdown.ts';
import { writeLadderCsv } from '#formats/spreadsheet/write/write-ladder-csv.ts';
import { writeLadderWorkbook } from '#formats/spreadsheet/write/write-ladder-workbook.ts';
import { type Addresses, addressesFrom } from './addresses.ts';
import { assessDataFiles } from './assess-data.ts';
import { ladderToJson } from './ladder-to-json.ts';
import { AssessPage } from './pages/assess-page.tsx';
import { CompareAcrossPage, ComparePage, ComparePairPage } from './pages/compare-page.tsx';
import { CompetencyPage } from './pages/competency-page.tsx';
import { CrosswalkPage } from './pages/crosswalk-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { ImportPage } from './pages/import-page.tsx';
import { LevelPage } from './pages/level-page.tsx';
import { MatrixPage } from './pages/matrix-page.tsx';
import { NotFoundPage, OfflinePage } from './pages/not-found-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { PracticePage } from './pages/practice-page.tsx';
import { VersionsPage } from './pages/versions-page.tsx';
import { WhatIfPage } from './pages/what-if-page.tsx';
import { ladderCard } from './pictures/ladder-card.tsx';
import { renderPage } from './render-page.tsx';
import { searchIndexOf } from './search-index.ts';
import type { Site, SiteLadder } from './site-model.ts';

/** One file of a site: where it lives, what it is, and how to make it (only when somebody asks). */
export interface SiteFile {
  /** The address without the base path: `core-questions/levels/ic2/`, `sitemap.xml`. */
  readonly address: string;
  readonly type:
    | 'text/html'
    | 'application/json'
    | 'text/yaml'
    | 'text/markdown'
    | 'text/csv'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'image/svg+xml'
    | 'application/xml'
    | 'text/plain';
  /** Text, or the bytes of a file that isn’t text. */
  readonly render: () => string | Promise<Uint8Array<ArrayBuffer>>;
}

/** Every file of a site but its assets. The same site gives the same files, byte for byte, in the same order. */
export function filesOf(site: Site): SiteFile[] {
  const to = addressesFrom(site.basePath);
  const page = (address: string, render: () => Parameters<typeof renderPage>[0]): SiteFile => ({
    address: address.slice(site.basePath.length),
    type: 'text/html',
    render: () => renderPage(render()),
  });
  const files = [
    page(to.home(), () => <HomePage site={site} to={to} />),
    page(to.compareAcross(), () => <CompareAcrossPage site={site} to={to} />),
    page(to.import(), () => <ImportPage site={site} to={to} />),
    page(to.offline(), () => <OfflinePage site={site} to={to} />),
    { ...page(to.home(), () => <NotFoundPage site={site} to={to} />), address: '404.html' },
    ...site.crosswalks.map((of) =>
      page(to.crosswalk(of.from.id, of.to.id), () => <CrosswalkPage site={site} to={to} of={of} />),
    ),
    ...site.ladders.flatMap((of) => ladderFiles(site, to, of, page)),
  ];
  return [...files, ...plainFiles(site, files)];
}

function ladderFiles(
  site: Site,
  to: Addresses,
  of: SiteLadder,
  page: (address: string, render: () => Parameters<typeof renderPage>[0]) => SiteFile,
): SiteFile[] {
  const { ladder } = of;
  const context = { site, to, of };
  const local = (address: string) => address.slice(site.basePath.length);
  return [
    page(to.ladder(ladder.id), () => <OverviewPage {...context} />),
    page(to.matrix(ladder.id), () => <MatrixPage {...context} />),
    page(to.compare(ladder.id), () => <ComparePage {...context} />),
    page(to.practice(ladder.id), () => <PracticePage {...context} />),
    page(to.assess(ladder.id), () => <AssessPage {...context} />),
    ...(ladder.overallRule.kind === 'none' ? [] : [page(to.whatIf(ladder.id), () => <WhatIfPage {...context} />)]),
    ...(of.versions.length === 0 ? [] : [page(to.versions(ladder.id), () => <VersionsPage {...context} />)]),
    ...ladder.levels.map((level) =>
      page(to.level(ladder.id, level.id), () => <LevelPage {...context} level={level} />),
    ),
    ...ladder.competencies.map((competency) =>
      page(to.competency(ladder.id, competency.id), () => <CompetencyPage {...context} competency={competency} />),
    ),
    ...pairsOf(ladder).map(([a, b]) =>
      page(to.comparePair(ladder.id, a.id, b.id), () => <ComparePairPage {...context} pair={[a, b]} />),
    ),
    {
      address: local(to.searchIndex(ladder.id)),
      type: 'application/json',
      render: () => JSON.stringify(searchIndexOf(ladder, to, site.crosswalks)),
    },
    ...assessDataFiles(of, to).map((own) => ({
      ...own,
      address: local(own.address),
      type: 'application/json' as const,
    })),
    { address: local(to.json(ladder.id)), type: 'application/json', render: () => ladderToJson(ladder) },
    { address: local(to.yaml(ladder.id)), type: 'text/yaml', render: () => of.text },
    {
      address: local(to.markdown(ladder.id)),
      type: 'text/markdown',
      render: () => writeLadderMarkdown(ladder, of.text),
    },
    { address: local(to.csv(ladder.id)), type: 'text/csv', render: () => writeLadderCsv(ladder) },
    {
      address: local(to.xlsx(ladder.id)),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      render: () => writeLadderWorkbook(ladder, of.text),
    },
    { address: local(to.card(ladder.id)), type: 'image/svg+xml', render: () => ladderCard(ladder) },
  ];
}

function pairsOf(ladder: Ladder): [Ladder['levels'][number], Ladder['levels'][number]][] {
  return ladder.levels.flatMap((a) => ladder.levels.flatMap((b) => (a === b ? [] : [[a, b] as [typeof a, typeof b]])));
}

function plainFiles(site: Site, files: readonly SiteFile[]): SiteFile[] {
  const { origin } = site;
  const robots: SiteFile = {
    address: 'robots.txt',
    type: 'text/plain',
    render: () =>
      `User-agent: *\nAllow: /\n${origin === null ? '' : `Sitemap: ${origin}${site.basePath}sitemap.xml\n`}`,
  };
  if (origin === null) return [robots];
  const pages = files.filter(
    ({ type, address }) => type === 'text/html' && address !== '404.html' && address !== 'offline/',
  );
  const sitemap: SiteFile = {
    address: 'sitemap.xml',
    type: 'application/xml',
    render: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        ...pages.map(({ address }) => `<url><loc>${origin}${site.basePath}${address}</loc></url>`),
        '</urlset>',
        '',
      ].join('\n'),
  };
  return [robots, sitemap];
}
