import type { LevelRef, PathId } from '#engine/index.ts';

/** From where to where a case leads. */
export interface CaseRoute {
  readonly type: 'promotion' | 'move';
  /** The path of the ladder; null: between two levels that the ladder calls equal and joins by no path. */
  readonly path: PathId | null;
  readonly from: LevelRef;
  readonly to: LevelRef;
}
