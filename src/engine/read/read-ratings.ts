import type { FindingArgs, FindingCode } from '../findings/catalogue.ts';
import { type Finding, finding, sortFindings } from '../findings/finding.ts';
import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId, DimensionId, LadderId, TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyRating, Profile, Rating } from '../ladder/profile.ts';
import { type DocumentPath, PlaceFinder } from './document-tree.ts';
import { keptJson } from './kept-json.ts';
import { parseDocument } from './parse-document.ts';
import {
  type FocusItemDocument,
  type RatingDocument,
  type RatingsDocument,
  ratingEntry,
  ratingsDocument,
} from './schema/ratings-document.ts';
import { suggest } from './suggest.ts';
import { validate } from './validate.ts';

export interface ReadRatings {
  /** Null when the text can't be read, or is about another ladder. With errors it holds what could be read. */
  readonly profile: Profile | null;
  /** What the person works on next; no result depends on it. */
  readonly focus: readonly FocusItemDocument[];
  readonly findings: readonly Finding[];
}

/**
 * Reads one person's ratings, YAML or JSON, against a ladder. A value is a number of the scale, a level id or a
 * label; blank is not rated; `n/a` doesn't apply. A value outside the scale, a competency or dimension that the
 * ladder doesn't have, and a profile made for another ladder or version are findings; nothing is guessed.
 */
export function readRatings(text: string, ladder: Ladder): ReadRatings {
  return readFlawless(text, ladder) ?? readWithPlaces(text, ladder);
}

/** What a program kept, where all of it fits: then no finding needs a place. Null: read it with places. */
function readFlawless(text: string, ladder: Ladder): ReadRatings | null {
  const value = keptJson(text);
  if (value === undefined) return null;
  const fitting = ratingsDocument.safeParse(value, { jitless: true });
  if (!fitting.success) return null;
  const reader = new RatingsReader(fitting.data, ladder, nowhere);
  const profile = reader.read();
  return profile === null || reader.findings.length > 0 ? null : { profile, focus: fitting.data.focus, findings: [] };
}

const nowhere = new PlaceFinder('', null);

function readWithPlaces(text: string, ladder: Ladder): ReadRatings {
  const parsed = parseDocument(text);
  const validated = validate(ratingsDocument, parsed);
  const findings = [...parsed.findings, ...validated.findings];
  if (validated.output === null) return { profile: null, focus: [], findings: sortFindings(findings) };
  const reader = new RatingsReader(validated.output, ladder, parsed.places);
  const profile = reader.read();
  const focus = profile === null ? [] : validated.output.focus;
  return { profile, focus, findings: sortFindings([...findings, ...reader.findings]) };
}

class RatingsReader {
  readonly findings: Finding[] = [];
  readonly #document: RatingsDocument;
  readonly #ladder: Ladder;
  readonly #places: PlaceFinder;

  constructor(document: RatingsDocument, ladder: Ladder, places: PlaceFinder) {
    this.#document = document;
    this.#ladder = ladder;
    this.#places = places;
  }

