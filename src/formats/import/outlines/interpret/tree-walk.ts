import { columnRole } from '../../grids/column-role.ts';
import { nameKey } from '../../grids/name-key.ts';
import { competencyOf } from '../../grids/same-competency.ts';
import type { SourcePiece, SourceText } from '../../source-text.ts';
import { partOf, wholeOf } from '../../source-text.ts';
import { cellOfNode } from './cell-of-node.ts';
import { isContainerName, isLadderName } from './field-names.ts';
import type { FlattenedTable } from './flattened.ts';
import type { Around, Interpretation } from './interpretation.ts';
import { levelOf } from './level-names.ts';
import { isNamed, linesBelow, linesOf, nodesOf, type OutlineNode, tablesOf } from './outline-node.ts';
import { readFlattened } from './read-flattened.ts';
import { readLevel } from './read-level.ts';
import { scaleLegend } from './scale-legend.ts';
import { mayBeWay } from './ways-between.ts';
import type { FileFacts } from './wrap-by-facts.ts';

type Named = OutlineNode & { readonly title: SourceText };

/**
 * Walks the tree twice: first what names levels, tracks, groups and competencies, then the prose, which may speak of
 * what only a table names.
 */
export class TreeWalk {
  readonly #known: Interpretation;
  readonly #flattened: ReadonlyMap<SourcePiece, FlattenedTable>;
  readonly #facts: ReadonlyMap<string, FileFacts | undefined>;
  #isProse = false;

  constructor(
    known: Interpretation,
    flattened: ReadonlyMap<SourcePiece, FlattenedTable>,
    facts: ReadonlyMap<string, FileFacts | undefined>,
  ) {
    this.#known = known;
    this.#flattened = flattened;
    this.#facts = facts;
  }

  walk(root: OutlineNode, isProse: boolean): void {
    this.#isProse = isProse;
    for (const file of nodesOf(root)) this.#file(file);
  }

  #file(file: OutlineNode): void {
    const { builder } = this.#known;
    const facts = this.#facts.get(file.file);
    const around: Around = {
      track: facts?.track == null ? null : builder.track(wholeOf(facts.track)),
      group: facts?.group == null ? null : builder.group(wholeOf(facts.group)),
    };
    this.#inside(file, around, null);
    if (this.#isProse && facts !== undefined) this.#readFacts(file, facts, around);
  }

  #node(node: OutlineNode, around: Around): void {
    const { levels, holders, above } = this.#known;
    if (isNamed(node) && levels.has(node)) {
      if (!this.#isProse) readLevel(node, around, this.#known);
      return;
    }
    const holder = holders.get(node);
    if (isNamed(node) && holder === undefined && !above.has(node) && mayBeWay(node.title.text)) {
      const { title } = node;
      if (this.#isProse) this.#known.ways.push({ from: null, track: around.track, title, texts: linesBelow(node) });
      return;
    }
    if (isNamed(node) && holder === 'competency') {
      if (!this.#isProse) this.#competency(node, around);
    } else if (isNamed(node) && holder === 'track') this.#track(node, around);
    else if (above.has(node) || holder !== undefined || tablesOf(node).length > 0) this.#container(node, around);
    else if (this.#isProse) this.#prose(node, around);
  }

  #competency(node: Named, around: Around): void {
    const { builder, levels, holders, above } = this.#known;
    const key = competencyOf(builder, node.title, around.group);
    if (around.track !== null) builder.competencyTrack(key, around.track);
    if (node.rest !== null) builder.competencyText(key, [node.rest]);
    for (const part of node.parts) {
      if (part.kind === 'text') this.#competencyText(key, part.text);
      if (part.kind !== 'node') continue;
      const child = part.node;
      if (isNamed(child) && levels.has(child)) {
        builder.cell(key, levelOf(builder, child.title, around.track), cellOfNode(child));
      } else if (holders.has(child) || above.has(child)) {
        this.#node(child, around);
        builder.competencyText(key, this.#linesBeside(child));
      } else if (isNamed(child) && child.rest !== null && columnRole(child.title.text) === 'weight') {
        builder.mention(child.title, 'structure');
        builder.weight(key, child.rest);
      } else builder.competencyText(key, linesOf(child));
    }
  }

  /** What stands under a heading and in none of the levels and tables below it. */
  #linesBeside({ parts }: OutlineNode): readonly SourceText[] {
    const { levels, holders, above } = this.#known;
    const isPlace = (node: OutlineNode) => levels.has(node) || holders.has(node) || above.has(node);
    return parts.flatMap((part): readonly SourceText[] => {
      if (part.kind === 'text') return [part.text];
      return part.kind === 'node' && !isPlace(part.node) && tablesOf(part.node).length === 0 ? linesOf(part.node) : [];
    });
  }

  /** "Weight ×2", "Weight: 20%": a weight where it stands alone, and else a part of what is said. */
  #competencyText(key: string, text: SourceText): void {
    const { builder } = this.#known;
    const weight = /^weight(?:ing)?[\s:]*[×x]?\s*(\d+(?:[.,]\d+)?\s*%?)$/i.exec(text.text)?.[1];
    if (weight === undefined) {
      builder.competencyText(key, [text]);
      return;
    }
    const at = text.text.length - weight.length;
    builder.mention(partOf(text, 0, at), 'structure');
    builder.weight(key, partOf(text, at));
  }

  #track(node: Named, around: Around): void {
    const { builder } = this.#known;
    const track = builder.track(node.title);
    if (this.#isProse) {
      const texts = [...(node.rest === null ? [] : [node.rest]), ...ownTexts(node)];
      builder.trackText(track, texts);
    }
    for (const child of nodesOf(node)) this.#node(child, { ...around, track });
  }

