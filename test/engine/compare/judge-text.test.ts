import { describe, expect, it } from 'vitest';
import { judgeText, judgeTexts } from '../../../src/engine/compare/judge-text.ts';

describe('a text', () => {
  it.each([
    ['Reviews code.', 'Reviews code.', 'same'],
    ['Reviews code.', 'reviews  code', 'wording'],
    ['Reviews *code*, and tests', 'Reviews `code` and tests.', 'wording'],
    ['Doesn’t ask', "Doesn't ask", 'wording'],
    ['Organises reviews', 'Organizes reviews', 'wording'],
    ['Leads a review', 'Leads a reviews', 'wording'],
    ['May decide alone', 'May not decide alone', 'meaning'],
    ['Two reviews a week', 'Ten reviews a week', 'meaning'],
    ['At least 3 months', 'At least 6 months', 'meaning'],
    ['At least 3.5', 'At least 35', 'meaning'],
    ['Takes 1-2 rounds', 'Takes 1.2 rounds', 'meaning'],
    ['Latency < 100 ms', 'Latency > 100 ms', 'meaning'],
    ['Reviews code', 'Writes code', 'meaning'],
    ['Is able', 'Is unable', 'meaning'],
    ['Something', '', 'meaning'],
  ])('“%s” against “%s” is %s', (before, after, change) => {
    expect(judgeText(before, after)).toBe(change);
    expect(judgeText(after, before)).toBe(change);
  });
});

describe('a list of texts', () => {
  it('in another order is worded otherwise and means the same', () => {
    expect(judgeTexts(['One', 'Two'], ['Two', 'One.'])).toBe('wording');
    expect(judgeTexts(['One', 'Two'], ['One', 'Two'])).toBe('same');
  });

  it('with one more or one less means something else', () => {
    expect(judgeTexts(['One'], ['One', 'One'])).toBe('meaning');
    expect(judgeTexts(['One', 'One'], ['One'])).toBe('meaning');
  });
});
