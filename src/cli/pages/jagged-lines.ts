import type { Ladder } from '#engine/ladder/ladder.ts';
import type { ReflectedCompetency, Reflection } from '#engine/score/reflect-profile.ts';
import type { Result } from '#engine/score/result.ts';
import type { JaggedGroup, JaggedLine, JaggedRow } from '../draw/draw-jagged-line.ts';

/** A mirror's picture: where each chosen rung stands. */
export function linesOfReflection(reflection: Reflection): JaggedLine[] {
  const rows = reflection.groups.flatMap(({ title, competencies }) =>
    competencies.map((own) => ({
      group: title,
      rungs: own.rungs.map(({ label }) => label),
      row: rowOfReflection(own),
    })),
  );
  return linesOf(rows);
}

/** A scorecard's picture: the value of each competency, or the range that it may have. */
export function linesOfResult(ladder: Ladder, result: Result): JaggedLine[] {
  const groups = [...ladder.groups.map(({ id, title }) => ({ id, title })), { id: null, title: '' }];
  const rows = groups.flatMap(({ id, title }) =>
    ladder.competencies
      .filter(({ group }) => group === id)
      .flatMap((competency): Placed[] => {
        const own = result.competencies[competency.id];
        if (!own || (own.kind === 'not-scored' && own.reason === 'other-track')) return [];
        const rung = (value: number) => competency.values.findIndex((known) => known.value === value);
        const known = own.kind === 'scored' && !own.isUnrated;
        const at = known ? { low: Math.max(0, rung(own.low)), high: Math.max(0, rung(own.high)) } : null;
        const remark = known ? '' : own.kind === 'scored' ? 'not rated' : unscoredWords[own.reason];
        return [
          {
            group: title,
            rungs: competency.values.map(({ label }) => label),
            row: { title: competency.title, at, remark },
          },
        ];
      }),
  );
  return linesOf(rows);
}

const unscoredWords = {
  'not-applicable': 'does not apply',
  'no-rule': 'no rule',
  'other-track': '',
  'no-values': 'nothing to rate',
} as const;

interface Placed {
  readonly group: string;
  readonly rungs: readonly string[];
  readonly row: JaggedRow;
}

function rowOfReflection({ title, chosen }: ReflectedCompetency): JaggedRow {
  switch (chosen.kind) {
    case 'chosen':
      return { title, at: { low: chosen.rung, high: chosen.rung }, remark: '' };
    case 'not-rated':
      return { title, at: null, remark: 'not rated' };
    case 'not-applicable':
      return { title, at: null, remark: 'does not apply' };
    case 'by-dimension':
      return { title, at: null, remark: 'by dimension' };
  }
}

/** Rows in one picture share their rungs; where the rungs change, another picture begins. */
function linesOf(rows: readonly Placed[]): JaggedLine[] {
  const lines: { rungs: readonly string[]; groups: { title: string; rows: JaggedRow[] }[] }[] = [];
  for (const { group, rungs, row } of rows) {
    let line = lines.at(-1);
    if (!line || line.rungs.join('\n') !== rungs.join('\n')) {
      line = { rungs, groups: [] };
      lines.push(line);
    }
    const last: JaggedGroup | undefined = line.groups.at(-1);
    if (last?.title === group) line.groups.at(-1)?.rows.push(row);
    else line.groups.push({ title: group, rows: [row] });
  }
  return lines;
}
