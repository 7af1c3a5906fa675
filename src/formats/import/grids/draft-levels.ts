import type { DraftLevel, DraftSection } from '../ladder-draft.ts';
import type { SourceText } from '../source-text.ts';
import { DraftWords } from './draft-words.ts';
import { Names } from './names.ts';
import { namesWithin } from './names-within.ts';
import { partedName } from './parted-name.ts';
import { Places } from './places.ts';

/** Tracks and levels of a draft, by their names. */
export class DraftLevels extends DraftWords {
  readonly #tracks = new Names();
  readonly #levels = new Names();
  readonly #places = new Places();

  track(text: SourceText): string {
    const known = this.#tracks.find(text.text);
    if (known !== null) return this.again(known, text, 'track');
    // "IC · top" is the upper end of "IC".
    const [first = ''] = text.text.split(/\s+·\s+/);
    const part = first === text.text ? null : this.#tracks.find(first);
    if (part !== null) {
      this.guess(text, 'likely', `"${text.text}" was taken for a part of the track "${first}".`);
      return this.again(part, text, 'track');
    }
    const key = this.#tracks.add(text.text, [text.text]);
    this.draft.tracks.push({ key, title: this.take(text), summary: [] });
    return key;
  }

  trackText(track: string, texts: readonly SourceText[]): void {
    const found = this.draft.tracks.findIndex(({ key }) => key === track);
    const named = this.draft.tracks[found];
    if (named) this.draft.tracks[found] = { ...named, summary: [...named.summary, ...this.takeAll(texts)] };
  }

  /** A level by its name, or by a part of it ("IC3" of "IC3 – Senior Engineer"), on a track where one is known. */
  level(text: SourceText, track: string | null): string {
    const known = this.findLevel(text.text, track);
    const [firstLine, rest] = partedName(text);
    if (known !== null) {
      if (rest !== null) this.levelText(known, 'summary', [rest]);
      if (track !== null) this.#changeLevel(known, (found) => ({ ...found, track: found.track ?? track }));
      this.#levels.place(known, track);
      return this.again(known, firstLine, 'level');
    }
    const key = this.#levels.add(firstLine.text, aliasesOf(firstLine.text), track);
    const level: DraftLevel = {
      key,
      title: this.take(firstLine),
      summary: rest === null ? [] : [this.take(rest)],
      track,
      tagline: null,
      facets: [],
      sections: [],
      goals: [],
    };
    this.#places.put(key, this.draft.levels.push(level) - 1);
    return key;
  }

  findLevel(name: string, track: string | null): string | null {
    const firstLine = name.trim().split(/\r?\n/, 1)[0] ?? '';
    const found = this.#levels.find(firstLine, track);
    if (found !== null) return found;
    // "L3 · Proficient" where "L3" is known already: a code says which level is meant, whatever stands beside it.
    const code = namesWithin(firstLine).find((part) => part !== firstLine && /^[A-Z]{1,4}\s?\d{1,2}$/.test(part));
    return code === undefined ? null : this.#levels.find(code, track);
  }

  levels(): readonly DraftLevel[] {
    return this.draft.levels;
  }

  /** Puts levels into the order of these keys; those that aren't named keep their places. */
  orderLevels(keys: readonly string[]): void {
    const named = keys.flatMap((key) => this.draft.levels.find((level) => level.key === key) ?? []);
    let next = 0;
    this.draft.levels = this.draft.levels.map((level) => (keys.includes(level.key) ? (named[next++] ?? level) : level));
  }

  /** Says on which track a level is that was known without one. */
  levelTrack(level: string, track: string): void {
    this.#changeLevel(level, (found) => ({ ...found, track: found.track ?? track }));
    this.#levels.place(level, track);
  }

  /** A fuller name of a level that was known by its code alone. */
  levelTitle(level: string, title: SourceText): void {
    const before = this.draft.levels.find(({ key }) => key === level)?.title;
    if (before === undefined) return;
    this.renamed(before, 'level');
    this.#changeLevel(level, (found) => ({ ...found, title: this.take(title) }));
  }

  /** Another name of a level: a second head line, a code. */
  alsoCalled(level: string, text: SourceText, name: string): void {
    for (const alias of namesWithin(text.text)) this.#levels.alias(level, alias);
    this.facet(level, name, [text]);
  }

  facet(level: string, name: SourceText | string, texts: readonly SourceText[]): void {
    const at = this.#places.of(this.draft.levels, level);
    const found = this.draft.levels[at];
    if (found === undefined) return;
    const named = typeof name === 'string' ? name : this.take(name);
    const facet = { name: named, texts: this.takeAll(texts) };
    this.draft.levels[at] = { ...found, facets: [...found.facets, facet] };
  }

  levelText(level: string, field: 'summary' | 'goals', texts: readonly SourceText[]): void {
    const found = this.draft.levels[this.#places.of(this.draft.levels, level)];
    // A list of its own from `level`, so it may grow in place: a table may add to one level a hundred thousand times.
    const list = found?.[field] as SourceText[] | undefined;
    for (const text of this.takeAll(texts)) list?.push(text);
  }

  tagline(level: string, text: SourceText): void {
    this.#changeLevel(level, (found) =>
      found.tagline === null
        ? { ...found, tagline: this.take(text) }
        : { ...found, summary: [...found.summary, this.take(text)] },
    );
  }

  levelSection(level: string, section: DraftSection): void {
    this.#changeLevel(level, (found) => ({ ...found, sections: [...found.sections, this.takeSection(section)] }));
  }

  #changeLevel(level: string, change: (level: DraftLevel) => DraftLevel): void {
    const at = this.#places.of(this.draft.levels, level);
    const found = this.draft.levels[at];
    if (found !== undefined) this.draft.levels[at] = change(found);
  }
}

/** Other names of a level that stand in its name; "(IC)" and "(Management)" only say on which track it is. */
function aliasesOf(name: string): readonly string[] {
  const [whole = name, ...parts] = namesWithin(name);
  return [
    whole,
    ...parts.filter(
      (part) => !/^(?:ics?|m|em|individual contributors?|management|people|technical|tech)$/i.test(part.trim()),
    ),
  ];
}
