import { type Finding, finding } from '../findings/finding.ts';
import { count } from '../findings/words/phrases.ts';
import { type DocumentNode, PlaceFinder } from './document-tree.ts';
import { FindingList } from './finding-list.ts';
import { parseStrictly, type Trouble } from './parse-events.ts';
import { recover } from './recover.ts';
import { depthLimit, entryLimit, nodeLimit, refuseOversized, tooLarge } from './size-limits.ts';

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
export function parseDocument(written: string): ParsedDocument {
  const refused = refuseOversized(written);
  if (refused) return { root: null, places: new PlaceFinder('', null), findings: [refused], isDamaged: () => false };

  // A carriage return alone ends a line too; as a line feed it is one for everybody, and no offset moves.
  const text = written.includes('\r') ? written.replaceAll(/\r(?!\n)/g, '\n') : written;
  const { root, troubles, damage, tabs, toWritten } = recover(text, parseStrictly);
  const places = new PlaceFinder(text, root, toWritten);
  const findings = new FindingList();
  if (tabs) findings.add(() => finding('tab-indentation', places.at(tabs.at, tabs.at + 1), { lines: tabs.lines }));
  for (const trouble of troubles) findings.add(() => describe(trouble, places));
  if (root === null && troubles.length === 0) findings.add(() => finding('empty-file', places.at(0, 0), {}));
  const damaged = [...damage, ...troubles.flatMap(rangeOfAlias)];
  const isDamaged = (start: number, end: number) =>
    damaged.some((range) => start <= toWritten(range.end) && end >= toWritten(range.start));
  return { root, places, findings: findings.toArray(), isDamaged };
}

/** What an alias without its anchor was to stand for is missing too. */
function rangeOfAlias(trouble: Trouble): { start: number; end: number }[] {
  return trouble.kind === 'unknown-alias' ? [{ start: trouble.at, end: trouble.end }] : [];
}

function describe(trouble: Trouble, places: PlaceFinder): Finding {
  switch (trouble.kind) {
    case 'syntax':
      return finding('syntax', places.at(trouble.at, trouble.at + 1), { reason: trouble.reason });
    case 'too-deep':
      return finding('too-deep', places.at(trouble.at, trouble.at + 1), { limit: depthLimit });
    case 'too-many-aliases':
      return finding('too-many-aliases', places.at(trouble.at, trouble.at + 1), { limit: nodeLimit });
    case 'too-many-values':
      return tooLarge(`it holds ${count(trouble.count, 'value')}`, nodeLimit, places.at(trouble.at, trouble.at + 1));
    case 'too-many-entries':
      return tooLarge(
        `it has ${count(trouble.count, 'entry', 'entries')} here`,
        entryLimit,
        places.at(trouble.at, trouble.at + 1),
      );
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
