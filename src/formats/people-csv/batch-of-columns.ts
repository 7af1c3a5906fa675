import type { Batch } from '#engine/batch/batch.ts';
import { antiSignalColumn, createBatch, trackColumn, wholeColumn } from '#engine/batch/create-batch.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { CodedColumn } from './people-column.ts';

/** The batch that the columns of a file fill. Columns in which nobody has anything are left unmade. */
export function batchOfColumns(ladder: Ladder, personCount: number, columns: readonly CodedColumn[]): Batch {
  const batch = createBatch(ladder, personCount);
  for (const column of columns) {
    if (column.codes.hasAny) column.codes.copyTo(columnOf(batch, column));
  }
  return batch;
}

function columnOf(batch: Batch, { kind, competency, dimension }: CodedColumn): { set(codes: ArrayLike<number>): void } {
  switch (kind) {
    case 'track':
      return trackColumn(batch);
    case 'anti-signals':
      return antiSignalColumn(batch, competency).codes;
    case 'rating':
      return dimension === null
        ? wholeColumn(batch, competency).codes
        : (batch.competencies[competency]?.ratings[dimension]?.codes ?? new Uint8Array(0));
  }
}
