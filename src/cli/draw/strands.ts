import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';

/**
 * A run of levels that one climbs straight up: what the drawing puts one above the other. Where promotions fork or
 * rejoin, a strand ends and others begin. A strand without levels keeps a way free for a promotion that skips some.
 */
export interface Strand {
  readonly levels: readonly Level[];
  readonly parents: readonly Strand[];
  /** Strands of which this is the only parent. */
  readonly children: Strand[];
  /** The leaf columns it stands over: it is drawn in the middle between them. */
  from: number;
  to: number;
}

export interface Promotion {
  readonly from: Level;
  readonly to: Level;
  /** The empty strand that it climbs through, where it skips past others. */
  readonly by: Strand | null;
}

export interface Strands {
  readonly strands: readonly Strand[];
  readonly strandOf: ReadonlyMap<LevelId, Strand>;
  readonly promotions: readonly Promotion[];
}

/** The promotions of a ladder as strands. Those that don't lead upwards (a finding) are left out. */
export function strandsOf(ladder: Ladder): Strands {
  const levels = new Map(ladder.levels.map((level) => [level.id, level]));
  const edges = new Map<string, { from: Level; to: Level }>();
  for (const path of ladder.paths) {
    const [from, to] = [levels.get(path.from.level), levels.get(path.to.level)];
    if (path.type !== 'promotion' || !from || !to || to.rank <= from.rank) continue;
    edges.set(`${from.id} ${to.id}`, { from, to });
  }
  const all = [...edges.values()];
  const above = (level: Level) => all.filter(({ from }) => from === level);
  const below = (level: Level) => all.filter(({ to }) => to === level);
  const goesStraight = ({ from, to }: { from: Level; to: Level }) => above(from).length === 1 && below(to).length === 1;

  const strandOf = new Map<LevelId, Strand>();
  const strands: Strand[] = [];
  const promotions: Promotion[] = [];
  for (const level of ladder.levels.toSorted((a, b) => a.rank - b.rank)) {
    const incoming = below(level);
    if (incoming.length === 1 && incoming.every(goesStraight)) continue;
    const run = [level];
    for (let edge = above(level)[0]; edge && goesStraight(edge); edge = above(edge.to)[0]) run.push(edge.to);
    const parents = incoming.map(({ from }): Strand => {
      const parent = strandOf.get(from.id) as Strand;
      if (above(from).length === 1) return parent;
      if (incoming.length === 1) return parent;
      const bypass: Strand = { levels: [], parents: [parent], children: [], from: 0, to: 0 };
      parent.children.push(bypass);
      strands.push(bypass);
      return bypass;
    });
    const strand: Strand = { levels: run, parents, children: [], from: 0, to: 0 };
    if (parents.length === 1) parents[0]?.children.push(strand);
    incoming.forEach(({ from }, index) => {
      const parent = parents[index];
      promotions.push({ from, to: level, by: parent?.levels.length === 0 ? parent : null });
    });
    for (const member of run) strandOf.set(member.id, strand);
    strands.push(strand);
  }
  for (const edge of all) if (goesStraight(edge)) promotions.push({ ...edge, by: null });
  return { strands, strandOf, promotions };
}

/** Gives every strand its leaf columns. Returns how many there are, or null where it can't be drawn plainly. */
export function assignColumns(strands: readonly Strand[]): number | null {
  let next = 0;
  const place = (strand: Strand, start: number): number => {
    let at = start;
    for (const child of strand.children) at = place(child, at);
    if (strand.children.length === 0) at++;
    strand.from = start;
    strand.to = at - 1;
    return at;
  };
  for (const strand of strands) if (strand.parents.length === 0) next = place(strand, next);
  for (const strand of strands) {
    if (strand.parents.length < 2) continue;
    const from = Math.min(...strand.parents.map((parent) => parent.from));
    const to = Math.max(...strand.parents.map((parent) => parent.to));
    const leaves = place(strand, from) - from;
    if (leaves > to - from + 1) return null;
    if (strand.children.length === 0) [strand.from, strand.to] = [from, to];
  }
  return next;
}
