import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

const chromeFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** What Lighthouse says of one page on its phone: scores of 100, milliseconds, and what is to be mended. */
export interface Verdict {
  readonly scores: Readonly<Record<Category, number>>;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
  readonly interactive: number;
  /** Addresses of what the page itself loaded, the page first. */
  readonly loaded: readonly string[];
  readonly toMend: readonly string[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] };
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** All four categories once, and performance as the median of three loads: no machine is quiet. */
export async function askLighthouse(address: string, chrome: string): Promise<Verdict> {
  const whole = await reportOn(address, chrome, categories);
  const reports = [whole];
  while (reports.length < 3) reports.push(await reportOn(address, chrome, ['performance']));
  const middle = (value: (report: Report) => number) => reports.map(value).toSorted((a, b) => a - b)[1] ?? 0;
  const scoreOf = (report: Report, category: Category) => Math.round((report.categories[category]?.score ?? 0) * 100);
  const figure = (id: string) => middle((report) => report.audits[id]?.numericValue ?? 0);
  return {
    scores: {
      performance: middle((report) => scoreOf(report, 'performance')),
      accessibility: scoreOf(whole, 'accessibility'),
      'best-practices': scoreOf(whole, 'best-practices'),
      seo: scoreOf(whole, 'seo'),
    },
    largestPaint: figure('largest-contentful-paint'),
    layoutShift: figure('cumulative-layout-shift'),
    blocking: figure('total-blocking-time'),
    interactive: figure('interactive'),
    loaded: (whole.audits['network-requests']?.details?.items ?? [])
      .filter(({ experimentalFromMainFrame }) => experimentalFromMainFrame === true)
      .map(({ url }) => String(url)),
    toMend: categories.flatMap((category) =>
      (whole.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const audit = whole.audits[id];
        return weight > 0 && audit && audit.score !== null && audit.score < 0.9 ? [`${id}: ${audit.title}`] : [];
      }),
    ),
  };
}

/** A busy machine makes Lighthouse miss the start of a load now and then; it asks to be run again, so it is. */
async function reportOn(address: string, chrome: string, only: readonly Category[]): Promise<Report> {
  for (let triesLeft = 3; ; triesLeft--) {
    try {
      return await runOnce(address, chrome, only);
    } catch (error) {
      if (triesLeft <= 1) throw new Error(`Lighthouse could not see ${address}`, { cause: error });
    }
  }
}

async function runOnce(address: string, chrome: string, only: readonly Category[]): Promise<Report> {
  const entry = createRequire(import.meta.url).resolve('lighthouse/package.json');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(dirname(entry), 'cli/index.js'),
      address,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=json',
      `--only-categories=${only.join(',')}`,
      `--chrome-flags=${chromeFlags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, timeout: 90_000, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}
