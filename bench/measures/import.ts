import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { megabytes, milliseconds, round, times } from '../figures.ts';
import { root } from '../gallery-ladder.ts';
import { type Measure, skipped } from '../measure.ts';
import { medians } from '../medians.ts';
import { thousandCells } from '../thousand-cells.ts';

const rounds = 9;
const timeLimitMilliseconds = 300;
const memoryRatio = 20;

/**
 * What a process may take more than one that imports two cells, however small its file is: V8 lets its young heap
 * grow before it cleans up, and one text file of 100 kB makes it do so.
 */
const memoryFloorBytes = 64e6;

const bin = join(root, 'bin/rungs.js');

/** The command in a process that tells at its end the most memory that it ever held, in kilobytes. */
const telling = `process.argv.splice(1, 0, ${JSON.stringify(bin)});
process.on('exit', () => require('node:fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS));
require(${JSON.stringify(bin)});`;

/**
 * `rungs import` of a thousand cells from each format, whole processes, beside a Node that does nothing; and the most
 * memory that it holds, beyond what the same command holds for two cells.
 */
export async function measureImport(): Promise<Measure[]> {
  if (!existsSync(join(root, 'dist/cli/main.cjs')))
    return [skipped('rungs import', 'the command is not built: npm run build')];
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  try {
    const files = await thousandCells();
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'one.csv'), 'Skill,Junior,Senior\nTesting,Runs them,Writes them\n');
    const names = [...files.keys()];
    const time = medians(rounds, {
      'node -e 0': () => run(['-e', '0']),
      ...Object.fromEntries(names.map((name) => [name, () => run([bin, 'import', join(folder, name)])])),
    });
    const start = peakBytes(join(folder, 'one.csv'));
    return names.map((name) => {
      const fileBytes = Buffer.byteLength(files.get(name) ?? '');
      return measureOf(name, time[name] ?? 0, time['node -e 0'], fileBytes, peakBytes(join(folder, name)) - start);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureOf(name: string, time: number, nothing: number, fileBytes: number, grownBytes: number): Measure {
  const allowedBytes = Math.max(memoryRatio * fileBytes, memoryFloorBytes);
  const load = round(loadavg()[0] ?? 0);
  return {
    name: `rungs import ${name}, 1,000 cells, ${Math.round(fileBytes / 1000)} kB`,
    figure: `${milliseconds(time)}, ${megabytes(Math.max(0, grownBytes))} more`,
    peer: `node -e 0: ${milliseconds(nothing)}; load ${load}`,
    ratio: times(time / nothing),
    target: `${timeLimitMilliseconds} ms, ${megabytes(allowedBytes)} more`,
    isMet: time <= timeLimitMilliseconds && grownBytes <= allowedBytes,
  };
}

function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} could not run: ${stderr.slice(0, 300)}`);
  return stderr;
}

function peakBytes(file: string): number {
  return 1000 * Number(/peak (\d+)\s*$/.exec(run(['-e', telling, 'import', file]))?.[1]);
}
