import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeText } from '#picture/text/placed-text.ts';
import { smallStyle } from '#picture/text/text-style.ts';
import { textWidth } from '#picture/text/text-width.ts';
import { wrapText } from '#picture/text/wrap-text.ts';

test('no line is wider than asked, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = wrapText(text, smallStyle, width);
      for (const line of lines) expect(textWidth(line, smallStyle)).toBeLessThanOrEqual(width);
      const letters = (words: string) => words.replaceAll(/[\s-]/gu, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    }),
  );
});

test('a word that is wider than a line is broken with a hyphen, at a slash rather than within', () => {
  expect(wrapText('Engineering', smallStyle, 60)).toEqual(['Enginee-', 'ring']);
  expect(wrapText('Architect/Distinguished', smallStyle, 100)).toEqual(['Architect/', 'Distinguished']);
});

test('what does not fit into the lines is cut with an ellipsis', () => {
  const lines = wrapText('one two three four five six seven', smallStyle, 60, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});

test('an anchor in the middle puts half of the text on either side', () => {
  const { box } = placeText('Senior', smallStyle, { x: 100, top: 0, width: 200, anchor: 'middle' });
  expect(box.x + box.width / 2).toBe(100);
});
