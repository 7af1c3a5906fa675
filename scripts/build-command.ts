import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');

/** Writes the command to dist/cli, and beside it the code that V8 makes of it (docs/decisions/010-start-up.md). */
export async function buildCommand(): Promise<void> {
  await bundleCommand(join(root, 'dist/cli'));
  await keepCode(join(root, 'bin/rungs.js'));
}

/**
 * Stays in node_modules. `zod` would share its core with the `zod/mini` that `rungs check` starts with, and make that
 * twice as large; the others find files of their own, or are needed by few servers. The rest of what the server needs
 * is bundled: as a thousand small files it takes twice as long to start and half as much memory again.
 */
const staysOutside = ['zod', 'pg', 'nodemailer', 'pino'].map((name) => new RegExp(`^${name}(?:$|/(?!mini))`));

/**
 * Bundles the command into a directory, with nearly everything that it needs: one file loads faster than two hundred, and as
 * CommonJS faster than as a module. What a subcommand imports dynamically stays a file of its own, so that
 * `rungs check` loads only what it needs. `external` is left out.
 */
export async function bundleCommand(directory: string, external: RegExp[] = []): Promise<void> {
  const bundle = await rolldown({
    input: join(root, 'src/cli/main.ts'),
    platform: 'node',
    cwd: root,
    external: [...staysOutside, ...external],
  });
  await bundle.write({
    dir: directory,
    format: 'cjs',
    entryFileNames: 'main.cjs',
    chunkFileNames: '[name]-[hash].cjs',
    dynamicImportInCjs: false,
    // All that `rungs check` needs, and no more, is what main.ts imports statically: it stays together.
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    // Each file is a function that bin/rungs.js calls: put around it there, the text would be copied twice.
    postBanner: '(function (exports, require, module, __filename, __dirname) {',
    postFooter: '})',
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
}

/**
 * Checks the gallery once, and imports a ladder once from what people bring most, and has the code kept that V8 made of
 * the bundle for it. The check comes first: what both need is kept as the check needs it.
 */
export async function keepCode(starter: string): Promise<void> {
  const gallery = readdirSync(join(root, 'ladders')).map((name) => join(root, 'ladders', name));
  await runKept(starter, ['check', ...gallery]);
  const folder = mkdtempSync(join(tmpdir(), 'rungs-build-'));
  try {
    const converted = ['md', 'csv', 'xlsx', 'html'].map((ending) => join(folder, `a.${ending}`));
    for (const file of converted.slice(0, 3))
      await promisify(execFile)(process.execPath, [starter, 'convert', gallery[0] ?? '', '--out', file]);
    const table = '<table><tr><th>Skill<th>Junior<th>Senior<tr><th>Tests<td>Runs them<td>Writes them</table>';
    writeFileSync(join(folder, 'a.html'), table);
    await runKept(starter, ['import', ...converted, '--out', join(folder, 'imported/')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runKept(starter: string, args: readonly string[]): Promise<void> {
  const script = join(root, 'scripts/keep-code.ts');
  await promisify(execFile)(process.execPath, [script, starter, ...args]).catch((error) => {
    // A ladder with findings has been checked, too, and a file that was left out in part has been imported.
    if (error.code !== 1) throw error;
  });
}
