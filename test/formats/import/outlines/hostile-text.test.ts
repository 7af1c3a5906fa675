import { describe, expect, it } from 'vitest';
import { htmlReader, markdownReader, pastedTextReader } from '#formats/import/outlines/outline-readers.ts';
import type { SourceReader } from '#formats/import/source-reader.ts';
import { file, readingOf } from './draft-of.ts';

/** What a text costs at most: far more than any ladder, far less than anybody would wait. */
const patienceMs = 20_000;

function read(reader: SourceReader, name: string, text: string) {
  const begin = performance.now();
  const reading = reader.read([file(name, text)]);
  expect(performance.now() - begin).toBeLessThan(patienceMs);
  return reading;
}

describe('a text that nobody wrote for a ladder', { timeout: 60_000 }, () => {
  it.each([
    ['a.md', markdownReader],
    ['a.html', htmlReader],
    ['a.txt', pastedTextReader],
  ])('is refused in a sentence where it is far too long or empty: %s', (name, reader) => {
    const long = read(reader, name, 'words and more words\n'.repeat(2_500_000));
    expect(long).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('MB') });
    for (const empty of ['', '  \n\n', '\ufeff']) {
      expect(read(reader, name, empty)).toMatchObject({
        kind: 'refused',
        sentence: expect.stringContaining('no text'),
      });
    }
    const binary = reader.read([{ name, bytes: new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1, 2, 0, 0]) }]);
    expect(binary.kind).toBe('refused');
  });

  const tangles: readonly (readonly [string, string])[] = [
    ['quotes in quotes', `${'>'.repeat(20_000)} a`],
    ['brackets', '['.repeat(200_000)],
    ['stars', '*a _b '.repeat(60_000)],
    ['backticks', Array.from({ length: 1_000 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['lists in lists', `${'- '.repeat(10_000)}a`],
    ['one endless paragraph', 'abc def\n'.repeat(200_000)],
    ['many small chapters', '# A\n\n- **b** text of many words\n- c\n\n'.repeat(15_000)],
    ['pipes', '|'.repeat(200_000)],
    ['rows', '|a|b|\n|-|-|\n'.concat('|c|d|\n'.repeat(20_000))],
  ];

  it.each(tangles)('is read or refused in bounded time as Markdown: %s', (_, text) => {
    read(markdownReader, 'a.md', text);
  });

  it.each(tangles)('is read or refused in bounded time as pasted text: %s', (_, text) => {
    read(pastedTextReader, 'a.txt', text);
  });

  it('is refused where a page nests or swells without end', () => {
    expect(read(htmlReader, 'a.html', '<div>'.repeat(100_000))).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('nests'),
    });
    expect(read(htmlReader, 'a.html', `<p>a${'<br>'.repeat(400_000)}`)).toMatchObject({ kind: 'refused' });
    expect(read(htmlReader, 'a.html', '<b><p>'.repeat(20_000)).kind).toBe('refused');
  });

  it('is refused where a table spans more than anybody reads', () => {
    const wide = `<table><tr>${'<td>a</td>'.repeat(10_000)}</tr><tr><td>b</td></tr></table>`;
    expect(read(htmlReader, 'a.html', wide)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('line 1'),
    });
    const spans = `<table>${'<tr><td colspan="1000" rowspan="9999">a</td></tr>'.repeat(2_000)}</table>`;
    expect(read(htmlReader, 'a.html', spans).kind).toBe('refused');
  });

  it('has its scripts named and not run', () => {
    const reading = readingOf(
      file('a.html', '<h1>Junior</h1><p onclick="go()">Works</p><script>globalThis.ran = 1</script>'),
    );
    expect('ran' in globalThis).toBe(false);
    expect(reading.draft.leftOut.map(({ text }) => text.text).join(' ')).toContain('globalThis.ran = 1');
  });

  it('is read in Latin-1 and in UTF-16 too', () => {
    const latin = new Uint8Array([...'# Ladder\n\n## Junior\n\n- Caf'].map((sign) => sign.charCodeAt(0)).concat(0xe9));
    const wide = Buffer.from('\ufeff# Ladder\n\n## Junior\n\n- Café', 'utf16le');
    for (const bytes of [latin, new Uint8Array(wide)]) {
      const reading = readingOf({ name: 'a.md', bytes });
      expect(reading.draft.levels[0]?.sections[0]?.texts[0]?.text).toBe('Café');
    }
  });
});