  /** A heading with levels or competencies somewhere below it. */
  #container(node: OutlineNode, around: Around): void {
    if (!isNamed(node) || node.form === 'file') {
      this.#inside(node, around, null);
      return;
    }
    const { builder, holders, title } = this.#known;
    const holdsCompetencies = nodesOf(node).some((child) => holders.get(child) === 'competency');
    const isGroup =
      holdsCompetencies && node !== title && !isContainerName(node.title.text) && !isLadderName(node.title.text);
    if (isGroup) {
      const group = builder.group(node.title);
      this.#inside(node, { ...around, group }, (texts) => builder.groupText(group, texts));
      return;
    }
    this.#inside(node, around, this.#about(node));
  }

  /** Where words right under a heading belong: to what a table or a list made of it, to the whole, or to a section. */
  #about(node: Named): (texts: readonly SourceText[]) => void {
    const { builder, title } = this.#known;
    if (node === title) {
      builder.title(node.title);
      return (texts) => builder.summary(texts);
    }
    const group = builder.findGroup(node.title.text);
    const competency = builder.findCompetency(node.title.text, null);
    return (texts) => {
      if (group !== null) builder.groupText(group, texts);
      else if (competency !== null) builder.competencyText(competency, texts);
      else if (texts.length > 0) builder.section(node.title, texts);
      else builder.mention(node.title, 'structure');
    };
  }

  #inside(node: OutlineNode, around: Around, keep: ((texts: readonly SourceText[]) => void) | null): void {
    const { builder, levels, holders, above } = this.#known;
    const own: SourceText[] = this.#isProse && node.rest !== null ? [node.rest] : [];
    for (const part of node.parts) {
      if (part.kind === 'text') own.push(...this.#paragraph(part.text, around));
      if (part.kind !== 'node') continue;
      const child = part.node;
      const isPlace = levels.has(child) || holders.has(child) || above.has(child) || tablesOf(child).length > 0;
      if (isPlace) this.#node(child, around);
      else if (child.form === 'heading' && !this.#isPartOfText(child, node)) this.#node(child, around);
      else if (this.#isProse) own.push(...this.#line(child));
    }
    if (!this.#isProse) return;
    if (keep !== null) keep(own);
    else if (own.length > 0) builder.section(null, own);
  }

  /** A heading that comes again in other chapters says nothing without its own: it stays in the text of its chapter. */
  #isPartOfText(node: OutlineNode, chapter: OutlineNode): boolean {
    if (!isNamed(node) || !isNamed(chapter) || chapter === this.#known.title) return false;
    return (this.#known.headingCounts.get(nameKey(node.title.text)) ?? 0) >= 2;
  }

  #paragraph(text: SourceText, around: Around): readonly SourceText[] {
    const table = this.#flattened.get(text.piece);
    if (this.#known.builder.hasExpected() && table === undefined) {
      const legend = scaleLegend(text);
      for (const { value, label } of legend) this.#known.builder.scaleValue(Number(value.text), label);
      for (const { value } of legend) this.#known.builder.mention(value, 'scale');
      if (legend.length > 0) return [];
    }
    if (table === undefined) return this.#isProse ? [text] : [];
    if (table.cells.length === 0) {
      const sentence =
        'This looks like a table that lost its columns when it was copied. It was kept as text; look at where it belongs.';
      this.#known.builder.guess(text, 'unsure', sentence);
      return this.#isProse ? [text] : [];
    }
    if (!this.#isProse) readFlattened(this.#known.builder, table, around.group);
    return [];
  }

  /** A labelled line about a competency that a table names belongs to it; others are prose. */
  #line(node: OutlineNode): readonly SourceText[] {
    const { builder } = this.#known;
    if (!isNamed(node)) return linesOf(node);
    const competency = builder.findCompetency(node.title.text, null);
    if (competency === null || (node.rest === null && linesBelow(node).length === 0)) return linesOf(node);
    builder.mention(node.title, 'competency');
    builder.competencyText(competency, [...(node.rest === null ? [] : [node.rest]), ...linesBelow(node)]);
    return [];
  }

  #prose(node: OutlineNode, around: Around): void {
    if (!isNamed(node)) {
      this.#known.builder.section(null, linesOf(node));
      return;
    }
    this.#inside(node, around, this.#about(node));
  }

  #readFacts(file: OutlineNode, facts: FileFacts, around: Around): void {
    const { builder, levels, holders } = this.#known;
    for (const mention of facts.mentions) builder.mention(wholeOf(mention), 'structure');
    const heading = nodesOf(file).find((node) => node.form === 'heading');
    const isNamedHeading = heading !== undefined && isNamed(heading);
    const level = isNamedHeading && levels.has(heading) ? builder.findLevel(heading.title.text, around.track) : null;
    const competency =
      isNamedHeading && (facts.competency !== null || holders.get(heading) === 'competency')
        ? builder.findCompetency(heading.title.text, around.group)
        : null;
    if (facts.weight !== null) {
      if (this.#known.areWeightsOrder) builder.mention(wholeOf(facts.weight), 'structure');
      else if (competency === null)
        builder.leaveOut(wholeOf(facts.weight), 'A weight, and nothing says of which competency.');
      else builder.weight(competency, wholeOf(facts.weight));
    }
    for (const { name, value } of facts.others) {
      if (/^version$/i.test(name.text) && level === null) builder.version(wholeOf(value));
      else if (level !== null) builder.facet(level, wholeOf(name), [wholeOf(value)]);
      else builder.leaveOut(wholeOf(value), 'A fact about the file, for which a ladder has no place.');
    }
  }
}

function ownTexts(node: OutlineNode): readonly SourceText[] {
  return node.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
}
