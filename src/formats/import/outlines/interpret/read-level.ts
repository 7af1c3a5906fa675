import { nameKey } from '../../grids/name-key.ts';
import type { SourceText } from '../../source-text.ts';
import { cellOfNode } from './cell-of-node.ts';
import { cellPart, isContainerName, labelRole } from './field-names.ts';
import type { Around, Interpretation } from './interpretation.ts';
import { levelOf } from './level-names.ts';
import { isNamed, linesBelow, linesOf, namedNodesOf, nodesOf, type OutlineNode } from './outline-node.ts';

type Named = OutlineNode & { readonly title: SourceText };

/** Reads what stands under the heading of a level: what it is, its facts, its areas as cells, what leads on from it. */
export function readLevel(node: Named, around: Around, known: Interpretation): string {
  const key = levelOf(known.builder, node.title, around.track);
  new LevelReader(key, around, known).read(node);
  return key;
}

class LevelReader {
  readonly #level: string;
  readonly #around: Around;
  readonly #known: Interpretation;
  readonly #bullets: SourceText[] = [];

  constructor(level: string, around: Around, known: Interpretation) {
    this.#level = level;
    this.#around = around;
    this.#known = known;
  }

  read(node: OutlineNode): void {
    const { builder } = this.#known;
    if (node.rest !== null) builder.levelText(this.#level, 'summary', [node.rest]);
    for (const part of node.parts) {
      if (part.kind === 'node') this.#child(part.node, this.#around.group);
      else if (part.kind === 'text') {
        if (part.isQuote) builder.tagline(this.#level, part.text);
        else builder.levelText(this.#level, 'summary', [part.text]);
      }
    }
    if (this.#bullets.length > 0)
      builder.levelSection(this.#level, { title: null, texts: this.#bullets, isList: true });
  }

  #child(node: OutlineNode, group: string | null): void {
    const { builder, ways } = this.#known;
    if (!isNamed(node)) {
      this.#bullets.push(...linesOf(node));
      return;
    }
    const texts = textsUnder(node);
    if (this.#isOnlyTold(node)) {
      builder.levelSection(this.#level, { title: node.title, texts, isList: isList(node) });
      return;
    }
    switch (labelRole(node.title.text)) {
      case 'path':
        ways.push({ from: this.#level, track: this.#around.track, title: node.title, texts });
        return;
      case 'goal':
        builder.mention(node.title, 'structure');
        builder.levelText(this.#level, 'goals', texts);
        return;
      case 'fact':
        builder.facet(this.#level, node.title, texts);
        return;
      case 'weakFact':
        if (this.#isFacet(node)) builder.facet(this.#level, node.title, texts);
        else this.#area(node, group);
        return;
      case 'summary':
        builder.mention(node.title, 'structure');
        builder.levelText(this.#level, 'summary', texts);
        return;
      case 'section':
        if (this.#holdsAreas(node)) this.#areasWithin(node, group);
        else builder.levelSection(this.#level, { title: node.title, texts, isList: isList(node) });
        return;
      case 'part':
        this.#generic(node, texts, group);
        return;
      case 'area':
        this.#area(node, group);
    }
  }

  /** What comes again below a few levels, where competencies stand over levels: something to know about those few. */
  #isOnlyTold(node: Named): boolean {
    const { builder, isRatedElsewhere, areaCounts, levelCount } = this.#known;
    if (!isRatedElsewhere || labelRole(node.title.text) !== 'area' || node.form === 'item') return false;
    const isKnown = builder.findCompetency(node.title.text, this.#around.group) !== null;
    return !isKnown && 2 * (areaCounts.get(nameKey(node.title.text)) ?? 0) < levelCount;
  }

  /** "Scope: …" among facts is a fact; among areas that are rated it is one of them. */
  #isFacet(node: Named): boolean {
    if (node.form === 'heading') return nodesOf(node).length === 0 && !this.#hasAreasBeside(node);
    return !this.#hasAreasBeside(node);
  }

  #hasAreasBeside(node: Named): boolean {
    const beside =
      node.parent === null
        ? []
        : namedNodesOf(node.parent).filter(
            ({ form, rest }) => form === node.form && (rest === null) === (node.rest === null),
          );
    const areas = beside.filter(({ title }) => labelRole(title.text) === 'area' && this.#count(title) >= 2).length;
    return areas * 2 > beside.length - 1;
  }

  /** "Responsibilities" and the like: a heading over areas, or what is asked, where nothing finer is told. */
  #generic(node: Named, texts: readonly SourceText[], group: string | null): void {
    const { builder, areaCounts } = this.#known;
    if (this.#holdsAreas(node)) {
      this.#areasWithin(node, group);
      return;
    }
    const hasFiner = [...areaCounts].some(([key, count]) => count >= 2 && labelRole(key) === 'area');
    const part = cellPart(node.title.text);
    const isAsked = part !== 'traps' && part !== 'examples';
    if (hasFiner || !isAsked || this.#count(node.title) < 2) {
      builder.levelSection(this.#level, { title: node.title, texts, isList: isList(node) });
      return;
    }
    const sentence = `"${node.title.text}" comes again at several levels and was taken for a competency, since nothing finer is told. Part it into competencies if people are to be rated by it.`;
    if (builder.findCompetency(node.title.text, group) === null) builder.guess(node.title, 'unsure', sentence);
    this.#cell(node, group);
  }

  #area(node: Named, group: string | null): void {
    const { builder } = this.#known;
    if (this.#holdsAreas(node)) {
      this.#areasWithin(node, group);
      return;
    }
    if (this.#count(node.title) >= 2) {
      this.#cell(node, group);
      return;
    }
    if (node.form !== 'heading') {
      // A label that comes once is a way to begin a sentence.
      this.#bullets.push(...linesOf(node));
      return;
    }
    if (linesBelow(node).length === 0) {
      builder.levelSection(this.#level, { title: node.title, texts: [] });
      return;
    }
    const sentence = `"${node.title.text}" is told at this level only, and was taken for a competency. If it is a part of the text, make it a section of the level.`;
    builder.guess(node.title, 'likely', sentence);
    this.#cell(node, group);
  }

  /** A heading over areas that come again at other levels: a group, unless it only says what sort of thing follows. */
  #areasWithin(node: Named, group: string | null): void {
    const { builder } = this.#known;
    const isGroup = !isContainerName(node.title.text) && labelRole(node.title.text) === 'area';
    const inner = isGroup ? builder.group(node.title) : group;
    if (!isGroup) builder.mention(node.title, 'structure');
    if (node.rest !== null) this.#bullets.push(node.rest);
    for (const part of node.parts) {
      if (part.kind === 'text') this.#bullets.push(part.text);
      if (part.kind !== 'node') continue;
      if (isNamed(part.node) && this.#count(part.node.title) >= 2) this.#cell(part.node, inner);
      else this.#child(part.node, inner);
    }
  }

  #holdsAreas(node: Named): boolean {
    const inner = namedNodesOf(node).filter(({ title }) => {
      const role = labelRole(title.text);
      return this.#count(title) >= 2 && (role === 'area' || role === 'weakFact');
    });
    return inner.length > 0 && inner.length * 2 >= nodesOf(node).length;
  }

  #cell(node: Named, group: string | null): void {
    const { builder } = this.#known;
    const competency = builder.competency(node.title, group);
    if (this.#around.track !== null) builder.competencyTrack(competency, this.#around.track);
    builder.cell(competency, this.#level, cellOfNode(node));
  }

  #count(title: SourceText): number {
    return this.#known.areaCounts.get(nameKey(title.text)) ?? 0;
  }
}

function textsUnder(node: OutlineNode): readonly SourceText[] {
  return [...(node.rest === null ? [] : [node.rest]), ...linesBelow(node)];
}

function isList(node: OutlineNode): boolean {
  return node.rest === null && node.parts.every((part) => part.kind === 'node' && part.node.form === 'item');
}
