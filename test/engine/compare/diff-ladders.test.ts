import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffLadders } from '../../../src/engine/compare/diff-ladders.ts';
import type { Change } from '../../../src/engine/compare/ladder-diff.ts';
import { wordChange } from '../../../src/engine/compare/word-change.ts';
import { wordDiff } from '../../../src/engine/compare/word-diff.ts';
import { exampleLadder, ladderFrom } from '../example-files.ts';
import { editedText } from './edited-text.ts';

/** The changes that these edits of a ladder's text make; each replaces the first place where it fits. */
function changesOf(name: string, ...edits: readonly (readonly [string, string])[]): readonly Change[] {
  const text = readFileSync(`ladders/${name}.yaml`, 'utf8');
  return diffLadders(ladderFrom(text), ladderFrom(editedText(text, edits))).changes;
}

const words = (changes: readonly Change[]) => changes.map(wordChange);

describe('a diff', () => {
  it('speaks of bands, weights and requirements, never of lines', () => {
    const changes = changesOf(
      'weighted-competencies',
      ['band: 3.7-4.4', 'band: 3.6-4.4'],
      ['weight: 2', 'weight: 2.5'],
      ['noneBelow: 2', 'noneBelow: 3'],
    );
    expect(words(changes)).toEqual([
      'Level “Tech Lead / Principal Engineer”: the band goes from 3.7–4.4 to 3.6–4.4.',
      'Competency “Technical Mastery”: the weight goes from 2 to 2.5.',
      'Requirement “At L2 in each of the 8 competencies” of “Junior SE to Middle SE”: the least that is asked goes from 2 to 3.',
    ]);
    expect(changes.map(({ kind, meaning }) => [kind, meaning])).toEqual(Array(3).fill(['changed', 'meaning']));
  });

  it('carries what changed as plain data', () => {
    const [change] = changesOf('weighted-competencies', ['band: 3.7-4.4', 'band: 3.6-4.4']);
    expect(change).toEqual({
      kind: 'changed',
      subject: { type: 'level', id: 'l4', name: 'Tech Lead / Principal Engineer', within: [] },
      field: 'band',
      parts: null,
      before: { low: 3.7, high: 4.4 },
      after: { low: 3.6, high: 4.4 },
      meaning: 'meaning',
    });
    expect(JSON.parse(JSON.stringify(change))).toEqual(change);
  });

  it('tells another wording from another meaning, as far as a machine can', () => {
    const [comma] = changesOf('weighted-competencies', [
      'Shared by everybody up to L3.',
      'Shared by everybody, up to l3',
    ]);
    expect(comma).toMatchObject({ kind: 'changed', field: 'summary', meaning: 'wording' });
    const [rewritten] = changesOf('weighted-competencies', [
      'Shared by everybody up to L3.',
      'Shared by nobody up to L3.',
    ]);
    expect(rewritten).toMatchObject({ kind: 'changed', field: 'summary', meaning: 'meaning' });
  });

  it('calls a new title with the same id a renaming, once', () => {
    expect(words(changesOf('three-areas', ['title: Senior', 'title: Professional']))).toEqual([
      'Level “Senior” is now called “Professional”.',
    ]);
  });

  it('says of a level that came in between what came with it, and not that all above it moved up', () => {
    const changes = changesOf(
      'three-areas',
      ['  senior:\n    title: Senior', '  plus: Mid Plus\n  senior:\n    title: Senior'],
      ['junior -> mid -> senior', 'junior -> mid -> plus -> senior'],
      ['      mid:\n        - Has made AI', '      plus: Builds small tools.\n      mid:\n        - Has made AI'],
    );
    expect(words(changes)).toEqual([
      'Level “Mid Plus” is new.',
      '“AI leverage” at “Mid Plus” is new: “Builds small tools.”',
      // Senior and Lead are blank there, so that what holds for them is now the new cell.
      'What “Senior” expects in “AI leverage”: the proficiency goes from “mid” to “plus”.',
      'What “Lead” expects in “AI leverage”: the proficiency goes from “mid” to “plus”.',
      'Path “Mid to Senior” is gone.',
      'Path “Mid to Mid Plus” is new.',
      'Path “Mid Plus to Senior” is new.',
    ]);
    expect(changes[0]).toMatchObject({ kind: 'added', meaning: 'structure' });
  });

  it('says that a cell is in another state as one change', () => {
    const [change, ...rest] = changesOf('three-areas', ['      senior: inherited', '      senior: none']).filter(
      ({ subject }) => subject.type === 'cell',
    );
    expect(change && wordChange(change)).toBe(
      '“AI leverage” at “Senior”: the state goes from inherited from the level below to nothing required.',
    );
    expect(change?.meaning).toBe('meaning');
    expect(rest).toEqual([]);
  });

  it('names the texts that came into a list and went out of it', () => {
    const [change] = changesOf(
      'three-areas',
      ['        - Puts decisions in writing (RFC, ADRs)\n', '        - Teaches two people a year\n'],
      ['        - Owns decisions on architecture\n', '        - Owns decisions on architecture.\n'],
    );
    expect(change && wordChange(change)).toBe(
      '“Product and architecture ownership” at “Mid”: the behaviours changed. New: “Teaches two people a year”. Gone: “Puts decisions in writing (RFC, ADRs)”. Only reworded: “Owns decisions on architecture.”.',
    );
  });

  it('calls the same things in another order a new order', () => {
    const ladder = exampleLadder('points');
    const turned = { ...ladder, competencies: ladder.competencies.toReversed() };
    expect(words(diffLadders(ladder, turned).changes)).toEqual([
      'The ladder: the competencies stand in another order: Service; Privacy; Quality; Modelling.',
    ]);
  });

  it('says a rule that changed for several competencies once', () => {
    const text = readFileSync('ladders/weighted-competencies.yaml', 'utf8');
    const diff = diffLadders(ladderFrom(text), ladderFrom(editedText(text, [['    need: 3\n', '    need: 4\n']])));
    expect(diff.changes).toHaveLength(7);
    expect(wordDiff(diff)).toHaveLength(1);
    expect(wordDiff(diff)[0]).toMatch(/^The rule of “Code Quality.*: how many are needed goes from 3 to 4\.$/);
  });

  it('shows only the part of a long text that changed', () => {
    const [change] = changesOf('weighted-competencies', ['and needs a guiding hand', 'and needs a helping hand']);
    expect(change && wordChange(change)).toMatch(/was “… .*guiding hand.* …” and is now “… .*helping hand.* …”\.$/);
  });
});
