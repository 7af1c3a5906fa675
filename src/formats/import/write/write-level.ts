import type { DraftLevel, DraftSection, LadderDraft } from '../ladder-draft.ts';
import type { CalledByKey, DraftIds } from './draft-ids.ts';
import { idsFor } from './ids.ts';
import type { Overflow } from './overflow.ts';
import { map, type Written, type WrittenMap } from './written.ts';

/** Facets are declared once for the whole ladder: id and title by the name that levels give them. */
export function facetsOf({ levels }: LadderDraft, overflow: Overflow): CalledByKey {
  const names = new Set(levels.flatMap(({ facets }) => facets.map(({ name }) => nameOf(name, overflow))));
  const ids = idsFor([...names], 'facet');
  return new Map(
    [...names].map((title, index) => [title, { id: ids[index] ?? '', title: title || `Facet ${index + 1}` }]),
  );
}

/** `bands`: the points of a level, where a rule says so. */
export function writeLevels(
  draft: LadderDraft,
  ids: DraftIds,
  facets: CalledByKey,
  bands: ReadonlyMap<string, string>,
  overflow: Overflow,
): WrittenMap {
  return map(
    ...draft.levels.map((level) => {
      const { id = '', title = '' } = ids.levels.get(level.key) ?? {};
      const track = level.track === null ? null : (ids.tracks.get(level.track)?.id ?? null);
      const written = map(
        ['title', title],
        ['track', track],
        ['tagline', level.tagline && overflow.text([level.tagline], title)],
        ['summary', overflow.text(level.summary, title)],
        ['band', bands.get(level.key) ?? null],
        ['facets', writeFacets(level, facets, overflow)],
        ['sections', writeSections(level.sections, overflow)],
        [
          'exampleGoals',
          overflow.list(
            level.goals.map(({ text }) => text),
            title,
          ),
        ],
      );
      return [id, written.entries.length === 1 ? title : written] as const;
    }),
  );
}

function writeFacets({ facets }: DraftLevel, called: CalledByKey, overflow: Overflow): Written {
  const values = new Map<string, string[]>();
  for (const { name, texts } of facets) {
    const { id = '', title = '' } = called.get(nameOf(name, overflow)) ?? {};
    const text = overflow.text(texts, title);
    if (text !== '') values.set(id, [...(values.get(id) ?? []), text]);
  }
  return map(...[...values].map(([id, texts]) => [id, notAReference(overflow.plain(texts.join('\n\n'), id))] as const));
}

/** `same-as x` would point to a level; nobody's prose is meant so. */
function notAReference(text: string): string {
  return /^same-as [a-z0-9-]+$/.test(text) ? `${text} ` : text;
}

function nameOf(name: DraftLevel['facets'][number]['name'], overflow: Overflow): string {
  return overflow.line(name, 'names of facets');
}

export function writeSections(sections: readonly DraftSection[], overflow: Overflow): WrittenMap {
  const titles = sections.map(({ title }) => (title === null ? '' : overflow.line(title, 'titles')));
  const ids = idsFor(titles, 'section');
  return map(
    ...sections.map(({ texts, isList = false }, index) => {
      const title = titles[index] ?? '';
      const about = title || 'the introduction';
      const points = isList
        ? overflow.list(
            texts.map(({ text }) => text),
            about,
          )
        : [];
      const text = isList ? '' : overflow.text(texts, about);
      return [ids[index] ?? '', sectionOf(title, text, points)] as const;
    }),
  );
}

function sectionOf(title: string, text: string, points: readonly string[]): Written {
  if (title !== '') return map(['title', title], ['text', text], ['points', points]);
  return points.length > 0 ? points : text;
}
