import type { Ladder } from '../../ladder/ladder.ts';
import type { FacetValue, Level, Variant } from '../../ladder/level.ts';
import { ofBand, ofSpan } from './interval.ts';
import { type Item, ordered, unordered } from './item.ts';
import { sectionParts } from './section-parts.ts';

export function levelItem(ladder: Ladder, level: Level): Item {
  const { id, title, track, rank, tagline, summary, status, terminal, seats, equivalents, exampleGoals } = level;
  return {
    type: 'level',
    id,
    name: title,
    gist: tagline === '' ? summary : tagline,
    fields: {
      title,
      track,
      rank,
      tagline,
      summary,
      status,
      terminal,
      band: ofBand(level.band),
      seats: ofSpan(seats),
      seatsNote: seats?.note ?? null,
      equivalents,
      exampleGoals,
    },
    parts: [
      unordered(
        'facet-value',
        [...level.facets].map(([facet, value]) =>
          facetItem(facet, ladder.facets.find((known) => known.id === facet)?.title ?? facet, value),
        ),
      ),
      ordered(
        'variant',
        level.variants.map((variant) => variantItem(ladder, variant)),
      ),
      sectionParts(level.sections),
    ],
  };
}

function facetItem(id: string, name: string, value: FacetValue): Item {
  const item = { type: 'facet-value', id, name } as const;
  return value.kind === 'text'
    ? { ...item, gist: value.text, fields: { text: value.text, sameAs: null } }
    : { ...item, gist: `the same as ${value.level}`, fields: { text: null, sameAs: value.level } };
}

function variantItem(ladder: Ladder, variant: Variant): Item {
  const { id, title, track, summary, consider, strong, relaxed, promises } = variant;
  const name = (competency: string) =>
    ladder.competencies.find((known) => known.id === competency)?.title ?? competency;
  return {
    type: 'variant',
    id,
    name: title,
    gist: summary,
    fields: { title, track, summary, consider, promises },
    parts: [
      unordered(
        'strong-fit',
        [...strong].map(([competency, proficiency]) => ({
          type: 'strong-fit',
          id: competency,
          name: name(competency),
          gist: String(proficiency),
          fields: { proficiency },
        })),
      ),
      unordered(
        'relaxed-fit',
        [...relaxed].map(([competency, { value, note }]) => ({
          type: 'relaxed-fit',
          id: competency,
          name: name(competency),
          gist: String(value),
          fields: { proficiency: value, note },
        })),
      ),
    ],
  };
}
