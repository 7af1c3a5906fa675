import type { Correspondence, Crosswalk } from '#engine/ladder/crosswalk.ts';
import { intervalKey, refKey } from '#engine/ladder/crosswalk.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { type LadderPair, loadCrosswalk } from '../load-crosswalk.ts';
import { loadSoundLadder } from '../load-profile.ts';
import { writeCrosswalkPage } from '../pages/crosswalk-page.ts';
import { findingAsJson, printFinding } from '../print-findings.ts';
import { Problem } from '../problem.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { Page } from '../text/page.ts';
import { writeJson } from '../write-json.ts';

export const crosswalk: Command = {
  summary: 'See which levels of two ladders correspond, and why',
  usage: 'LADDER LADDER [--file CROSSWALK | --suggest]',
  arguments: [
    { name: 'LADDER', description: 'one ladder: a file, a gallery id or -', required: true },
    { name: 'LADDER', description: 'the other one', required: true },
  ],
  options: [
    {
      name: 'file',
      value: 'CROSSWALK',
      description: 'the crosswalk to show; left out, the one beside the ladders or of the gallery',
    },
    { name: 'suggest', description: 'print a crosswalk to begin with, made of words that both ladders use' },
  ],
  details: [
    'A crosswalk is about the words of two ladders. It places nobody, and no score follows from it.',
    'Suggestions are marked as such, and `rungs check` names each of them until somebody has judged it.',
    'The exit code is 1 where the crosswalk has an error, or contradicts itself.',
  ],
  examples: [
    { line: 'rungs crosswalk core-questions weighted-competencies', says: 'the table, there and back, with reasons' },
    {
      line: 'rungs crosswalk ours.yaml core-questions --suggest > ours--core-questions.yaml',
      says: 'a file to judge and to finish',
    },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [first = '', second = ''] = call.arguments;
  refuseSecondStdin(first, second, call.value('file'));
  const from = await loadSoundLadder(call, first);
  const to = await loadSoundLadder(call, second);
  if (from === null || to === null) return exitCode.findings;
  if (from.id === to.id)
    throw new Problem('refused', `Both ladders are "${from.id}". \`rungs diff\` compares two versions of one ladder.`);
  const pair: LadderPair = { from, to, given: [first, second] };
  return call.has('suggest') ? suggest(call, pair) : show(call, pair);
}

async function suggest(call: Call, { from, to }: LadderPair): Promise<number> {
  if (call.has('file')) throw new Problem('bad-option', 'Give either --file or --suggest.');
  const { suggestCrosswalk } = await import('#engine/crosswalk/suggest-crosswalk.ts');
  const suggested = suggestCrosswalk(from, to);
  if (call.format === 'json') {
    writeJson(call.io, asJson(suggested));
    return exitCode.fine;
  }
  const { suggestionsAsText } = await import('../pages/crosswalk-suggestions.ts');
  call.io.stdout(suggestionsAsText(suggested, from, to));
  return exitCode.fine;
}

async function show(call: Call, pair: LadderPair): Promise<number> {
  const { from, to } = pair;
  const loaded = await loadCrosswalk(call.io, pair, call.value('file'));
  if (loaded === null) {
    throw new Problem(
      'no-such-file',
      `There is no crosswalk between "${from.id}" and "${to.id}". \`rungs crosswalk ${pair.given.join(' ')} --suggest\` writes one to begin with; keep it as ${from.id}--${to.id}.yaml beside the ladders.`,
    );
  }
  const { crosswalk: read, findings, input } = loaded;
  if (call.format === 'json') {
    writeJson(call.io, {
      ...(read === null ? { kind: 'crosswalk', from: from.id, to: to.id } : asJson(read)),
      findings: findings.map((found) => findingAsJson(found, input)),
    });
  } else {
    const page = new Page(call.paint, call.width);
    if (read !== null) writeCrosswalkPage(page, read, from, to);
    if (read !== null) call.io.stdout(page.toString());
    for (const found of findings) call.io.stdout(`\n${printFinding(found, input, call.paint, call.width)}`);
  }
  return findings.some(({ severity }) => severity !== 'note') ? exitCode.findings : exitCode.fine;
}

function asJson({ kind, from, to, summary, there, back }: Crosswalk): Record<string, unknown> {
  return { kind, from, to, summary, there: there.map(correspondenceAsJson), back: back.map(correspondenceAsJson) };
}

/** Levels and stretches as they are written in a file: `l4/tech-lead`, `ic0..ic1`. */
function correspondenceAsJson({ level, about, because, isSuggested }: Correspondence): Record<string, unknown> {
  return { level: refKey(level), about: about.map(intervalKey), because, isSuggested };
}
