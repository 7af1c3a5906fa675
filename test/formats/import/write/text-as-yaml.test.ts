import { expect, it } from 'vitest';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { textAsYaml } from '#formats/import/write/text-as-yaml.ts';

const shapes = {
  'in words': (length: number) => 'four '.repeat(length).slice(0, length).trim(),
  'without a space': (length: number) => 'x'.repeat(length),
  'without a space, and a line after it': (length: number) => `${'x'.repeat(length)}\n`,
  'with quotes, and a line after it': (length: number) => `${'say "x" '.repeat(length).slice(0, length)}.\n`,
};

it.each(Object.entries(shapes))('breaks a long text %s where the formatter does', (_, shape) => {
  for (let length = 80; length < 280; length += 1) {
    const indent = '      ';
    const text = textAsYaml(shape(length), { indent, column: 4 + 'summary: '.length, key: 'summary' });
    const document = `levels:\n  junior:\n    summary: ${text}\n`;
    expect(formatLadder(document).text).toBe(document);
  }
});
