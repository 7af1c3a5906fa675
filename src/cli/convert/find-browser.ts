import { existsSync } from 'node:fs';
import type { Environment } from '../io.ts';

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

/** A browser of this machine that can print: the one that `CHROME_PATH` names, or one in the usual places; else null. */
export function findBrowser({ CHROME_PATH }: Environment): string | null {
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : null;
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}
