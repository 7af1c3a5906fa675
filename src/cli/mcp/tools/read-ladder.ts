import { z } from 'zod';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { decidingSentences } from '../../pages/deciding.ts';
import { writeLadderPage } from '../../pages/ladder-page.ts';
import { ladderName } from '../inputs.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

export const readLadderTool = defineTool({
  name: 'read_ladder',
  title: 'Read a ladder',
  description:
    'A ladder at a glance: its levels and tracks, what is rated and on which scale, how levels are decided, how it is used. Levels and competencies are named here without their words; read those one by one.',
  input: z.object({ ladder: ladderName }),
  answer({ ladder: name }, shelf) {
    const { ladder } = shelf.find(name);
    return { text: plainPage((page) => writeLadderPage(page, ladder, name, false)), data: overviewOf(ladder) };
  },
});

function overviewOf(ladder: Ladder): Record<string, unknown> {
  const { id, title, version, intent, summary, practice, hireBar } = ladder;
  return {
    ladder: { id, title, version, intent, summary, hireBar },
    tracks: ladder.tracks.map((track) => ({ id: track.id, title: track.title })),
    levels: ladder.levels.map(({ id: level, title: name, track, rank, tagline, status, variants }) => {
      // Ranks are seniority in the ladder's own words; a mirror ranks nothing.
      const order = intent === 'mirror' ? {} : { rank };
      return { id: level, title: name, track, tagline, status, ...order, variants: variants.map((own) => own.id) };
    }),
    competencies: ladder.competencies.map((competency) => ({
      id: competency.id,
      title: competency.title,
      group: competency.group,
      tracks: competency.tracks,
      dimensions: competency.dimensions.map((dimension) => ({ id: dimension.id, title: dimension.title })),
      // What may be written as a rating of it.
      values: competency.values.map(({ value, label, level }) =>
        intent === 'mirror' ? { label, level } : { value, label, level },
      ),
    })),
    howLevelsAreDecided: decidingSentences(ladder),
    steps: practice?.steps ?? [],
  };
}
