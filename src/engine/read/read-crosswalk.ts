import { type Finding, finding, sortFindings } from '../findings/finding.ts';
import type { Correspondence, Crosswalk, CrosswalkSide, LevelInterval } from '../ladder/crosswalk.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LevelRef } from '../ladder/path.ts';
import type { DocumentPath, PlaceFinder } from './document-tree.ts';
import { parseDocument } from './parse-document.ts';
import {
  type CorrespondenceDocument,
  type CrosswalkDocument,
  crosswalkDocument,
  crosswalkFallbacks,
} from './schema/crosswalk-document.ts';
import { suggest } from './suggest.ts';
import { validate } from './validate.ts';

export interface ReadCrosswalk {
  /** Null when the text can't be read, or a ladder it speaks of isn't there. With errors it holds what could be read. */
  readonly crosswalk: Crosswalk | null;
  /** The two ladders it speaks of, as far as they are there. */
  readonly from: Ladder | null;
  readonly to: Ladder | null;
  readonly findings: readonly Finding[];
  readonly places: PlaceFinder;
}

/**
 * Reads a crosswalk, YAML or JSON, against the two ladders it names: `ladderOf` hands them in, and answers null where
 * there is none of that id. A level that a ladder doesn't have, and a version other than the one that was read, are
 * findings; nothing is guessed. `checkCrosswalk` looks further.
 */
export function readCrosswalk(text: string, ladderOf: (id: string) => Ladder | null): ReadCrosswalk {
  const parsed = parseDocument(text);
  const { output, findings } = validate(crosswalkDocument, parsed, crosswalkFallbacks);
  const found = [...parsed.findings, ...findings];
  const { places } = parsed;
  if (output === null) return { crosswalk: null, from: null, to: null, findings: sortFindings(found), places };
  const reader = new CrosswalkReader(output, ladderOf, places);
  const [from, to] = [reader.ladder('from'), reader.ladder('to')];
  const crosswalk = from && to && reader.read(from, to);
  return { crosswalk, from, to, findings: sortFindings([...found, ...reader.findings]), places };
}

class CrosswalkReader {
  readonly findings: Finding[] = [];
  readonly #document: CrosswalkDocument;
  readonly #ladderOf: (id: string) => Ladder | null;
  readonly #places: PlaceFinder;

  constructor(document: CrosswalkDocument, ladderOf: (id: string) => Ladder | null, places: PlaceFinder) {
    this.#document = document;
    this.#ladderOf = ladderOf;
    this.#places = places;
  }

  ladder(end: 'from' | 'to'): Ladder | null {
    const { ladder: id, version } = this.#document[end];
    const ladder = this.#ladderOf(id);
    if (ladder === null) {
      this.findings.push(finding('crosswalk-other-ladder', this.#places.ofValue([end, 'ladder']), { id }));
    } else if (version !== null && version !== ladder.version) {
      const args = { ladder: id, given: version, expected: ladder.version };
      this.findings.push(finding('crosswalk-other-version', this.#places.ofValue([end, 'version']), args));
    }
    return ladder;
  }

  read(from: Ladder, to: Ladder): Crosswalk {
    return {
      kind: 'crosswalk',
      from: from.id,
      to: to.id,
      summary: this.#document.summary,
      there: this.#side('there', from, to),
      back: this.#side('back', to, from),
    };
  }

  #side(side: CrosswalkSide, own: Ladder, other: Ladder): readonly Correspondence[] {
    return Object.entries(this.#document[side]).flatMap(([key, written]) => {
      const level = this.#ref(key, own, this.#places.of([side, key]));
      return level === null ? [] : [this.#correspondence(level, written, other, [side, key, 'about'])];
    });
  }

  #correspondence(
    level: LevelRef,
    { about, because, suggested }: CorrespondenceDocument,
    other: Ladder,
    path: DocumentPath,
  ): Correspondence {
    const isList = this.#places.of([...path, 0]).start !== this.#places.of(path).start;
    const intervals = about.flatMap(({ low, high }, index): LevelInterval[] => {
      const place = this.#places.ofValue(isList ? [...path, index] : path);
      const ends = [low, ...(high === low ? [] : [high])].map((end) => this.#ref(end, other, place));
      const [from = null, to = from] = ends;
      return from === null || to === null ? [] : [{ low: from, high: to }];
    });
    return { level, about: intervals, because, isSuggested: suggested };
  }

  #ref(written: string, ladder: Ladder, place: Finding['place']): LevelRef | null {
    const [id = '', variant = null] = written.split('/');
    const level = ladder.levels.find((own) => own.id === id);
    const isKnown = level !== undefined && (variant === null || level.variants.some((own) => own.id === variant));
    if (isKnown) return { level: level.id, variant };
    const known = ladder.levels.flatMap((own) => [own.id, ...own.variants.map((title) => `${own.id}/${title.id}`)]);
    const args = { id: written, ladder: ladder.id, suggestion: suggest(written, known) };
    this.findings.push(finding('crosswalk-unknown-level', place, args));
    return null;
  }
}
