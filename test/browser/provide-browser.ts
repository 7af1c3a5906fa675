import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string | null;
    /** `bin/rungs.js` of a copy of what was built: a build meanwhile takes nothing away from under the tests. */
    commandPath: string;
  }
}

const root = join(import.meta.dirname, '../..');

/**
 * Found (or installed) once for the whole run; tests ask with `inject('browserPath')`. The pages are tested as they
 * were built, so they are built first when there are none, or older ones than their sources.
 */
export default function provideBrowser(project: TestProject): () => void {
  const browserPath = findBrowser();
  if (browserPath !== null && needsBuilt() && isStale()) build();
  project.provide('browserPath', browserPath);
  const copy = mkdtempSync(join(tmpdir(), 'rungs-built-'));
  if (browserPath !== null) {
    const parts = ['bin', 'dist', 'ladders', 'crosswalks', 'package.json'].filter((part) =>
      existsSync(join(root, part)),
    );
    for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
    // The server's packages aren't in the bundle.
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  }
  project.provide('commandPath', join(copy, 'bin/rungs.js'));
  return () => rmSync(copy, { recursive: true, force: true });
}

/** True unless somebody named the tests to run, and none of those starts what was built. */
function needsBuilt(): boolean {
  const named = process.argv.slice(2).filter((part) => part.startsWith('test/'));
  return named.length === 0 || named.some((part) => !/^test\/(?:api|crash|engine|formats|org|store)\//.test(part));
}

/** What can't be built fails the tests that look at it, and not all the others. */
function build(): void {
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit', timeout: 120_000 });
  } catch {
    process.stderr.write('The build failed: tests of what is built will not pass.\n');
    rmSync(join(root, 'dist/cli'), { recursive: true, force: true });
  }
}

function isStale(): boolean {
  const built = [join(root, 'dist/site/assets.json'), join(root, 'dist/cli/main.cjs')];
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return newestUnder(join(root, 'src')) > oldest;
}

function newestUnder(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
