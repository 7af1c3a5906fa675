import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBatch } from '../../src/engine/batch/create-batch.ts';
import { codeOfValue } from '../../src/engine/batch/rating-code.ts';
import { scoreBatch } from '../../src/engine/batch/score-batch.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import { overallRuler } from '../../src/engine/score/overall-ruler.ts';
import { milliseconds, times } from '../figures.ts';
import { weightedCompetencies } from '../gallery-ladder.ts';
import { type Measure, skipped } from '../measure.ts';
import { linearCongruence } from '../random-batch.ts';

const people = 100_000;

/** What people use today: the same scoring as formulas in a sheet, worked out by LibreOffice without a window. */
export function measureSpreadsheet(): Measure[] {
  const name = `LibreOffice: ${people.toLocaleString('en-US')} people`;
  if (spawnSync('soffice', ['--version']).status !== 0)
    return [skipped(name, 'not installed; 28 s and 1.9 GB were measured once')];
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  try {
    const ladder = weightedCompetencies();
    const time = scoredByBatch(ladder);
    writeFileSync(join(folder, 'people.csv'), sheetOf(ladder));
    const start = performance.now();
    // The thirteenth token asks for formulas to be worked out.
    const filter = '--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,0,true';
    const out = join(folder, 'out');
    const answer = spawnSync('soffice', ['--headless', filter, '--convert-to', 'csv', '--outdir', out, 'people.csv'], {
      cwd: folder,
    });
    const peer = performance.now() - start;
    const converted = join(out, 'people.csv');
    const isScored =
      answer.status === 0 && existsSync(converted) && /,[1-5](?:\.\d)?$/m.test(readFileSync(converted, 'utf8'));
    if (!isScored) return [skipped(name, 'it left the formulas as they are')];
    const figure = milliseconds(time);
    return [
      { name, figure, peer: `the sheet: ${milliseconds(peer)}`, ratio: times(peer / time), target: '', isMet: null },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoredByBatch(ladder: Ladder): number {
  const batch = createBatch(ladder, people);
  const random = linearCongruence(7);
  for (const { ratings, places } of batch.competencies) {
    ratings.forEach(({ codes }, at) => {
      const place = places[at];
      if (!place) return;
      for (let person = 0; person < people; person++) codes[person] = codeOfValue(1 + Math.floor(random() * 5), place);
    });
  }
  scoreBatch(ladder, batch);
  const start = performance.now();
  scoreBatch(ladder, batch);
  return performance.now() - start;
}

/** One line a person: 41 values, a formula for each competency, one for the score. */
function sheetOf(ladder: Ladder): string {
  const random = linearCongruence(7);
  const { units } = overallRuler(ladder, null);
  const total = units.reduce((sum, own) => sum + own, 0);
  const width = ladder.competencies.reduce((sum, { dimensions }) => sum + dimensions.length, 0);
  const lines = Array.from({ length: people }, (_, person) => {
    const values = Array.from({ length: width }, () => 1 + Math.floor(random() * 5));
    let column = 0;
    const levels = ladder.competencies.map(({ dimensions, rule }) => {
      const cells = `${columnName(column)}${person + 1}:${columnName(column + dimensions.length - 1)}${person + 1}`;
      column += dimensions.length;
      const kth = `LARGE(${cells};${rule.kind === 'majority' ? rule.need : 1})`;
      return `"=${kth}-IF(MIN(${cells})<${kth}-1;1;0)"`;
    });
    const sum = units.map((unit, at) => `${unit}*${columnName(width + at)}${person + 1}`).join('+');
    return [...values, ...levels, `"=ROUND((${sum})/${total};1)"`].join(',');
  });
  return `${lines.join('\n')}\n`;
}

function columnName(at: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}
