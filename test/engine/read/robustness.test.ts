import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeFrame } from '#engine/findings/code-frame.ts';
import { type Finding, wordFinding } from '#engine/findings/finding.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import { spoiltLadder, yamlGarbage } from './ladder-texts.ts';
import { galleryIds, galleryText, ladderOf } from './small-ladder.ts';

/** The findings that don't stand inside the text, or have no code frame there. */
function outside(text: string, findings: readonly Finding[]): readonly Finding[] {
  const lines = text.split(/\r\n|\r|\n/);
  return findings.filter(({ place }) => {
    const { start, end, line, column } = place;
    const inText = start >= 0 && end >= start && end <= text.length;
    const length = lines[line - 1]?.length ?? -1;
    return !(inText && line >= 1 && column >= 1 && column <= length + 2 && codeFrame(text, place).includes('^'));
  });
}

/** The sentences in which something is missing. */
function unsaid(findings: readonly Finding[]): readonly string[] {
  return findings.map(wordFinding).filter((sentence) => /undefined|\[object|NaN/.test(sentence));
}

describe('reading', () => {
  it.each([
    ['whatever', yamlGarbage, 1000],
    ['a spoilt gallery ladder', spoiltLadder, 150],
  ])('%s never throws, and every finding has a sentence and a place inside the text', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { ladder, findings } = readLadder(text);
        expect(outside(text, findings)).toEqual([]);
        expect(unsaid(findings)).toEqual([]);
        if (ladder === null) expect(findings).not.toEqual([]);
      }),
      { numRuns },
    );
  });

  it('whatever as ratings never throws either', () => {
    const ladder = ladderOf(galleryText('weighted-competencies'));
    fc.assert(
      fc.property(yamlGarbage, (text) => {
        for (const ratings of [text, `ladder: weighted-competencies\n${text}`]) {
          const { findings } = readRatings(ratings, ladder);
          expect(outside(ratings, findings)).toEqual([]);
          expect(unsaid(findings)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the same text twice gives the same', () => {
    fc.assert(
      fc.property(spoiltLadder, (text) => {
        expect(readLadder(text).findings).toEqual(readLadder(text).findings);
      }),
      { numRuns: 20 },
    );
  });

  it.each(galleryIds)('%s as JSON is the same ladder as in YAML', (id) => {
    const text = galleryText(id);
    const json = JSON.stringify(parse(text));
    expect(ladderOf(json)).toEqual(ladderOf(text));
    expect(ladderOf(JSON.stringify(JSON.parse(json), null, '\t'))).toEqual(ladderOf(text));
  });
});
