import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Environment } from '../io.ts';
import { Problem } from '../problem.ts';
import { findBrowser } from './find-browser.ts';

const limitMilliseconds = 60_000;

/**
 * Pages as a PDF, printed by the machine's own browser: in a folder of its own that goes afterwards, and without a
 * network. Refused where there is no browser, or where it doesn't print.
 */
export async function printPdf(html: string, environment: Environment): Promise<Uint8Array> {
  const browser = findBrowser(environment);
  if (browser === null) {
    throw new Problem(
      'refused',
      'A PDF is printed by a browser, and none was found here. Install Chromium or Chrome, or name one in CHROME_PATH; or write --to html and print that page.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'rungs-print-'));
  try {
    const [page, printed] = [join(folder, 'ladder.html'), join(folder, 'ladder.pdf')];
    writeFileSync(page, html);
    await promisify(execFile)(browser, argumentsFor(folder, page, printed), { timeout: limitMilliseconds });
    return new Uint8Array(readFileSync(printed));
  } catch {
    throw new Problem(
      'refused',
      `"${browser}" didn’t print the pages. See whether it starts, or name another one in CHROME_PATH; or write --to html and print that page.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function argumentsFor(folder: string, page: string, printed: string): string[] {
  return [
    '--headless=new',
    // As root it doesn't start with its sandbox; what it opens is this page alone.
    ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${printed}`,
    pathToFileURL(page).href,
  ];
}
