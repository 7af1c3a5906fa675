import type { Competency, Dimension } from '../../ladder/competency.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { cellItem } from './cell-item.ts';
import { expectedItems } from './expected-items.ts';
import { type Item, ordered, unordered } from './item.ts';
import { ownValues } from './own-values.ts';
import { competencyRuleItem } from './rule-item.ts';

export function competencyItem(ladder: Ladder, competency: Competency): Item {
  const { id, title, summary, group, tracks, weight, cells, antiSignals } = competency;
  return {
    type: 'competency',
    id,
    name: title,
    gist: summary,
    fields: { title, summary, group, tracks, weight: toNumber(weight), values: ownValues(ladder, competency) },
    parts: [
      unordered(
        'cell',
        [...cells].flatMap(([level, cell]) => cellItem(ladder, level, cell) ?? []),
      ),
      unordered('expected', expectedItems(ladder, competency)),
      ordered(
        'dimension',
        competency.dimensions.map((dimension) => dimensionItem(competency, dimension)),
      ),
      unordered(
        'anti-signal',
        antiSignals.map(({ value, statement }) => valueText('anti-signal', competency, value, statement)),
      ),
      unordered('competency-rule', [competencyRuleItem(competency.rule)]),
    ],
  };
}

function dimensionItem(competency: Competency, dimension: Dimension): Item {
  const { id, title, descriptors, itemOf, lowest, highest } = dimension;
  const [bottom, top] = usualEnds(competency);
  const isUsual = lowest === bottom && highest === top;
  return {
    type: 'dimension',
    id,
    name: title,
    fields: { title, itemOf, ratedFrom: isUsual ? null : { low: lowest, high: highest } },
    parts: [
      unordered(
        'descriptor',
        [...descriptors].map(([value, text]) => valueText('descriptor', competency, value, text)),
      ),
    ],
  };
}

/** What a dimension may be rated follows from the rule or the scale; only what differs is said again. */
function usualEnds({ rule, values }: Competency): readonly [number | undefined, number | undefined] {
  return rule.kind === 'mastery' ? [0, rule.itemTop] : [values[0]?.value, values.at(-1)?.value];
}

/** Values are known by their level where they stand for one, so that a new rung doesn't rename those above it. */
function valueText(type: 'anti-signal' | 'descriptor', competency: Competency, value: number, text: string): Item {
  const isItem = type === 'descriptor' && competency.rule.kind === 'mastery';
  const named = isItem ? undefined : competency.values.find((known) => known.value === value);
  const name = named ? (named.level === null ? `${value} ${named.label}` : named.label) : String(value);
  return { type, id: named?.level ?? String(value), name, gist: text, fields: { text } };
}
