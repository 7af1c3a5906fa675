import { nameKey } from '../../grids/name-key.ts';
import { heightOf } from '../../grids/order-levels.ts';
import type { Interpretation } from './interpretation.ts';
import { knownLevel } from './level-names.ts';
import { everyNode, isNamed, nodesOf, type OutlineNode } from './outline-node.ts';

interface FileOfLevel {
  readonly key: string;
  readonly file: string;
  readonly name: string;
}

/**
 * Levels that each have a file of their own stand in the order of a page that links to them, or else in the order that
 * their names usually have: the order of the files is only that of the alphabet.
 */
export function orderByFiles(root: OutlineNode, { builder, levels }: Interpretation): void {
  const files = nodesOf(root).flatMap((file): readonly FileOfLevel[] => {
    const own = nodesOf(file).filter((node) => levels.has(node));
    const [level] = own;
    if (own.length !== 1 || level === undefined || !isNamed(level)) return [];
    const key = knownLevel(builder, level.title.text, null);
    return key === null ? [] : [{ key, file: file.file, name: level.title.text }];
  });
  if (files.length < 2 || new Set(files.map(({ key }) => key)).size < files.length) return;
  const linked = files.map(({ file }) => placeOfLink(root, file));
  const isLinked = linked.filter((place) => place !== null).length * 2 > files.length;
  const places = isLinked ? linked : files.map(({ name }) => heightOf(nameKey(name)));
  const placeOf = (file: FileOfLevel): number => places[files.indexOf(file)] ?? Number.MAX_SAFE_INTEGER;
  builder.orderLevels(files.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ key }) => key));
  const isKnown = places.every((place) => place !== null);
  if (isLinked && isKnown) return;
  const how = isLinked ? 'as they are linked to' : 'as their names usually are';
  const sentence = `Each level has a file of its own, and nothing says for sure in which order they stand. They were ordered ${how}${isKnown ? '' : ', with those last that this says nothing about'}.`;
  builder.guess(null, isKnown ? 'likely' : 'unsure', sentence);
}

/** Which of all links leads to a file, counted from the first; null where none does. */
function placeOfLink(root: OutlineNode, file: string): number | null {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  let place = 0;
  for (const node of everyNode(root)) {
    for (const part of node.parts) {
      if (part.kind !== 'other') continue;
      place++;
      const address = part.piece.text.split(/[\s#?]/, 1)[0] ?? '';
      if (address === name || address.endsWith(`/${name}`)) return place;
    }
  }
  return null;
}
