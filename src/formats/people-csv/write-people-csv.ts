import Papa from 'papaparse';
import { type BatchResults, competencyAt, overallAt } from '#engine/batch/batch-results.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';

/** A spreadsheet takes a cell that begins so for a formula, or for the end of a cell. */
const looksLikeFormula = /^[=+\-@\t\r\n]/;

/**
 * Many people's results as CSV, one line each in the order of the batch: `person`, `COMPETENCY.low` and
 * `COMPETENCY.high` in the scale's values, `score.low`, `score.high`, `level.low` and `level.high`, as far as the
 * ladder's rules give them. What isn't scored says why: `n/a` where nothing applies, else the reason
 * (`other-track`, `no-rule` …). A name that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function writePeopleCsv(people: readonly string[], ladder: Ladder, results: BatchResults): string {
  const headings = [
    'person',
    ...ladder.competencies.flatMap(({ id }) => [`${id}.low`, `${id}.high`]),
    ...(results.score === null ? [] : ['score.low', 'score.high']),
    ...(ladder.overallRule.kind === 'none' ? [] : ['level.low', 'level.high']),
  ];
  const competencies = results.competencies.map((_, index) => competencyCells(results, index));
  const overall = ladder.overallRule.kind === 'none' ? () => '' : overallCells(results);
  const lines = people.map((person, at) => {
    let line = Papa.unparse([[person]], { escapeFormulae: looksLikeFormula });
    for (const cells of competencies) line += cells(at);
    return line + overall(at);
  });
  return `${[headings.join(','), ...lines].join('\n')}\n`;
}

/** The cells of one person, each with a comma before it. Ids, numbers and reasons need no quotation marks. */
type WriteCells = (person: number) => string;

/** A competency has few outcomes, so each is worded once. */
function competencyCells(results: BatchResults, index: number): WriteCells {
  const codes = results.competencies[index]?.codes ?? new Uint8Array(0);
  const worded = new Map<number, string>();
  return (person) => {
    const code = codes[person] as number;
    let cells = worded.get(code);
    if (cells === undefined) {
      const outcome = competencyAt(results, index, person);
      const reason = outcome.kind === 'scored' ? '' : outcome.reason === 'not-applicable' ? 'n/a' : outcome.reason;
      cells = outcome.kind === 'scored' ? `,${outcome.low},${outcome.high}` : `,${reason},${reason}`;
      worded.set(code, cells);
    }
    return cells;
  };
}

function overallCells(results: BatchResults): WriteCells {
  return (person) => {
    const overall = overallAt(results, person);
    if (overall.kind === 'scored') {
      const { score, level } = overall;
      return `${score === null ? '' : `,${score.low},${score.high}`},${level.low},${level.high}`;
    }
    const reason = overall.reason === 'nothing-left' ? 'n/a' : overall.reason;
    return `,${reason}`.repeat(results.score === null ? 2 : 4);
  };
}
