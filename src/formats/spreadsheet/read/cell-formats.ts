import type { ElementCount } from './read-xml.ts';
import { readXml } from './read-xml.ts';
import type { Unpacker } from './unpacker.ts';
import type { ZipEntry } from './zip-entries.ts';

/** How a number is shown, as far as it changes what it says. */
export interface CellFormat {
  readonly kind: 'plain' | 'date' | 'time' | 'moment' | 'percent';
  readonly isBold: boolean;
}

export const plainFormat: CellFormat = { kind: 'plain', isBold: false };

/** The formats of a workbook by the number that cells give. */
export function readCellFormats(entry: ZipEntry, unpacker: Unpacker, elements: ElementCount): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const bold: boolean[] = [];
  const formats: CellFormat[] = [];
  let within = '';
  readXml(entry, unpacker, elements, {
    open: (name, attribute) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') within = name;
      else if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'font' && within === 'fonts') bold.push(false);
      else if (name === 'b' && within === 'fonts') bold[bold.length - 1] = attribute('val') !== '0';
      else if (name === 'xf' && within === 'cellXfs') {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push({ kind: kindOf(id, codes.get(id)), isBold: bold[Number(attribute('fontId') ?? -1)] === true });
      }
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return formats;
}

function kindOf(id: number, code: string | undefined): CellFormat['kind'] {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
    return id === 22 ? 'moment' : 'plain';
  }
  // Words in quotes, colours and conditions in brackets say nothing of the kind.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, '').toLowerCase();
  if (bare.includes('%')) return 'percent';
  const [hasDay, hasTime] = [/[yd]|m{3,}/.test(bare), /h|s/.test(bare)];
  if (hasDay && hasTime) return 'moment';
  return hasDay ? 'date' : hasTime ? 'time' : 'plain';
}

/** A number as a person sees it: days as 2026-03-01, parts as 25%, no digits that only binary fractions have. */
export function showNumber(written: string, { kind }: CellFormat, isSince1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (kind === 'percent') return `${plainDigits(value * 100)}%`;
  if (kind === 'plain' || value < 0 || value > 2_958_465) return plainDigits(value);
  return showMoment(value, kind, isSince1904);
}

function plainDigits(value: number): string {
  const digits = String(Number(value.toPrecision(15)));
  return digits;
}

function showMoment(value: number, kind: CellFormat['kind'], isSince1904: boolean): string {
  // Spreadsheets count 1900 as a leap year, so days before March 1900 are one off.
  const days = isSince1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  const [day = '', time = ''] = moment.slice(0, 16).split('T');
  if (kind === 'date') return day;
  return kind === 'time' && value < 1 ? time : `${day} ${time}`;
}
