import type { Competency, Dimension } from '#engine/ladder/competency.ts';
import type { TrackId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import { isAskedOn } from '#engine/score/tracks.ts';
import { listed } from '../text/phrases.ts';
import { wrap } from '../text/wrap.ts';
import { cellInShort } from './cell-lines.ts';

/**
 * An empty ratings file in YAML, with the ladder's own words beside every place to fill in. As it is, it reads as a
 * profile of which nothing is rated.
 */
export function ratingsTemplate(ladder: Ladder, track: TrackId | null, width: number): string {
  const asked = ladder.competencies.filter((competency) => isAskedOn(ladder, competency, track));
  const writer = new TemplateWriter(width);
  writeHead(writer, ladder, track);
  writer.line('ratings:');
  for (const group of [...ladder.groups, null]) {
    const own = asked.filter((competency) => competency.group === (group?.id ?? null));
    if (own.length === 0) continue;
    if (group) writer.gap().comment(`${group.title.toUpperCase()}. ${group.summary}`.trim(), 2);
    for (const competency of own) writeCompetency(writer, ladder, competency);
  }
  writeAntiSignals(writer, asked);
  return writer.toString();
}

/** The same as plain data, for JSON. */
export function emptyRatings(ladder: Ladder, track: TrackId | null): Record<string, unknown> {
  const asked = ladder.competencies.filter((competency) => isAskedOn(ladder, competency, track));
  const place = ({ dimensions }: Competency) =>
    dimensions.length === 0 ? null : Object.fromEntries(dimensions.map(({ id }) => [id, null]));
  return {
    ladder: ladder.id,
    version: ladder.version,
    person: null,
    by: 'self',
    date: null,
    track,
    ratings: Object.fromEntries(asked.map((competency) => [competency.id, place(competency)])),
    antiSignals: {},
  };
}

class TemplateWriter {
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  line(text: string): this {
    this.#lines.push(text);
    return this;
  }

  gap(): this {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  /** A wrapped comment; `inner` is how far its text stands from the `#`, `hanging` how much further its later lines. */
  comment(text: string, indent: number, inner = 1, hanging = 0): this {
    const start = `${' '.repeat(indent)}#${' '.repeat(inner)}`;
    const plain = text.replaceAll(/\s+/g, ' ').trim();
    this.#lines.push(...wrap(plain, this.#width, start, `${start}${' '.repeat(hanging)}`).split('\n'));
    return this;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function writeHead(writer: TemplateWriter, ladder: Ladder, track: TrackId | null): void {
  const byLevel = ladder.scale.kind === 'levels';
  writer
    .comment(`Ratings for ${ladder.title} ${ladder.version}.`, 0)
    .comment(
      byLevel
        ? `Behind each colon goes the rung whose words are honestly true, such as ${exampleRung(ladder)}.`
        : 'Behind each colon goes the value whose words are true.',
      0,
    )
    .comment('Leave blank what you have not rated. Other things that may stand there:', 0)
    .comment('{ value: …, note: "why", evidence: ["a link"] }', 0, 3)
    .comment('{ notApplicable: "why there is no opportunity for it in this role" }', 0, 3)
    .line(`ladder: ${ladder.id}`)
    .line(`version: ${JSON.stringify(ladder.version)}`)
    .line('person:')
    .line('by: self')
    .line('date:');
  if (ladder.tracks.length > 1) {
    const ids = ladder.tracks.map(({ id }) => id);
    writer.line(`track:${track === null ? '' : ` ${track}`} # ${listed(ids, 'or')}`);
  }
  writer.gap();
}

function exampleRung({ competencies }: Ladder): string {
  return competencies[0]?.values.find(({ level }) => level !== null)?.level ?? '1';
}

function writeCompetency(writer: TemplateWriter, ladder: Ladder, competency: Competency): void {
  const { id, title, summary, dimensions, values } = competency;
  writer.gap().comment(`${title}. ${summary}`.replace(/\. $/, ''), 2);
  if (dimensions.length === 0) {
    for (const { value, label, level } of values) {
      const word = ladder.scale.kind === 'levels' && level !== null ? level : String(value);
      const said = level === null ? label : cellInShort(resolveCell(competency, level).cell) || label;
      writer.comment(`${word}: ${said}`, 2, 3, 2);
    }
    writer.line(`  ${id}:`);
    return;
  }
  writer.line(`  ${id}:`);
  for (const dimension of dimensions) writeDimension(writer, dimension);
}

function writeDimension(writer: TemplateWriter, { id, title, descriptors, lowest, highest }: Dimension): void {
  writer.comment(descriptors.size === 0 ? `${title}: ${lowest} to ${highest}` : title, 4);
  for (const [value, text] of descriptors) writer.comment(`${value}: ${text}`, 4, 3, 3);
  writer.line(`    ${id}:`);
}

function writeAntiSignals(writer: TemplateWriter, asked: readonly Competency[]): void {
  const own = asked.filter(({ antiSignals }) => antiSignals.length > 0);
  if (own.length === 0) return;
  writer
    .gap()
    .comment('Anti-signals that were seen. Each rejects its value: list the values, such as [2].', 0)
    .line('antiSignals:');
  for (const { id, title, antiSignals } of own) {
    writer.comment(title, 2);
    for (const { value, statement } of antiSignals) writer.comment(`${value}: ${statement}`, 2, 3, 3);
    writer.line(`  ${id}:`);
  }
}
