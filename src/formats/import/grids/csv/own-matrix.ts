import { readLadder } from '#engine/read/read-ladder.ts';
import { cellLists, readCellWords } from '../../../spreadsheet/write/cell-words.ts';
import { levelHead, matrixHeads } from '../../../spreadsheet/write/write-ladder-csv.ts';
import type { Grid } from '../../grid.ts';
import { idsFor } from '../../write/ids.ts';
import { toYaml } from '../../write/to-yaml.ts';
import { map, type Written } from '../../write/written.ts';

/**
 * The ladder's text of a table that `writeLadderCsv` wrote: writing that ladder again gives the same bytes. Null for any
 * other table, and for one that has been changed so that it says no ladder any more. `title` is the name of the file,
 * since a matrix doesn't say what it is called.
 */
export function ownMatrix({ rows }: Grid, title: string): string | null {
  const cells = rows.map((row) => row.map((cell) => cell?.piece.text ?? ''));
  const [head = [], ...body] = cells;
  if (!matrixHeads.every((name, at) => head[at] === name)) return null;
  const levels = head.slice(matrixHeads.length).map((name) => levelHead.exec(name));
  if (levels.length === 0 || levels.some((level) => level === null)) return null;
  const named = levels.map((level) => ({ title: level?.[1] ?? '', track: level?.[2] ?? '', id: level?.[3] ?? '' }));
  const filled = body.filter((row) => row.some((cell) => cell !== ''));
  const text = toYaml(ladderOf(named, filled, title));
  const { ladder, findings } = readLadder(text);
  return ladder === null || findings.length > 0 ? null : text;
}

interface NamedLevel {
  readonly id: string;
  readonly title: string;
  readonly track: string;
}

function ladderOf(levels: readonly NamedLevel[], body: readonly (readonly string[])[], title: string) {
  const tracks = [...new Set(levels.map(({ track }) => track))];
  const groups = new Map(body.flatMap(([id = '', name = '']) => (id === '' ? [] : [[id, name] as const])));
  return map(
    ['rungs', 1],
    ['id', idsFor([title], 'ladder')[0] ?? 'ladder'],
    ['title', title],
    ['version', '0'],
    ['intent', 'mirror'],
    ['tracks', map(...tracks.map((track) => [track, track] as const))],
    [
      'levels',
      map(...levels.map(({ id, title: name, track }) => [id, map(['title', name], ['track', track])] as const)),
    ],
    ['scale', 'levels'],
    ['groups', map(...groups)],
    ['competencies', { kind: 'map', isKept: true, entries: body.map((row) => competencyOf(row, levels)) }],
  );
}

function competencyOf(row: readonly string[], levels: readonly NamedLevel[]) {
  const [group = '', , id = '', title = '', summary = '', weight = ''] = row;
  const cells = levels.map((level, at) => [level.id, cellOf(row[matrixHeads.length + at] ?? '')] as const);
  const value = map(
    ['title', title],
    ['summary', summary],
    ['group', group],
    ['weight', weight === '' ? null : Number(weight)],
    ['cells', map(...cells)],
  );
  return { key: id, value, remarks: [] };
}

function cellOf(text: string): Written | null {
  const words = readCellWords(text);
  switch (words.kind) {
    case 'missing':
      return null;
    case 'inherited':
      return 'inherited';
    case 'none':
    case 'planned':
      return words.note === null ? words.kind : map(['state', words.kind], ['note', words.note]);
    case 'same-as':
      return `same-as ${words.level}`;
    case 'described':
      return map(
        ['quote', words.quote],
        ['statement', words.statement],
        ...cellLists.map(([key]) => [key, words.lists.get(key) ?? []] as const),
      );
  }
}
