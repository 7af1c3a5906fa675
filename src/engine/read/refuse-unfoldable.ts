import type { Finding } from '../findings/finding.ts';
import { count } from '../findings/words/phrases.ts';
import type { PlaceFinder } from './document-tree.ts';
import type { LadderDocument } from './schema/ladder-document.ts';
import { tooLarge } from './size-limits.ts';

/** A hundred times the largest matrix we know, and a hundred times the most paths. */
const cellLimit = 50_000;
const pathLimit = 2_000;

/** Refuses what is small as a text and becomes large as a ladder: a cell for every level of every competency. */
export function refuseUnfoldable(document: LadderDocument, places: PlaceFinder): Finding | null {
  const cells = Object.keys(document.levels).length * Object.keys(document.competencies).length;
  if (cells > cellLimit)
    return tooLarge(`levels times competencies make ${count(cells, 'cell')}`, cellLimit, places.of(['competencies']));
  const paths = (document.paths ?? []).reduce((sum, path) => sum + ('chain' in path ? arrowsIn(path.chain) : 1), 0);
  return paths > pathLimit ? tooLarge(`it has ${count(paths, 'path')}`, pathLimit, places.of(['paths'])) : null;
}

function arrowsIn(chain: string): number {
  return chain.split('>').length - 1;
}
