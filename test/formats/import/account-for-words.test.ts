import { describe, expect, test } from 'vitest';
import { accountForWords } from '#formats/import/account-for-words.ts';
import { emptyDraft } from '#formats/import/ladder-draft.ts';
import { partOf } from '#formats/import/source-text.ts';
import { Pieces } from './arbitrary-draft.ts';

describe('every word of a source has one fate', () => {
  test('what a draft says nothing about is left out, with its place', () => {
    const pieces = new Pieces();
    const title = pieces.text('Gardeners');
    pieces.text('Nobody asked for this, don’t lose it');
    const { words, leftOut } = accountForWords(pieces.all, { ...emptyDraft, title });
    expect(words).toEqual({ found: 8, taken: 1, named: 0, leftOut: 7 });
    expect(leftOut).toMatchObject([
      { place: { line: 2 }, text: 'Nobody asked for this, don’t lose it', sentence: 'No place was found for this.' },
    ]);
  });

  test('of a piece that is taken in part, the rest is left out', () => {
    const pieces = new Pieces();
    const whole = pieces.text('L2 (Planter): two beds, ✓');
    const draft = {
      ...emptyDraft,
      title: partOf(whole, 4, 11),
      mentions: [{ text: partOf(whole, 0, 2), of: 'level' as const }],
    };
    const { words, leftOut } = accountForWords(pieces.all, draft);
    expect(words).toEqual({ found: 4, taken: 1, named: 1, leftOut: 2 });
    expect(leftOut.map(({ text }) => text)).toEqual(['): two beds, ✓']);
  });

  test('dashes and brackets between what is taken are nothing to report; a tick is', () => {
    const pieces = new Pieces();
    const [dash, tick] = [pieces.text('— (…) |'), pieces.text('✅')];
    expect([dash, tick]).toHaveLength(2);
    expect(accountForWords(pieces.all, emptyDraft).leftOut.map(({ text }) => text)).toEqual(['✅']);
  });

  test('the same words may be taken twice, as of a merged cell, and count once', () => {
    const pieces = new Pieces();
    const text = pieces.text('Waters plants');
    const draft = { ...emptyDraft, summary: [text, text], mentions: [{ text, of: 'column' as const }] };
    expect(accountForWords(pieces.all, draft).words).toEqual({ found: 2, taken: 2, named: 0, leftOut: 0 });
  });

  test('texts that overlap, words taken and left out, and texts of nowhere are mistakes of a reader', () => {
    const pieces = new Pieces();
    const text = pieces.text('Waters plants daily');
    const overlapping = { ...emptyDraft, summary: [partOf(text, 0, 13), partOf(text, 7)] };
    expect(() => accountForWords(pieces.all, overlapping)).toThrow('do not overlap');
    const both = { ...emptyDraft, summary: [text], leftOut: [{ text, sentence: 'Why' }] };
    expect(() => accountForWords(pieces.all, both)).toThrow('not in the ladder too');
    expect(() => accountForWords([], { ...emptyDraft, summary: [text] })).toThrow('comes from a piece');
    const moved = { ...text, start: 1 };
    expect(() => accountForWords(pieces.all, { ...emptyDraft, summary: [moved] })).toThrow('stands in its piece');
  });
});
