import type {
  DraftCell,
  DraftCompetency,
  DraftLevel,
  DraftMention,
  DraftSection,
  Guess,
  LadderDraft,
  LeftOut,
} from '../ladder-draft.ts';
import { partOf, type SourcePiece, type SourceText, wholeOf } from '../source-text.ts';
import { nameKey } from './name-key.ts';
import { Names } from './names.ts';
import { namesWithin } from './names-within.ts';
import { type CellText, linesOfCell } from './read-cell-text.ts';
import { TakenStretches } from './taken-stretches.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/**
 * Gathers a draft from many tables. Naming something that is known already gives the same key again and keeps the words
 * as a mention, so nothing has to know whether it is the first to speak of a level. Every word handed in is
 * remembered, and `leaveOutRest` names what nobody used.
 */
export class DraftBuilder {
  readonly #draft: Open<LadderDraft> = {
    title: null,
    version: null,
    summary: [],
    tracks: [],
    levels: [],
    groups: [],
    competencies: [],
    scale: [],
    expected: [],
    paths: [],
    rule: null,
    sections: [],
    mentions: [],
    guesses: [],
    leftOut: [],
  };
  readonly #tracks = new Names();
  readonly #levels = new Names();
  readonly #groups = new Names();
  readonly #competencies = new Names();
  /** Names that stood in the draft until a fuller one took their place. */
  readonly #renamed: DraftMention[] = [];
  readonly #proseCells = new Set<DraftCell>();
  readonly #places = { levels: new Map<string, number>(), competencies: new Map<string, number>() };
  readonly #expected = new Map<string, number>();
  readonly #guessed = new Set<string>();
  /** What each competency has been said to be. */
  readonly #said = new Map<string, Set<string>>();
  readonly #cells = new Map<string, Map<string, Open<DraftCell>>>();
  readonly #taken = new TakenStretches();
  /** Settled in the end: what is taken somewhere is neither only named nor left out. */
  readonly #mentions: DraftMention[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #rest: { readonly pieces: readonly SourcePiece[]; readonly sentence: string }[] = [];

  title(text: SourceText): void {
    if (this.#draft.title === null) this.#draft.title = this.#take(text);
    else if (nameKey(this.#draft.title.text) === nameKey(text.text)) this.mention(text, 'title');
    else this.section(null, [text]);
  }

  version(text: SourceText): void {
    if (this.#draft.version === null) [this.#draft.version = null] = this.#taken.takeAll([text]);
    else this.mention(text, 'title');
  }

  track(text: SourceText): string {
    const known = this.#tracks.find(text.text);
    if (known !== null) return this.#again(known, text, 'track');
    const key = this.#tracks.add(text.text, [text.text]);
    this.#draft.tracks.push({ key, title: this.#take(text), summary: [] });
    return key;
  }

  /** A level by its name, or by a part of it ("IC3" of "IC3 – Senior Engineer"), on a track where one is known. */
  level(text: SourceText, track: string | null): string {
    const known = this.findLevel(text.text, track);
    const [firstLine, rest] = parted(text);
    if (known !== null) {
      if (rest !== null) this.levelText(known, 'summary', [rest]);
      if (track !== null) this.#changeLevel(known, (found) => ({ ...found, track: found.track ?? track }));
      this.#levels.place(known, track);
      return this.#again(known, firstLine, 'level');
    }
    const key = this.#levels.add(firstLine.text, namesWithin(firstLine.text), track);
    const level: DraftLevel = {
      key,
      title: this.#take(firstLine),
      summary: rest === null ? [] : [this.#take(rest)],
      track,
      tagline: null,
      facets: [],
      sections: [],
      goals: [],
    };
    this.#places.levels.set(key, this.#draft.levels.push(level) - 1);
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

  /** Another name of a level: a second head line, a code. */
  alsoCalled(level: string, text: SourceText, name: string): void {
    for (const alias of namesWithin(text.text)) this.#levels.alias(level, alias);
    this.facet(level, name, [text]);
  }

  facet(level: string, name: SourceText | string, texts: readonly SourceText[]): void {
    const at = this.#placeOf('levels', level);
    const found = this.#draft.levels[at];
    if (found === undefined) return;
    const named = typeof name === 'string' ? name : this.#take(name);
    const facet = { name: named, texts: this.#taken.takeAll(texts) };
    this.#draft.levels[at] = { ...found, facets: [...found.facets, facet] };
  }

  levelText(level: string, field: 'summary' | 'goals', texts: readonly SourceText[]): void {
    const found = this.#draft.levels[this.#placeOf('levels', level)];
    // A list of its own from `level`, so it may grow in place: a table may add to one level a hundred thousand times.
    const list = found?.[field] as SourceText[] | undefined;
    for (const text of this.#taken.takeAll(texts)) list?.push(text);
  }

  tagline(level: string, text: SourceText): void {
    this.#changeLevel(level, (found) =>
      found.tagline === null
        ? { ...found, tagline: this.#take(text) }
        : { ...found, summary: [...found.summary, this.#take(text)] },
    );
  }

  levelSection(level: string, section: DraftSection): void {
    this.#changeLevel(level, (found) => ({ ...found, sections: [...found.sections, this.#takeSection(section)] }));
  }

  trackText(track: string, texts: readonly SourceText[]): void {
    const found = this.#draft.tracks.findIndex(({ key }) => key === track);
    const named = this.#draft.tracks[found];
    if (named) this.#draft.tracks[found] = { ...named, summary: [...named.summary, ...this.#taken.takeAll(texts)] };
  }

  group(text: SourceText): string {
    const known = this.#groups.find(text.text);
    if (known !== null) return this.#again(known, text, 'group');
    const [firstLine, rest] = parted(text);
    const key = this.#groups.add(firstLine.text, [firstLine.text]);
    this.#draft.groups.push({ key, title: this.#take(firstLine), summary: rest === null ? [] : [this.#take(rest)] });
    return key;
  }

  groupText(group: string, texts: readonly SourceText[]): void {
    const at = this.#draft.groups.findIndex(({ key }) => key === group);
    const named = this.#draft.groups[at];
    if (named) this.#draft.groups[at] = { ...named, summary: [...named.summary, ...this.#taken.takeAll(texts)] };
  }

  /** A competency by its name, in a group where one is known: two groups may each have a "Communication". */
  competency(text: SourceText, group: string | null): string {
    const [firstLine, rest] = parted(text);
    const known = this.#competencies.find(firstLine.text, group);
    if (known !== null) {
      if (rest !== null) this.competencyText(known, [rest]);
      this.#changeCompetency(known, (found) => ({ ...found, group: found.group ?? group }));
      this.#competencies.place(known, group);
      this.#nameBetter(known, firstLine);
      return this.#again(known, firstLine, 'competency');
    }
    const key = this.#competencies.add(firstLine.text, [firstLine.text], group);
    const place = this.#draft.competencies.push({
      key,
      title: this.#take(firstLine),
      summary: rest === null ? [] : [this.#take(rest)],
      group,
      tracks: [],
      weight: null,
      cells: [],
    });
    this.#places.competencies.set(key, place - 1);
    return key;
  }

  /** A competency that has no name of its own in the source, and is another one each time that it comes. */
  newCompetency(text: SourceText, group: string | null): string {
    const key = this.#competencies.add(text.text, [], group);
    const place = this.#draft.competencies.push({
      key,
      title: this.#take(text),
      summary: [],
      group,
      tracks: [],
      weight: null,
      cells: [],
    });
    this.#places.competencies.set(key, place - 1);
    return key;
  }

  competencies(): readonly DraftCompetency[] {
    return this.#draft.competencies;
  }

  hasCells(competency: string): boolean {
    return (this.#cells.get(competency)?.size ?? 0) > 0;
  }

  /** A fuller name of a level that was known by its code alone. */
  levelTitle(level: string, title: SourceText): void {
    const before = this.#draft.levels.find(({ key }) => key === level)?.title;
    if (before === undefined) return;
    this.#renamed.push({ text: before, of: 'level' });
    this.#changeLevel(level, (found) => ({ ...found, title: this.#take(title) }));
  }

  levels(): readonly DraftLevel[] {
    return this.#draft.levels;
  }

  /** Puts levels into the order of these keys; those that aren't named keep their places. */
  orderLevels(keys: readonly string[]): void {
    const named = keys.flatMap((key) => this.#draft.levels.find((level) => level.key === key) ?? []);
    let next = 0;
    this.#draft.levels = this.#draft.levels.map((level) =>
      keys.includes(level.key) ? (named[next++] ?? level) : level,
    );
  }

  /** Says on which track a level is that was known without one. */
  levelTrack(level: string, track: string): void {
    this.#changeLevel(level, (found) => ({ ...found, track: found.track ?? track }));
    this.#levels.place(level, track);
  }

  findGroup(name: string): string | null {
    return this.#groups.find(name);
  }

  /** "DomainExpertise", the name of a sheet, gives way to "Domain Expertise". */
  #nameBetter(competency: string, text: SourceText): void {
    this.#changeCompetency(competency, (found) => {
      if (/\s/.test(found.title.text) || !/\s/.test(text.text.trim())) return found;
      this.#taken.release(found.title);
      this.mention(found.title, 'competency');
      return { ...found, title: this.#take(text) };
    });
  }

  findCompetency(name: string, group: string | null): string | null {
    return this.#competencies.find(name.trim().split(/\r?\n/, 1)[0] ?? '', group);
  }

  /** Adds to what a competency is, unless it says so already. */
  competencyText(competency: string, texts: readonly SourceText[]): void {
    this.#changeCompetency(competency, (found) => {
      const said = this.#said.get(competency) ?? new Set(found.summary.map(({ text }) => nameKey(text)));
      this.#said.set(competency, said);
      const added = texts.filter((text) => {
        const key = nameKey(text.text);
        if (said.has(key)) this.mention(text, 'competency');
        return !said.has(key) && said.add(key);
      });
      return { ...found, summary: [...found.summary, ...this.#taken.takeAll(added)] };
    });
  }

  competencyTrack(competency: string, track: string): void {
    this.#changeCompetency(competency, (found) =>
      found.tracks.includes(track) ? found : { ...found, tracks: [...found.tracks, track] },
    );
  }

  weight(competency: string, written: SourceText): void {
    // Of "20%" and "20 points" the number is the weight.
    const digits = /^\s*\d{1,3}(?:[.,]\d{1,4})?(?=\s*%?\s*$)/.exec(written.text)?.[0];
    const text = digits === undefined ? written : partOf(written, 0, digits.length);
    this.#changeCompetency(competency, (found) => {
      if (found.weight === null) return { ...found, weight: this.#take(text) };
      if (found.weight.text === text.text) this.mention(text, 'competency');
      else
        this.leaveOut(
          text,
          `"${found.title.text}" has a weight already (${found.weight.text}); this second one was not taken.`,
        );
      return found;
    });
  }

  cell(competency: string, level: string, read: CellText): void {
    const cell = this.#cellOf(competency, level);
    for (const part of ['statement', 'behaviours', 'outputs', 'examples', 'traps'] as const) {
      for (const text of this.#taken.takeAll(read[part])) {
        if (!cell[part].some((own) => own.piece === text.piece && own.start === text.start)) cell[part].push(text);
      }
    }
    for (const text of read.structure) this.mention(text, 'structure');
    if (read.isProse) this.#proseCells.add(cell);
    if (read.kind === 'told') cell.kind = 'told';
    else if (read.kind === 'none' && cell.kind === 'blank') cell.kind = 'none';
  }

  hasScaleValue(value: number): boolean {
    return this.#draft.scale.some((own) => own.value === value);
  }

  hasTitle(): boolean {
    return this.#draft.title !== null;
  }

  expected(level: string, competency: string, value: number, text: SourceText): void {
    this.mention(text, 'scale');
    const key = `${competency}\n${level}`;
    const known = this.#expected.get(key);
    if (known === undefined) {
      this.#expected.set(key, value);
      this.#draft.expected.push({ level, competency, value });
    } else if (known !== value) {
      const sentence = `Two values are expected here, ${known} and ${value}; the first was taken.`;
      this.guess(text, 'unsure', sentence);
    }
  }

  scaleValue(value: number, label: SourceText | string): void {
    if (this.hasScaleValue(value)) {
      if (typeof label !== 'string') this.mention(label, 'scale');
    } else this.#draft.scale.push({ value, label: typeof label === 'string' ? label : this.#take(label) });
  }

  path(from: string, to: string, texts: readonly SourceText[]): void {
    this.#draft.paths.push({ from, to, texts: this.#taken.takeAll(texts) });
  }

  section(title: SourceText | null, texts: readonly SourceText[]): void {
    this.#draft.sections.push(this.#takeSection({ title, texts }));
  }

  summary(texts: readonly SourceText[]): void {
    for (const text of this.#taken.takeAll(texts)) this.#draft.summary.push(text);
  }

  mention(text: SourceText, of: DraftMention['of']): void {
    this.#mentions.push({ text, of });
  }

  /** Lines of a cell, with what numbers them kept as structure. */
  lines(text: SourceText): readonly SourceText[] {
    const { lines, structure } = linesOfCell(text);
    for (const marker of structure) this.mention(marker, 'structure');
    return lines;
  }

  guess(text: SourceText | null, confidence: Guess['confidence'], sentence: string): void {
    const key = `${text?.piece.id ?? ''} ${sentence}`;
    if (this.#guessed.has(key)) return;
    this.#guessed.add(key);
    this.#draft.guesses.push({ text, confidence, sentence });
  }

  leaveOut(text: SourceText, sentence: string): void {
    this.#leftOut.push({ text, sentence });
  }

  /** What of these pieces nobody uses becomes a line of its own: no word goes without one. */
  leaveOutRest(pieces: readonly SourcePiece[], sentence: string): void {
    this.#rest.push({ pieces, sentence });
  }

  build(): LadderDraft {
    const competencies = this.#draft.competencies.map((competency): DraftCompetency => {
      return { ...competency, cells: this.#cellsOf(competency.key) };
    });
    const scale = this.#draft.scale.toSorted((one, other) => one.value - other.value);
    const mentions = this.#mentions.flatMap(({ text, of }) =>
      this.#taken.settle(text).map((rest) => ({ text: rest, of })),
    );
    const leftOut = this.#leftOut.flatMap(({ text, sentence }) =>
      this.#taken.settle(text).map((rest) => ({ text: rest, sentence })),
    );
    const rest = this.#rest.flatMap(({ pieces, sentence }) =>
      pieces.flatMap((piece) => this.#taken.settle(wholeOf(piece)).map((text) => ({ text, sentence }))),
    );
    return {
      ...this.#draft,
      competencies,
      scale,
      mentions: [...mentions, ...this.#renamed],
      leftOut: [...leftOut, ...rest],
    };
  }

  #cellsOf(competency: string): readonly DraftCell[] {
    const cells = [...(this.#cells.get(competency)?.values() ?? [])];
    return cells.map((cell) => (this.#proseCells.has(cell) ? cell : asList(cell)));
  }

  #cellOf(competency: string, level: string): Open<DraftCell> {
    const cells = this.#cells.get(competency) ?? new Map<string, Open<DraftCell>>();
    this.#cells.set(competency, cells);
    const known = cells.get(level);
    if (known !== undefined) return known;
    const cell = { level, statement: [], behaviours: [], outputs: [], examples: [], traps: [], kind: 'blank' as const };
    cells.set(level, cell);
    return cell;
  }

  #again(key: string, text: SourceText, of: DraftMention['of']): string {
    this.mention(text, of);
    return key;
  }

  #takeSection({ title, texts }: DraftSection): DraftSection {
    return { title: title === null ? null : this.#take(title), texts: this.#taken.takeAll(texts) };
  }

  #take(text: SourceText): SourceText {
    return this.#taken.takeAll([text])[0] ?? text;
  }

  /** Where something stands: where it was put, unless it has been moved since. */
  #placeOf(what: 'levels' | 'competencies', key: string): number {
    const list: readonly { readonly key: string }[] = this.#draft[what];
    const known = this.#places[what].get(key) ?? -1;
    if (list[known]?.key === key) return known;
    const place = list.findIndex((one) => one.key === key);
    this.#places[what].set(key, place);
    return place;
  }

  #changeLevel(level: string, change: (level: DraftLevel) => DraftLevel): void {
    const at = this.#placeOf('levels', level);
    const found = this.#draft.levels[at];
    if (found !== undefined) this.#draft.levels[at] = change(found);
  }

  #changeCompetency(competency: string, change: (competency: DraftCompetency) => DraftCompetency): void {
    const at = this.#placeOf('competencies', competency);
    const found = this.#draft.competencies[at];
    if (found !== undefined) this.#draft.competencies[at] = change(found);
  }
}

/** Statements from several rows are a list, and not one text of several paragraphs. */
function asList(cell: DraftCell): DraftCell {
  const rows = new Set(cell.statement.map(({ piece }) => piece)).size;
  return rows < 2 ? cell : { ...cell, statement: [], behaviours: [...cell.statement, ...cell.behaviours] };
}

/** The first line of a name, and what follows it. */
function parted(text: SourceText): readonly [SourceText, SourceText | null] {
  const end = /\r?\n/.exec(text.text)?.index;
  if (end === undefined) return [partOf(text, 0), null];
  const rest = partOf(text, end);
  return [partOf(text, 0, end), rest.text === '' ? null : rest];
}
