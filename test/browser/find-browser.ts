import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium for the tests: the one `CHROME_PATH` names, one in the usual places, or Debian's package, installed
 * where we are root. Null, and a sentence on standard error, where none can be had.
 */
export function findBrowser(): string | null {
  const found = [process.env['CHROME_PATH'], ...usualPlaces].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  if (canInstall() && install()) return usualPlaces.find((path) => existsSync(path)) ?? null;
  process.stderr.write(
    'No Chromium was found, so the browser tests are skipped: install Chrome or Chromium, or name one in CHROME_PATH.\n',
  );
  return null;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(): boolean {
  process.stderr.write('Installing Debian’s package chromium for the browser tests …\n');
  try {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: environment,
    });
    return true;
  } catch {
    return false;
  }
}

/** How it is started everywhere: quiet, and as root without its sandbox. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
