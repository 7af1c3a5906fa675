/** A workbook that can't be read as a whole. Thrown deep within reading and caught in `readWorkbook`; it never leaves this room. */
export class RefusedWorkbook extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}
