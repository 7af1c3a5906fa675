import type { DraftCell, DraftCompetency, DraftDimension } from '../ladder-draft.ts';
import { partOf, type SourceText } from '../source-text.ts';
import { DraftLevels } from './draft-levels.ts';
import type { Open } from './draft-words.ts';
import { nameKey } from './name-key.ts';
import { Names } from './names.ts';
import { partedName } from './parted-name.ts';
import { Places } from './places.ts';
import type { CellText } from './read-cell-text.ts';

type OpenDimension = Open<DraftDimension>;

/** Groups and competencies of a draft, by their names, with what each of them asks. */
export class DraftCompetencies extends DraftLevels {
  readonly #groups = new Names();
  readonly #competencies = new Names();
  readonly #places = new Places();
  readonly #proseCells = new Set<DraftCell>();
  /** What each competency has been said to be. */
  readonly #said = new Map<string, Set<string>>();
  readonly #cells = new Map<string, Map<string, Open<DraftCell>>>();
  readonly #dimensions = new Map<string, Map<string, OpenDimension>>();

  group(text: SourceText): string {
    const known = this.#groups.find(text.text);
    if (known !== null) return this.again(known, text, 'group');
    const [firstLine, rest] = partedName(text);
    const key = this.#groups.add(firstLine.text, [firstLine.text]);
    this.draft.groups.push({ key, title: this.take(firstLine), summary: rest === null ? [] : [this.take(rest)] });
    return key;
  }

  groupText(group: string, texts: readonly SourceText[]): void {
    const at = this.draft.groups.findIndex(({ key }) => key === group);
    const named = this.draft.groups[at];
    if (named) this.draft.groups[at] = { ...named, summary: [...named.summary, ...this.takeAll(texts)] };
  }

  findGroup(name: string): string | null {
    return this.#groups.find(name);
  }

  /** What a group looks like at a level, all in all. */
  takeaway(group: string, level: string, texts: readonly SourceText[]): void {
    const at = this.draft.groups.findIndex(({ key }) => key === group);
    const named = this.draft.groups[at];
    if (named === undefined) return;
    const takeaways = [...(named.takeaways ?? []), { level, texts: this.takeAll(texts) }];
    this.draft.groups[at] = { ...named, takeaways };
  }

  /** A competency by its name, in a group where one is known: two groups may each have a "Communication". */
  competency(text: SourceText, group: string | null): string {
    const [firstLine, rest] = partedName(text);
    const known = this.#competencies.find(firstLine.text, group);
    if (known !== null) {
      if (rest !== null) this.competencyText(known, [rest]);
      this.#changeCompetency(known, (found) => ({ ...found, group: found.group ?? group }));
      this.#competencies.place(known, group);
      this.#nameBetter(known, firstLine);
      return this.again(known, firstLine, 'competency');
    }
    const key = this.#competencies.add(firstLine.text, [firstLine.text], group);
    const place = this.draft.competencies.push({
      key,
      title: this.take(firstLine),
      summary: rest === null ? [] : [this.take(rest)],
      group,
      tracks: [],
      weight: null,
      cells: [],
    });
    this.#places.put(key, place - 1);
    return key;
  }

  /** A competency that has no name of its own in the source, and is another one each time that it comes. */
  newCompetency(text: SourceText, group: string | null): string {
    const key = this.#competencies.add(text.text, [], group);
    const place = this.draft.competencies.push({
      key,
      title: this.take(text),
      summary: [],
      group,
      tracks: [],
      weight: null,
      cells: [],
    });
    this.#places.put(key, place - 1);
    return key;
  }

  findCompetency(name: string, group: string | null): string | null {
    return this.#competencies.find(name.trim().split(/\r?\n/, 1)[0] ?? '', group);
  }

  competencies(): readonly DraftCompetency[] {
    return this.draft.competencies;
  }

  hasCells(competency: string): boolean {
    return (this.#cells.get(competency)?.size ?? 0) > 0;
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
      return { ...found, summary: [...found.summary, ...this.takeAll(added)] };
    });
  }

  competencyTrack(competency: string, track: string): void {
    this.#changeCompetency(competency, (found) =>
      found.tracks.includes(track) ? found : { ...found, tracks: [...found.tracks, track] },
    );
  }

  weight(competency: string, written: SourceText): void {
    // Of "20%" and "×1.5" the number is the weight.
    const [, before = '', digits] = /^(\s*[×x]?\s*)(\d{1,3}(?:[.,]\d{1,4})?)\s*[%×x]?\s*$/.exec(written.text) ?? [];
    const text = digits === undefined ? written : partOf(written, before.length, before.length + digits.length);
    this.#changeCompetency(competency, (found) => {
      if (found.weight === null) return { ...found, weight: this.take(text) };
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
      for (const text of this.takeAll(read[part])) {
        if (!cell[part].some((own) => own.piece === text.piece && own.start === text.start)) cell[part].push(text);
      }
    }
    for (const text of read.structure) this.mention(text, 'structure');
    if (read.isProse) this.#proseCells.add(cell);
    if (read.kind === 'told') cell.kind = 'told';
    else if (read.kind === 'none' && cell.kind === 'blank') cell.kind = 'none';
    else if (read.kind === 'open' && cell.kind === 'blank') cell.kind = 'planned';
  }

  /** Something that a competency is measured by, by its name. */
  dimension(competency: string, title: SourceText): void {
    const own = this.#dimensions.get(competency) ?? new Map<string, OpenDimension>();
    this.#dimensions.set(competency, own);
    const key = nameKey(title.text);
    if (own.has(key)) this.mention(title, 'competency');
    else own.set(key, { title: this.take(title), descriptors: [] });
  }

  /** What a dimension of a competency looks like at a level. */
  descriptor(competency: string, title: SourceText, level: string, texts: readonly SourceText[]): void {
    const dimension = this.#dimensions.get(competency)?.get(nameKey(title.text));
    dimension?.descriptors.push({ level, texts: this.takeAll(texts) });
  }

  protected builtCompetencies(): readonly DraftCompetency[] {
    return this.draft.competencies.map((competency) => {
      const cells = [...(this.#cells.get(competency.key)?.values() ?? [])];
      const dimensions = [...(this.#dimensions.get(competency.key)?.values() ?? [])];
      return {
        ...competency,
        cells: cells.map((cell) => (this.#proseCells.has(cell) ? cell : asList(cell))),
        ...(dimensions.length === 0 ? {} : { dimensions }),
      };
    });
  }

  /** "DomainExpertise", the name of a sheet, gives way to "Domain Expertise". */
  #nameBetter(competency: string, text: SourceText): void {
    this.#changeCompetency(competency, (found) => {
      if (/\s/.test(found.title.text) || !/\s/.test(text.text.trim())) return found;
      this.release(found.title);
      this.mention(found.title, 'competency');
      return { ...found, title: this.take(text) };
    });
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

  #changeCompetency(competency: string, change: (competency: DraftCompetency) => DraftCompetency): void {
    const at = this.#places.of(this.draft.competencies, competency);
    const found = this.draft.competencies[at];
    if (found !== undefined) this.draft.competencies[at] = change(found);
  }
}

/** Statements from several rows are a list, and not one text of several paragraphs. */
function asList(cell: DraftCell): DraftCell {
  const rows = new Set(cell.statement.map(({ piece }) => piece)).size;
  return rows < 2 ? cell : { ...cell, statement: [], behaviours: [...cell.statement, ...cell.behaviours] };
}
