import type { CompetencyId, LevelId } from '#engine/index.ts';

/** Every address of a site, in one place. All end in `/` or a file's extension, and start with the base path. */
export interface Addresses {
  home(): string;
  asset(name: string): string;
  ladder(ladder: string): string;
  level(ladder: string, level: LevelId): string;
  matrix(ladder: string): string;
  competency(ladder: string, competency: CompetencyId): string;
  cell(ladder: string, competency: CompetencyId, level: LevelId): string;
  compare(ladder: string): string;
  comparePair(ladder: string, a: LevelId, b: LevelId): string;
  compareAcross(): string;
  import(): string;
  crosswalk(from: string, to: string): string;
  practice(ladder: string): string;
  versions(ladder: string): string;
  assess(ladder: string): string;
  whatIf(ladder: string): string;
  searchIndex(ladder: string): string;
  yaml(ladder: string): string;
  json(ladder: string): string;
  markdown(ladder: string): string;
  csv(ladder: string): string;
  xlsx(ladder: string): string;
  card(ladder: string): string;
  offline(): string;
}

export function addressesFrom(basePath: string): Addresses {
  const at = (path: string) => `${basePath}${path}`;
  return {
    home: () => at(''),
    asset: (name) => at(`assets/${name}`),
    ladder: (ladder) => at(`${ladder}/`),
    level: (ladder, level) => at(`${ladder}/levels/${level}/`),
    matrix: (ladder) => at(`${ladder}/matrix/`),
    competency: (ladder, competency) => at(`${ladder}/competencies/${competency}/`),
    cell: (ladder, competency, level) => at(`${ladder}/competencies/${competency}/#${level}`),
    compare: (ladder) => at(`${ladder}/compare/`),
    comparePair: (ladder, a, b) => at(`${ladder}/compare/${a}/${b}/`),
    compareAcross: () => at('compare/'),
    import: () => at('import/'),
    crosswalk: (from, to) => at(`crosswalks/${from}/${to}/`),
    practice: (ladder) => at(`${ladder}/practice/`),
    versions: (ladder) => at(`${ladder}/versions/`),
    assess: (ladder) => at(`${ladder}/assess/`),
    whatIf: (ladder) => at(`${ladder}/what-if/`),
    searchIndex: (ladder) => at(`${ladder}/search.json`),
    yaml: (ladder) => at(`${ladder}/ladder.yaml`),
    json: (ladder) => at(`${ladder}/ladder.json`),
    markdown: (ladder) => at(`${ladder}/ladder.md`),
    csv: (ladder) => at(`${ladder}/ladder.csv`),
    xlsx: (ladder) => at(`${ladder}/ladder.xlsx`),
    card: (ladder) => at(`${ladder}/card.svg`),
    offline: () => at('offline/'),
  };
}
