import { checkLadder, type Finding, readLadder, sortFindings } from '#engine/index.ts';
import { describeReport, reportAsMarkdown } from '#formats/import/describe-report.ts';
import { type ImportedLadder, importLadder } from '#formats/import/import-ladder.ts';
import { refuseOversizedSource } from '#formats/import/source-limits.ts';
import type { Handed, Outcome, ShownLadder } from './messages.ts';

const mostFindings = 60;
const order: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

/** Files as ladders, with their reports. Sizes are looked at before anything is read. */
export async function runImport(files: readonly Handed[], format: string | null): Promise<Outcome> {
  const sentence = refuseOversizedSource(files.map(({ name, content }) => ({ name, bytes: { length: content.size } })));
  if (sentence !== null) return { kind: 'refused', sentence };
  const sources = await Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
  );
  const outcome = importLadder(sources, { format });
  if (outcome.kind === 'refused') return outcome;
  const ladders = outcome.kind === 'ladder' ? [outcome] : outcome.ladders;
  const notTaken = outcome.kind === 'ladder' ? [] : outcome.troubles.map((trouble) => trouble.sentence);
  return { kind: 'done', ladders: ladders.map(shown), notTaken };
}

function shown({ name, text, ladder, report }: ImportedLadder): ShownLadder {
  const { findings: read, places } = readLadder(text);
  const isPartial = read.some(({ severity }) => severity === 'error');
  const findings = sortFindings([...read, ...checkLadder(ladder, places, { isPartial })]);
  return {
    name,
    text,
    ladder,
    formats: [...new Set(report.files.map((file) => file.format))],
    report: describeReport(report),
    reportText: reportAsMarkdown(ladder.title, report),
    findings: findings.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, mostFindings),
    findingCount: findings.length,
  };
}
