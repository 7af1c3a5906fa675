import { describe, expect, it } from 'vitest';
import { decodeSource } from '#formats/import/decode-source.ts';
import { csvReader } from '#formats/import/grids/csv/csv-reader.ts';
import { bytesOf, cellsOf, readAll } from './read-table.ts';

const text = 'Fähigkeit,Junior,Senior\nQualität,Prüft sich,"Prüft,\n""alles"""\n';
const told = { Qualität: { Junior: 'Prüft sich', Senior: 'Prüft,\n"alles"' } };

function wide(order: 'le' | 'be', mark: boolean): Uint8Array {
  const signs = [...(mark ? '\ufeff' : ''), ...text].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(signs.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])));
}

describe('CSV comes in', () => {
  it.each([
    ['UTF-8', bytesOf(text), 'utf-8', 0],
    ['UTF-8 with a mark', bytesOf(`\ufeff${text}`), 'utf-8', 0],
    ['UTF-16 with a mark', wide('le', true), 'utf-16le', 0],
    ['UTF-16, the other way round', wide('be', true), 'utf-16be', 0],
    ['UTF-16 without a mark', wide('le', false), 'utf-16le', 1],
    ['Latin-1', new Uint8Array([...text].map((sign) => sign.charCodeAt(0))), 'windows-1252', 1],
  ])('%s', (_, bytes, encoding, count) => {
    const { draft, troubles, encodings } = readAll(csvReader, [{ name: 'a.csv', bytes }]);
    expect(cellsOf(draft)).toEqual(told);
    expect(encodings?.get('a.csv')).toBe(encoding);
    expect(troubles).toHaveLength(count);
  });

  it.each([[','], [';'], ['\t'], ['|']])('with cells parted by %j', (delimiter) => {
    const parted = `Skill${delimiter}Junior${delimiter}Senior\nCraft${delimiter}Learns${delimiter}"Teaches, and; more"\n`;
    const { draft } = readAll(csvReader, [{ name: 'a.csv', bytes: bytesOf(parted) }]);
    expect(cellsOf(draft)).toEqual({ Craft: { Junior: 'Learns', Senior: 'Teaches, and; more' } });
  });

  it('with a line that names its separator, with CRLF, and with guards against formulas', () => {
    const given = "sep=;\r\nSkill;Junior;Senior\r\nCraft;'=1+1;'-2 points\r\n";
    const { draft } = readAll(csvReader, [{ name: 'a.csv', bytes: bytesOf(given) }]);
    expect(cellsOf(draft)).toEqual({ Craft: { Junior: '=1+1', Senior: '-2 points' } });
    expect(draft.competencies[0]?.title.piece.place).toMatchObject({ line: 3, cell: 'A2' });
  });

  it('with a quotation mark that isn’t closed, and says where', () => {
    const { troubles } = readAll(csvReader, [
      { name: 'a.csv', bytes: bytesOf('Skill,Junior,Senior\nCraft,"Learns,Teaches\n') },
    ]);
    expect(troubles.map(({ place }) => place.line)).toEqual([2]);
  });
});

it('takes bytes that are no UTF-8 for Western European, curly quotes included', () => {
  const { text: read, encoding } = decodeSource({ name: 'a', bytes: new Uint8Array([0x93, 0x61, 0x94, 0x80]) });
  expect([read, encoding]).toEqual(['“a”€', 'windows-1252']);
});
