/** The columns of six places, as words. */
export type WordPlaces = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** Where there are fewer places, the rest are a column of zeros: the index in the table stays as it is. */
export function wordPlaces(columns: readonly { readonly words: Int32Array }[], zeros: Int32Array): WordPlaces {
  const words = (at: number) => columns[at]?.words ?? zeros;
  return [words(0), words(1), words(2), words(3), words(4), words(5)];
}

/** Every second byte of a word: two people in lanes of sixteen bits. */
const lanes = 0x00ff00ff;

/**
 * Looks four people up at a time whose index in the table has at most 16 bits. A word holds one place of four
 * people, so two places are joined within the bytes of a word, and three such pairs in two words of two lanes:
 * about a third of the work of taking person by person. The order of people within a word doesn't matter, since
 * they leave it as they came.
 */
export function scoreNarrowWords(
  places: WordPlaces,
  codeBits: number,
  table: Uint8Array,
  outcomes: Int32Array,
  from: number,
  to: number,
): void {
  const [a, b, c, d, e] = places;
  const [two, four] = [2 * codeBits, 4 * codeBits];
  for (let at = from; at < to; at++) {
    const ab = (a[at] as number) | ((b[at] as number) << codeBits);
    const cd = (c[at] as number) | ((d[at] as number) << codeBits);
    const ef = e[at] as number;
    const even = (ab & lanes) | ((cd & lanes) << two) | ((ef & lanes) << four);
    const odd = ((ab >>> 8) & lanes) | (((cd >>> 8) & lanes) << two) | (((ef >>> 8) & lanes) << four);
    outcomes[at] =
      (table[even & 0xffff] as number) |
      ((table[odd & 0xffff] as number) << 8) |
      ((table[even >>> 16] as number) << 16) |
      ((table[odd >>> 16] as number) << 24);
  }
}

/** The same for up to six places and an index of more than 16 bits: the third pair is added person by person. */
export function scoreWideWords(
  places: WordPlaces,
  codeBits: number,
  table: Uint8Array,
  outcomes: Int32Array,
  from: number,
  to: number,
): void {
  const [a, b, c, d, e, f] = places;
  const [two, four] = [2 * codeBits, 4 * codeBits];
  for (let at = from; at < to; at++) {
    const ab = (a[at] as number) | ((b[at] as number) << codeBits);
    const cd = (c[at] as number) | ((d[at] as number) << codeBits);
    const ef = (e[at] as number) | ((f[at] as number) << codeBits);
    const even = (ab & lanes) | ((cd & lanes) << two);
    const odd = ((ab >>> 8) & lanes) | (((cd >>> 8) & lanes) << two);
    outcomes[at] =
      (table[(even & 0xffff) | ((ef & 0xff) << four)] as number) |
      ((table[(odd & 0xffff) | (((ef >>> 8) & 0xff) << four)] as number) << 8) |
      ((table[(even >>> 16) | (((ef >>> 16) & 0xff) << four)] as number) << 16) |
      ((table[(odd >>> 16) | ((ef >>> 24) << four)] as number) << 24);
  }
}
