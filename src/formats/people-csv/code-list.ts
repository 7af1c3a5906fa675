/** Codes of one column while nobody knows yet how many people there are: grows by doubling, four bytes at most a code. */
export class CodeList {
  #codes: Uint8Array | Uint32Array;
  #length = 0;

  constructor(isWide: boolean) {
    this.#codes = isWide ? new Uint32Array(1024) : new Uint8Array(1024);
  }

  push(code: number): void {
    if (this.#length === this.#codes.length) {
      const longer = this.#codes instanceof Uint8Array ? Uint8Array : Uint32Array;
      const grown = new longer(2 * this.#length);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.#length++] = code;
  }

  get hasAny(): boolean {
    return this.#codes.some((code) => code !== 0);
  }

  copyTo(column: { set(codes: ArrayLike<number>): void }): void {
    column.set(this.#codes.subarray(0, this.#length));
  }
}
