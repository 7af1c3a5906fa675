import { type Finding, finding } from '../findings/finding.ts';

/** The most findings that one step of reading names; what comes after them is counted. */
const findingLimit = 100;

/** Collects the findings of one step. A file with ten thousand mistakes costs no more than one with a hundred. */
export class FindingList {
  readonly #named: Finding[] = [];
  #more = 0;

  /** `make` is called only while there is room: suggestions and places are what costs time. */
  add(make: () => Finding): void {
    this.addAll(() => [make()]);
  }

  /** As `add`, for a mistake that may be several findings. */
  addAll(make: () => readonly Finding[]): void {
    if (this.#named.length >= findingLimit) {
      this.#more++;
      return;
    }
    const made = make();
    const room = findingLimit - this.#named.length;
    this.#named.push(...made.slice(0, room));
    this.#more += Math.max(0, made.length - room);
  }

  toArray(): readonly Finding[] {
    const last = this.#named.at(-1);
    if (this.#more === 0 || last === undefined) return this.#named;
    const { start, end, column } = last.place;
    const behind = { ...last.place, start: end, column: column + end - start };
    return [...this.#named, finding('more-findings', behind, { count: this.#more })];
  }
}
