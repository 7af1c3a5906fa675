import { ratingOfCode } from '#engine/batch/rating-code.ts';
import type { Ladder } from '#engine/index.ts';
import { madeUpName } from './made-up-name.ts';
import { madeUpPeople } from './made-up-people.ts';

/** A file as the page wants it, with a few made-up people in it: to look at, and to start from. */
export function exampleCsv(ladder: Ladder, count: number): string {
  const batch = madeUpPeople(ladder, count, 7);
  const columns = batch.competencies.flatMap(({ competency, places, ratings }) =>
    places.map((place, at) => ({
      heading: place.dimension === null ? competency : `${competency}.${place.dimension}`,
      cell: (person: number) => {
        const rating = ratingOfCode(ratings[at]?.codes[person] ?? 0, place);
        return rating === undefined ? '' : rating.kind === 'value' ? String(rating.value) : 'n/a';
      },
    })),
  );
  const { tracks } = batch;
  const track = (person: number) => (tracks === null ? [] : [ladder.tracks[(tracks[person] ?? 0) - 1]?.id ?? '']);
  const lines = Array.from({ length: count }, (_, person) =>
    [madeUpName(person), ...track(person), ...columns.map(({ cell }) => cell(person))].join(','),
  );
  const headings = ['person', ...(tracks === null ? [] : ['track']), ...columns.map(({ heading }) => heading)];
  return `${[headings.join(','), ...lines].join('\n')}\n`;
}
