import { type Finding, finding } from '../findings/finding.ts';
import { type DocumentNode, PlaceFinder } from './document-tree.ts';
import { depthLimit, nodeLimit, parseStrictly, type Trouble } from './parse-events.ts';
import { recover } from './recover.ts';
import { refuseOversized } from './size-limits.ts';

export interface ParsedDocument {
  /** Null when nothing of the text could be read. */
  readonly root: DocumentNode | null;
  readonly places: PlaceFinder;
  readonly findings: readonly Finding[];
  /** True for offsets on lines that were set aside because they don't parse: what is missing there is no finding. */
  readonly isDamaged: (start: number, end: number) => boolean;
}

/**
 * Text to a tree with positions. Collects every finding: a line that breaks the YAML is named, set aside, and
 * the rest is read without it. Refuses what is too large, too deep or unfolds too far before it costs anything.
 */
export function parseDocument(text: string): ParsedDocument {
  const oversized = refuseOversized(text);
  if (oversized)
    return { root: null, places: new PlaceFinder('', null), findings: [oversized], isDamaged: () => false };

  const { root, troubles, damage, tabs } = recover(text, parseStrictly);
  const places = new PlaceFinder(text, root);
  const findings: Finding[] = troubles.map((trouble) => describe(trouble, places));
  if (tabs) findings.push(finding('tab-indentation', places.at(tabs.at, tabs.at + 1), { lines: tabs.lines }));
  if (root === null && findings.length === 0) findings.push(finding('empty-file', places.at(0, 0), {}));
  const isDamaged = (start: number, end: number) => damage.some((range) => start <= range.end && end >= range.start);
  return { root, places, findings, isDamaged };
}

function describe(trouble: Trouble, places: PlaceFinder): Finding {
  switch (trouble.kind) {
    case 'syntax':
      return finding('syntax', places.at(trouble.at, trouble.at + 1), { reason: trouble.reason });
    case 'too-deep':
      return finding('too-deep', places.at(trouble.at, trouble.at + 1), { limit: depthLimit });
    case 'too-many-aliases':
      return finding('too-many-aliases', places.at(trouble.at, trouble.at + 1), { limit: nodeLimit });
    case 'several-documents':
      return finding('several-documents', places.at(trouble.at, trouble.at + 3), {});
    case 'unknown-alias':
      return finding('unknown-alias', places.at(trouble.at, trouble.end), { alias: trouble.alias });
    case 'duplicate-key': {
      const place = places.at(trouble.second.start, trouble.second.end, trouble.path);
      const first = places.at(trouble.first.start, trouble.first.end).line;
      return finding('duplicate-key', place, {
        key: String(trouble.path.at(-1)),
        within: nameOf(trouble.path),
        first,
        second: place.line,
      });
    }
  }
}

const collections: Readonly<Record<string, string>> = {
  levels: 'Level',
  competencies: 'Competency',
  groups: 'Group',
  tracks: 'Track',
  dimensions: 'Dimension',
  cells: 'Cell',
  facets: 'Facet',
  roles: 'Role',
  ratings: 'Rating of',
};

/** What a duplicated key names: `Level "senior"`, `Cell "l2"`; otherwise just a key. */
function nameOf(path: readonly (string | number)[]): string {
  return collections[String(path.at(-2))] ?? 'Key';
}
