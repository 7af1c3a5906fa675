import type { Competency } from '#engine/ladder/competency.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import type { Call, Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { findById } from '../find-by-id.ts';
import { loadLadder } from '../load-ladder.ts';
import { writeCellPage, writeCompetencyPage } from '../pages/competency-page.ts';
import { writeLadderPage } from '../pages/ladder-page.ts';
import { askedAt, levelBelow, writeLevelPage } from '../pages/level-page.ts';
import { needsRatings, pictureKinds } from '../picture-kinds.ts';
import { Problem } from '../problem.ts';
import { reportFindings } from '../report-findings.ts';
import { Page } from '../text/page.ts';
import { listed } from '../text/phrases.ts';
import { writeJson } from '../write-json.ts';

export const show: Command = {
  summary: 'Read a ladder, a level, a competency or a cell',
  usage: 'LADDER [LEVEL | COMPETENCY | COMPETENCY@LEVEL]',
  arguments: [
    { name: 'LADDER', description: 'a file, the id of a gallery ladder, or - for standard input', required: true },
    { name: 'WHAT', description: 'the id of a level or a competency, or both as COMPETENCY@LEVEL', required: false },
  ],
  options: [
    { name: 'all', description: 'of a ladder: its longer texts, questions and examples as well' },
    {
      name: 'svg',
      value: 'KIND',
      isValueOptional: true,
      choices: pictureKinds,
      description: `a picture instead, as an SVG file: ${pictureKinds.join(', ')} (left out: ${pictureKinds[0]})`,
    },
    { name: 'ratings', value: 'FILE', description: 'with --svg: whose line or score is drawn' },
  ],
  details: [
    `${listed(pictureKinds.filter(needsRatings))} need --ratings. With a LEVEL, what it asks stands behind the line or the radar.`,
  ],
  examples: [
    { line: 'rungs show trunk-and-fork', says: 'the whole ladder: its drawing, its levels, its rules' },
    { line: 'rungs show core-questions ic2', says: 'a level: all it asks, what is new, the ways on' },
    { line: 'rungs show weighted-competencies code-quality@l3', says: 'one cell' },
    { line: 'rungs show core-questions --svg > ladder.svg', says: 'the drawing of the ladder as a picture' },
    {
      line: 'rungs show weighted-competencies l3 --svg=radar --ratings me.yaml > me.svg',
      says: 'where somebody stands, and what a level asks',
    },
  ],
  run,
};

type Shown =
  | { readonly kind: 'ladder' }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'competency'; readonly competency: Competency }
  | { readonly kind: 'cell'; readonly competency: Competency; readonly level: Level };

async function run(call: Call): Promise<number> {
  const [given = '', what] = call.arguments;
  if (call.has('svg')) return (await import('./show-picture.ts')).showPicture(call);
  if (call.has('ratings'))
    throw new Problem('bad-option', '--ratings goes with --svg: `rungs show LADDER --svg=radar --ratings FILE`.');
  const { ladder, findings, input } = await loadLadder(call.io, given);
  const broken = await reportFindings(call, input, findings);
  if (ladder === null) return exitCode.findings;
  const shown = find(ladder, what);
  if (call.format === 'json') writeJson(call.io, asJson(ladder, shown));
  else call.io.stdout(write(call, ladder, shown, given));
  return broken ? exitCode.findings : exitCode.fine;
}

function find(ladder: Ladder, what: string | undefined): Shown {
  if (what === undefined) return { kind: 'ladder' };
  const [first = '', second] = what.toLowerCase().split('@');
  const where = `The ladder "${ladder.id}"`;
  if (second !== undefined) {
    const competency = findById(ladder.competencies, first, 'competency', where);
    return { kind: 'cell', competency, level: findById(ladder.levels, second, 'level', where) };
  }
  const found = findById([...ladder.levels, ...ladder.competencies], first, 'level or competency', where);
  return found.kind === 'level' ? { kind: 'level', level: found } : { kind: 'competency', competency: found };
}

function write(call: Call, ladder: Ladder, shown: Shown, given: string): string {
  const page = new Page(call.paint, call.width);
  switch (shown.kind) {
    case 'ladder':
      writeLadderPage(page, ladder, given, call.has('all'));
      break;
    case 'level':
      writeLevelPage(page, ladder, shown.level);
      break;
    case 'competency':
      writeCompetencyPage(page, ladder, shown.competency);
      break;
    case 'cell':
      writeCellPage(page, ladder, shown.competency, shown.level);
      break;
  }
  return page.toString();
}

function asJson(ladder: Ladder, shown: Shown): unknown {
  switch (shown.kind) {
    case 'ladder':
      return ladder;
    case 'level':
      return {
        kind: 'level-page',
        level: shown.level,
        below: levelBelow(ladder, shown.level)?.id ?? null,
        asked: askedAt(ladder, shown.level).map((competency) => cellAsJson(competency, shown.level)),
        waysOn: ladder.paths.filter(({ from }) => from.level === shown.level.id),
      };
    case 'competency':
      return shown.competency;
    case 'cell':
      return { kind: 'cell', ...cellAsJson(shown.competency, shown.level) };
  }
}

function cellAsJson(competency: Competency, level: Level): Record<string, unknown> {
  const { cell, at } = resolveCell(competency, level.id);
  return {
    competency: competency.id,
    level: level.id,
    expected: competency.expected.get(level.id) ?? null,
    /** As it is written, and what holds once `inherited` and `same-as` are followed. */
    cell: competency.cells.get(level.id) ?? { kind: 'missing' },
    holds: cell,
    holdsFrom: at,
  };
}
