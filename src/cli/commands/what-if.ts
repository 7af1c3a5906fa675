import { changeRules } from '#engine/batch/change-rules.ts';
import { createBatch } from '#engine/batch/create-batch.ts';
import { refuseBatch } from '#engine/batch/score-batch.ts';
import { whatIf as compareRules } from '#engine/batch/what-if.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { loadPeople, readRatingsOrPeople } from '../load-people.ts';
import { loadSoundLadder } from '../load-profile.ts';
import { moversOf, writeMovers, writeMoves } from '../pages/moves-lines.ts';
import { Problem } from '../problem.ts';
import { refuseSecondStdin } from '../read-input.ts';
import { readRuleChanges, ruleChangeOptions } from '../read-rule-changes.ts';
import { Page } from '../text/page.ts';
import { createProgress } from '../text/progress.ts';
import { writeJson } from '../write-json.ts';

export const whatIf: Command = {
  summary: 'Score many people under changed rules, and see who moves',
  usage: 'LADDER PEOPLE.csv [--weight … | --band … | --with CHANGED]',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
    { name: 'PEOPLE', description: 'many people’s ratings as CSV, as for `rungs score`', required: true },
  ],
  options: [
    ...ruleChangeOptions,
    { name: 'with', value: 'CHANGED', description: 'instead: the ladder as it would be, with the same competencies' },
    { name: 'who', description: 'name everybody who moves' },
  ],
  details: ['In COMPETENCY=… the word `all` stands for every competency.'],
  examples: [
    { line: 'rungs what-if weighted-competencies people.csv --weight mentoring=2', says: 'mentoring counts double' },
    { line: 'rungs what-if weighted-competencies people.csv --floor all=cap', says: 'the other reading of the floor' },
    { line: 'rungs what-if ladder.yaml people.csv --with ladder-2.yaml --who', says: 'the next version, by name' },
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [ladderGiven = '', peopleGiven = ''] = call.arguments;
  refuseSecondStdin(ladderGiven, peopleGiven, call.value('with'));
  const ladder = await loadSoundLadder(call, ladderGiven);
  if (ladder === null) return exitCode.findings;
  const refusal = refuseBatch(ladder, createBatch(ladder, 0));
  if (refusal !== null) throw new Problem('refused', refusal.message);
  const changed = await changedLadder(call, ladder);
  if (changed === null) return exitCode.findings;
  const input = await readRatingsOrPeople(call, peopleGiven);
  const loaded = await loadPeople(call, ladder, input, createProgress(call.io));
  if (loaded === null) return exitCode.findings;
  const result = compareRules(ladder, changed, loaded.batch);
  if (result.kind === 'refused') throw new Problem('refused', result.message);
  const movers = call.has('who') ? moversOf(loaded.people, result) : null;
  if (call.format === 'json') {
    writeJson(call.io, { kind: 'what-if', moves: result.moves, ...(movers === null ? {} : { who: movers }) });
  } else {
    const page = new Page(call.paint, call.width);
    writeMoves(page, changed, result.moves);
    if (movers) writeMovers(page, changed, movers);
    call.io.stdout(page.toString());
  }
  return exitCode.fine;
}

/** The ladder as it would be; null, and the findings are told, when the file of --with has an error. */
async function changedLadder(call: Call, ladder: Ladder): Promise<Ladder | null> {
  const options = ruleChangeOptions.filter(({ name }) => call.has(name));
  const file = call.value('with');
  if (file !== null && options.length > 0) {
    throw new Problem('bad-option', `--with and --${options[0]?.name} exclude each other. Leave one out.`);
  }
  if (file !== null) return loadSoundLadder(call, file);
  if (options.length === 0) {
    throw new Problem('bad-option', 'Say what to change, such as --weight COMPETENCY=2, or give --with CHANGED.');
  }
  const changed = changeRules(ladder, readRuleChanges(call, ladder));
  if (changed.kind === 'refused') throw new Problem('bad-option', changed.message);
  return changed.ladder;
}
