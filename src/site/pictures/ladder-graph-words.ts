import type { Ladder, Level, LevelId } from '#engine/index.ts';
import { seatWords, statusWords } from '#picture/ladder-graph/fill-box.ts';

/** The graph in words: how many levels, from where to where, and where ways divide and meet. */
export function describeGraph(ladder: Ladder): string {
  const levels = inRankOrder(ladder);
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return 'The ladder has no levels.';
  if (levels.length === 1) return `The ladder has one level, ${first.title}.`;
  const titles = (ids: readonly LevelId[]) => listed(ids.map((id) => titleOf(ladder, id)));
  const forks = levels.flatMap(({ id, title }) => {
    const above = leadsTo(ladder, id);
    return above.length > 1 ? [`From ${title} ways lead to ${titles(above)}.`] : [];
  });
  const meetings = levels.flatMap(({ id, title }) => {
    const below = comesFrom(ladder, id);
    return below.length > 1 ? [`${titles(below)} meet again at ${title}.`] : [];
  });
  const count = `${levels.length} levels, from ${first.title} to ${last.title}`;
  const tracks = ladder.tracks.filter(({ id }) => levels.some(({ track }) => track === id)).map(({ title }) => title);
  const on = tracks.length > 1 ? `, on the tracks ${listed(tracks)}` : '';
  return [`${count}${on}.`, ...forks, ...meetings].join(' ');
}

/** The graph as a table, lowest rank first. */
export function graphTable(ladder: Ladder): { columns: string[]; rows: string[][] } {
  const titles = (ids: readonly LevelId[]) => ids.map((id) => titleOf(ladder, id)).join(', ');
  const rows = inRankOrder(ladder).map((level) => [
    level.title,
    ladder.tracks.find(({ id }) => id === level.track)?.title ?? '',
    titles(leadsTo(ladder, level.id)),
    titles(movesTo(ladder, level.id)),
    titles(level.equivalents),
    remarksOn(level, ladder),
  ]);
  const columns = ['Level', 'Track', 'Promotion to', 'Move to', 'About equal to', 'Remarks'];
  const kept = columns.map((_, column) => column === 0 || rows.some((row) => row[column] !== ''));
  return { columns: columns.filter((_, index) => kept[index]), rows: rows.map((row) => row.filter((_, i) => kept[i])) };
}

function remarksOn(level: Level, ladder: Ladder): string {
  const remarks = [
    statusWords(level.status),
    level.variants.length > 0 ? `held as ${level.variants.map(({ title }) => title).join(' or ')}` : '',
    level.seats ? seatWords(level.seats) : '',
    ladder.hireBar === level.id ? 'hire bar' : '',
  ];
  return remarks.filter((remark) => remark !== '').join('; ');
}

function inRankOrder({ levels }: Ladder): Level[] {
  return levels.toSorted((a, b) => a.rank - b.rank);
}

function leadsTo({ paths }: Ladder, level: LevelId): LevelId[] {
  return distinct(
    paths.filter(({ type, from }) => type === 'promotion' && from.level === level).map(({ to }) => to.level),
  );
}

function comesFrom({ paths }: Ladder, level: LevelId): LevelId[] {
  return distinct(
    paths.filter(({ type, to }) => type === 'promotion' && to.level === level).map(({ from }) => from.level),
  );
}

function movesTo({ paths }: Ladder, level: LevelId): LevelId[] {
  const moves = paths.filter(({ type, from, to }) => type === 'move' && from.level === level && to.level !== level);
  return distinct(moves.map(({ to }) => to.level));
}

function titleOf({ levels }: Ladder, id: LevelId): string {
  return levels.find((level) => level.id === id)?.title ?? id;
}

function distinct(ids: readonly LevelId[]): LevelId[] {
  return [...new Set(ids)];
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
