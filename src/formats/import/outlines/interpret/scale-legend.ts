import { partOf, type SourceText } from '../../source-text.ts';

export interface LegendEntry {
  readonly value: SourceText;
  readonly label: SourceText;
}

const longestLabelWords = 6;

/** The values of a scale in one line, "1 Aware 2 Developing 3 Proficient"; empty where a line is anything else. */
export function scaleLegend(text: SourceText): readonly LegendEntry[] {
  const entry = /(\d{1,2})\s*[-–:=.)]?\s*(\p{L}[^\d.!?]*)/uy;
  const entries: LegendEntry[] = [];
  let end = 0;
  for (let found = entry.exec(text.text); found !== null; found = entry.exec(text.text)) {
    const [whole, digits = '', words = ''] = found;
    const at = found.index + whole.length - words.length;
    const label = words.replace(/[\s,;|/·]+$/, '');
    if (label.split(/\s+/).length > longestLabelWords) return [];
    entries.push({
      value: partOf(text, found.index, found.index + digits.length),
      label: partOf(text, at, at + label.length),
    });
    end = entry.lastIndex;
  }
  const values = entries.map(({ value }) => Number(value.text));
  const [first = 2] = values;
  const isRising = values.every((value, at) => value === first + at);
  return end === text.text.length && entries.length >= 3 && first <= 1 && isRising ? entries : [];
}
