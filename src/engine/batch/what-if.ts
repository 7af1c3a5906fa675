import type { Ladder } from '../ladder/ladder.ts';
import type { Batch } from './batch.ts';
import type { BatchResults } from './batch-results.ts';
import { countMoves, type Moves } from './count-moves.ts';
import type { OutcomeColumn } from './outcome.ts';
import { type BatchRefusal, refuseBatch, scoreColumns } from './score-batch.ts';

/** The same people before and after a change of rules, and how many move from where to where. */
export interface WhatIf {
  readonly kind: 'what-if';
  readonly before: BatchResults;
  readonly after: BatchResults;
  readonly moves: Moves;
}

/**
 * Scores the same profiles under changed weights, bands or rules (`changeRules` makes the changed ladder). Give
 * `before`, the results of the ladder as it is, when asking again and again: then only what changed is worked
 * out anew. Competencies whose own rule is the same keep their columns, so that moving a weight or a band costs
 * the overall step alone, a millisecond or two for 100,000 people. Refused as by `scoreBatch`.
 */
export function whatIf(ladder: Ladder, changed: Ladder, batch: Batch, before?: BatchResults): WhatIf | BatchRefusal {
  const refusal = refuseBatch(ladder, batch) ?? refuseBatch(changed, batch);
  if (refusal !== null) return refusal;
  const known = before ?? scoreColumns(ladder, batch, () => null);
  const after = scoreColumns(changed, batch, (index) => unchangedColumn(ladder, changed, index, known));
  return { kind: 'what-if', before: known, after, moves: countMoves(changed, known, after) };
}

function unchangedColumn(ladder: Ladder, changed: Ladder, index: number, known: BatchResults): OutcomeColumn | null {
  const [before, after] = [ladder.competencies[index], changed.competencies[index]];
  const isSame =
    before !== undefined &&
    after !== undefined &&
    before.rule === after.rule &&
    before.dimensions === after.dimensions &&
    before.values === after.values &&
    before.tracks === after.tracks &&
    ladder.paths === changed.paths;
  return isSame ? (known.competencies[index] ?? null) : null;
}