  read(): Profile | null {
    const { ladder, version, person, by, date, track } = this.#document;
    if (ladder !== this.#ladder.id) {
      this.#report('other-ladder', ['ladder'], { given: ladder, expected: this.#ladder.id });
      return null;
    }
    if (version !== null && version !== this.#ladder.version) {
      this.#report('other-version', ['version'], { given: version, expected: this.#ladder.version });
    }
    const known = this.#ladder.tracks.some(({ id }) => id === track);
    if (track !== null && !known)
      this.#unknown(
        'track',
        track,
        ['track'],
        this.#ladder.tracks.map(({ id }) => id),
      );
    return {
      kind: 'profile',
      ladder: this.#ladder.id as LadderId,
      version,
      person,
      by,
      date,
      track: known ? (track as TrackId) : null,
      ratings: this.#ratings(),
      antiSignals: this.#antiSignals(),
    };
  }

  #ratings(): Map<CompetencyId, CompetencyRating> {
    const ratings = new Map<CompetencyId, CompetencyRating>();
    for (const [key, written] of Object.entries(this.#document.ratings)) {
      const path = ['ratings', key];
      const competency = this.#competency(key, path);
      if (competency === null || written === null) continue;
      const rating = this.#competencyRating(competency, written, path);
      if (rating !== null) ratings.set(competency.id, rating);
    }
    return ratings;
  }

  #competencyRating(competency: Competency, written: unknown, path: DocumentPath): CompetencyRating | null {
    const isMapping = typeof written === 'object' && written !== null;
    if (!isMapping || 'value' in written || 'notApplicable' in written) {
      const rating = this.#rating(written, path, competency);
      return rating && { kind: 'whole', rating };
    }
    const ratings = new Map<DimensionId, Rating>();
    for (const [key, entry] of Object.entries(written)) {
      const at = [...path, key];
      const dimension = competency.dimensions.find(({ id }) => id === key);
      if (!dimension) {
        this.#unknown(
          `dimension of "${competency.id}"`,
          key,
          at,
          competency.dimensions.map(({ id }) => id),
        );
        continue;
      }
      const labels = competency.rule.kind === 'mastery' ? [] : competency.values;
      const rating = this.#rating(entry, at, { lowest: dimension.lowest, highest: dimension.highest, values: labels });
      if (rating !== null) ratings.set(dimension.id, rating);
    }
    return { kind: 'by-dimension', ratings };
  }

  #rating(
    written: unknown,
    path: DocumentPath,
    scale: Pick<Competency, 'values'> & { lowest?: number; highest?: number },
  ): Rating | null {
    // Most are this, and a schema takes longer over it than all the rest of the reading.
    if (Number.isFinite(written)) {
      return this.#resolve({ value: written as number, note: null, evidence: [] }, path, scale);
    }
    const entry = ratingEntry.safeParse(written);
    if (!entry.success) {
      this.#report('bad-rating', path, {});
      return null;
    }
    return entry.data === null ? null : this.#resolve(entry.data, path, scale);
  }

  #resolve(
    entry: RatingDocument,
    path: DocumentPath,
    scale: Pick<Competency, 'values'> & { lowest?: number; highest?: number },
  ): Rating | null {
    if ('notApplicable' in entry) return { kind: 'not-applicable', reason: entry.notApplicable };
    const lowest = scale.lowest ?? scale.values[0]?.value ?? 0;
    const highest = scale.highest ?? scale.values.at(-1)?.value ?? 0;
    const meant =
      typeof entry.value === 'number'
        ? entry.value
        : scale.values.find(
            ({ label, level }) => level === entry.value || label.toLowerCase() === String(entry.value).toLowerCase(),
          )?.value;
    if (meant === undefined || !Number.isInteger(meant) || meant < lowest || meant > highest) {
      const words = scale.values.flatMap(({ level, label }) => [level ?? label]);
      this.#report('rating-off-scale', path, {
        given: String(entry.value),
        lowest,
        highest,
        words,
        suggestion: typeof entry.value === 'string' ? suggest(entry.value, words) : null,
      });
      return null;
    }
    return { kind: 'value', value: meant, note: entry.note, evidence: entry.evidence };
  }

  #antiSignals(): Map<CompetencyId, Set<number>> {
    const flags = new Map<CompetencyId, Set<number>>();
    for (const [key, written] of Object.entries(this.#document.antiSignals)) {
      const path = ['antiSignals', key];
      const competency = this.#competency(key, path);
      if (competency === null || written === null) continue;
      const values = written.flatMap((flag, index) => {
        const meant = competency.values.find(({ value, level }) => value === flag || level === flag);
        if (meant && competency.antiSignals.some(({ value }) => value === meant.value)) return meant.value;
        const known = competency.antiSignals.map(
          ({ value }) => competency.values.find((own) => own.value === value)?.level ?? String(value),
        );
        this.#unknown(`anti-signal of "${competency.id}"`, String(flag), [...path, index], known);
        return [];
      });
      flags.set(competency.id, new Set(values));
    }
    return flags;
  }

  #competency(id: string, path: DocumentPath): Competency | null {
    const competency = this.#ladder.competencies.find((known) => known.id === id);
    if (competency) return competency;
    this.#unknown(
      'competency',
      id,
      path,
      this.#ladder.competencies.map((known) => known.id),
    );
    return null;
  }

  #unknown(what: string, id: string, path: DocumentPath, known: readonly string[]): void {
    this.#report('unknown-id', path, { what, id, suggestion: suggest(id, known) });
  }

  #report<Code extends FindingCode>(code: Code, path: DocumentPath, args: FindingArgs<Code>): void {
    this.findings.push(finding(code, this.#places.ofValue(path), args));
  }
}
