import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './gallery-ladder.ts';
import { type Measure, skipped } from './measure.ts';
import { measureBatch } from './measures/batch.ts';
import { measureCommand } from './measures/command.ts';
import { measureDuckdb } from './measures/duckdb.ts';
import { measureImport } from './measures/import.ts';
import { measureOneProfile } from './measures/one-profile.ts';
import { measureServer } from './measures/server.ts';
import { measureSite } from './measures/site.ts';
import { measureSpreadsheet } from './measures/spreadsheet.ts';
import { measureWhatIf } from './measures/what-if.ts';
import { tableOf } from './table.ts';

/**
 * Measures everything beside a peer, in one run on one machine, and prints one table. Times differ from machine
 * to machine and ratios hardly do, so the ratios are what the targets are about. Nothing here is a test.
 * `site` as the first argument looks at the pages instead, with Lighthouse; a second one picks some of them. `server`
 * measures the organisation's server, on SQLite and PostgreSQL; `import` only the imports.
 */
async function run(): Promise<void> {
  build();
  const [what, only] = process.argv.slice(2);
  if (what === 'site') {
    process.stdout.write(await measureSite(only));
    return;
  }
  if (what === 'server') {
    process.stdout.write(tableOf(await measured('the server', measureServer)));
    return;
  }
  if (what === 'import') {
    process.stdout.write(tableOf(await measured('importing', measureImport)));
    return;
  }
  const steps: readonly [string, () => Measure[] | Promise<Measure[]>][] = [
    ['one profile', measureOneProfile],
    ['batch', measureBatch],
    ['what-if', measureWhatIf],
    ['the command', measureCommand],
    ['importing', measureImport],
    ['DuckDB', measureDuckdb],
    ['LibreOffice', measureSpreadsheet],
  ];
  const measures: Measure[] = [];
  for (const [name, measure] of steps) {
    process.stderr.write(`measuring ${name} …\n`);
    measures.push(...(await measured(name, measure)));
  }
  process.stdout.write(tableOf(measures));
}

/** What fails is a line of the table too, so that the rest is still seen. */
async function measured(name: string, measure: () => Measure[] | Promise<Measure[]>): Promise<readonly Measure[]> {
  try {
    return await measure();
  } catch (error) {
    return [skipped(name, `failed: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

/** So that the command that is measured is the one that stands here. */
function build(): void {
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'pipe' });
  } catch {
    process.stderr.write('The build failed, so the command is measured as it was built before, if ever.\n');
  }
}

await run();
