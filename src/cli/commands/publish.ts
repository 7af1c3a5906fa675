import type { Publishing } from '#api/ladders/publish-text.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { readLadderText } from '../load-ladder.ts';
import { Problem } from '../problem.ts';
import { reportFindings } from '../report-findings.ts';
import { databaseOf, databaseOptions } from '../server/database-options.ts';
import { Page } from '../text/page.ts';
import { writeJson } from '../write-json.ts';

export const publish: Command = {
  summary: 'Publish a version of a ladder in an organisation, from a file',
  usage: 'FILE --data DIRECTORY',
  arguments: [{ name: 'FILE', description: 'the ladder: a file, a gallery id or -', required: true }],
  options: [...databaseOptions, { name: 'dry-run', description: 'says what would change, and publishes nothing' }],
  details: [
    'It runs beside the server, which shows the version at once. A text with errors is refused, and so is a version that is published already with another text: what is published never changes. The same text a second time changes nothing.',
    'Assessments that are open stay on the version they were begun on, until a ladder owner carries them over on its page; there stands too whom the change would move. The audit log says that it was published by no one in the directory.',
  ],
  examples: [
    { line: 'rungs publish ladder.yaml --data /var/lib/rungs --dry-run', says: 'what would change' },
    { line: 'rungs publish ladder.yaml', says: 'from a pipeline, with DATABASE_URL set' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const input = await readLadderText(call.io, call.arguments[0] ?? '');
  const { lookAtText } = await import('#org/ladders/look-at-text.ts');
  const looked = lookAtText(input.text);
  const findings = input.finding === null ? looked.findings : [input.finding];
  if (await reportFindings(call, input, findings)) return exitCode.findings;
  const place = await databaseOf(call);
  const isTried = call.has('dry-run');
  const { workBeside } = await import('../server/work-beside.ts');
  const { systemTools } = await import('../server/open-database.ts');
  const { planPublishing, publishText } = await import('#api/ladders/publish-text.ts');
  const { isRefusal } = await import('#org/refusal.ts');
  const outcome = await workBeside(place, ({ write }) =>
    write((unit) => (isTried ? planPublishing : publishText)(unit, systemTools, input.text)),
  );
  if (isRefusal(outcome)) throw new Problem('refused', outcome.sentence);
  if (call.format === 'json') writeJson(call.io, asJson(outcome, isTried));
  else {
    const { countFindings } = await import('../print-findings.ts');
    const { diffSectionWords } = await import('#org/ladders/diff-sections.ts');
    const checked = `It has ${countFindings(findings)}${findings.length === 0 ? '' : '; `rungs check` shows where'}.`;
    const page = new Page(call.paint, call.width);
    writeChanges(page, outcome, diffSectionWords);
    page.gap().prose(`${wordOutcome(outcome, isTried)} ${checked}`);
    call.io.stdout(page.toString());
  }
  return exitCode.fine;
}

function writeChanges(
  page: Page,
  { former, sections, isThere }: Publishing,
  words: Readonly<Record<Publishing['sections'][number]['section'], string>>,
): void {
  if (isThere) return;
  if (former === null) page.prose('It is the first version of its ladder here.');
  else if (sections.length === 0)
    page.prose(`Nothing that a reader could see is different from ${former.title} ${former.version}.`);
  else page.prose(`Compared with ${former.title} ${former.version}:`);
  for (const { section, sentences } of sections) page.heading(words[section]).points(sentences);
}

function wordOutcome({ version: { title, version }, isThere, isAssigned }: Publishing, isTried: boolean): string {
  const name = `${title} ${version}`;
  if (isThere) return `${name} is published already, as it stands in the file. Nothing was changed.`;
  const assigned = isAssigned ? '' : ' It applies to nobody yet: a ladder owner says on the pages to whom.';
  return isTried ? `${name} would be published. Nothing was changed.` : `${name} is published.${assigned}`;
}

/** The shape is documented in docs/command.md. */
function asJson({ version: { id, ladder, version }, former, sections, isThere }: Publishing, isTried: boolean) {
  const isPublished = isThere || !isTried;
  return {
    id: isPublished ? id : null,
    ladder,
    version,
    former: former?.version ?? null,
    sections,
    isThere,
    isPublished,
  };
}
