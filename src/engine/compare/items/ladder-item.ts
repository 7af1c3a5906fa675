import type { Ladder } from '../../ladder/ladder.ts';
import { competencyItem } from './competency-item.ts';
import { groupItem } from './group-item.ts';
import { type Item, ordered, unordered } from './item.ts';
import { levelItem } from './level-item.ts';
import { pathItem } from './path-item.ts';
import { practiceItem } from './practice-item.ts';
import { overallRuleItem } from './rule-item.ts';
import { scaleItem } from './scale-item.ts';
import { sectionParts } from './section-parts.ts';

/** A ladder as the things that a change can be about. */
export function ladderItem(ladder: Ladder): Item {
  const { id, title, version, intent, summary, hireBar, source } = ladder;
  return {
    type: 'ladder',
    id,
    name: title,
    fields: { id, title, version, intent, summary, hireBar },
    parts: [
      unordered('source', source === null ? [] : [sourceItem(source)]),
      sectionParts(ladder.sections),
      ordered('facet', ladder.facets.map(titled('facet'))),
      ordered('role', ladder.roles.map(titled('role'))),
      ordered('track', ladder.tracks.map(titled('track'))),
      ordered(
        'level',
        ladder.levels.map((level) => levelItem(ladder, level)),
      ),
      unordered('scale', [scaleItem(ladder.scale)]),
      ordered(
        'group',
        ladder.groups.map((group) => groupItem(ladder, group)),
      ),
      ordered(
        'competency',
        ladder.competencies.map((competency) => competencyItem(ladder, competency)),
      ),
      unordered('overall-rule', [overallRuleItem(ladder.overallRule)]),
      ordered(
        'path',
        ladder.paths.map((path) => pathItem(ladder, path)),
      ),
      unordered('practice', ladder.practice === null ? [] : [practiceItem(ladder.practice)]),
    ],
  };
}

function titled(type: 'facet' | 'role' | 'track') {
  return ({ id, title, summary = '' }: { id: string; title: string; summary?: string }): Item => ({
    type,
    id,
    name: title,
    fields: { title, summary },
  });
}

function sourceItem({ title, author, url, note }: NonNullable<Ladder['source']>): Item {
  return { type: 'source', id: 'source', name: title, fields: { title, author, url, note } };
}
