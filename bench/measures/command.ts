import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { milliseconds, round, times } from '../figures.ts';
import { largestLadderFile, root } from '../gallery-ladder.ts';
import { type Measure, skipped } from '../measure.ts';
import { medians } from '../medians.ts';
import { tenfoldLadder, tinyLadder } from '../tenfold-ladder.ts';

/** `rungs check`, whole processes: beside a Node that does nothing, and on a ladder ten times as large. */
export function measureCommand(): Measure[] {
  const name = 'rungs check';
  if (!existsSync(join(root, 'dist/cli/main.cjs'))) return [skipped(name, 'the command is not built: npm run build')];
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  try {
    return checks(folder);
  } catch (error) {
    return [skipped(name, error instanceof Error ? error.message : String(error))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checks(folder: string): Measure[] {
  const largest = largestLadderFile();
  const [tiny, tenfold] = [join(folder, 'tiny.yaml'), join(folder, 'tenfold.yaml')];
  writeFileSync(tiny, tinyLadder);
  writeFileSync(tenfold, tenfoldLadder(readFileSync(join(root, 'ladders/weighted-competencies.yaml'), 'utf8')));
  const one = join(root, 'ladders/weighted-competencies.yaml');
  const time = medians(21, {
    nothing: () => run(['-e', '0']),
    largest: () => check(largest),
    tiny: () => check(tiny),
    one: () => check(one),
    tenfold: () => check(tenfold),
  });
  const ratio = time.largest / time.nothing;
  const growth = (time.tenfold - time.tiny) / (time.one - time.tiny);
  return [
    {
      name: `rungs check ${basename(largest)}`,
      figure: milliseconds(time.largest),
      peer: `node -e 0: ${milliseconds(time.nothing)}`,
      ratio: times(ratio),
      target: 'at most 3x',
      isMet: ratio <= 3,
    },
    {
      name: 'rungs check, ladder ten times as large',
      figure: milliseconds(time.tenfold),
      peer: `weighted-competencies: ${milliseconds(time.one)}; start-up: ${milliseconds(time.tiny)}`,
      ratio: `${round(growth)}x beyond start-up`,
      target: 'at most 10x',
      isMet: growth <= 10,
    },
  ];
}

function check(file: string): void {
  run([join(root, 'bin/rungs.js'), 'check', file]);
}

/** Findings are no failure here; a command that could not run is. */
function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} could not run: ${stderr.slice(0, 300)}`);
}
