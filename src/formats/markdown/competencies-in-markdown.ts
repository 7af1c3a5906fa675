import type { Competency } from '#engine/ladder/competency.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { describeCompetencyRule } from '#engine/score/words/describe-rules.ts';
import { competencyAnchor } from './addresses-in-markdown.ts';
import type { MarkdownPage } from './markdown-page.ts';

/** What is rated, group by group: what a competency is and how it is measured. What each level asks stands with the level. */
export function writeCompetencies(page: MarkdownPage, ladder: Ladder): void {
  if (ladder.competencies.length === 0) return;
  page.heading(1, 'Its competencies', 'competencies');
  writeScale(page, ladder);
  for (const group of [...ladder.groups, null]) {
    const own = ladder.competencies.filter((competency) => competency.group === (group?.id ?? null));
    if (group !== null) {
      const beyond = group.beyond === null ? null : `**Beyond:** ${group.beyond}`;
      page.heading(2, group.title).text(group.motto).text(group.summary).text(beyond);
    }
    for (const competency of own) writeCompetency(page, ladder, competency);
  }
}

function writeScale(page: MarkdownPage, { scale, intent }: Ladder): void {
  if (scale.kind === 'levels') {
    if (scale.zeroLabel !== null) page.text(`Below the first level: ${scale.zeroLabel}.`);
    return;
  }
  page.table(
    intent === 'mirror' ? ['Value', 'What it is called'] : ['Value', 'What it is called', 'In the dimensions'],
    scale.values.map(({ value, label, dimensionLabel }) =>
      intent === 'mirror' ? [String(value), label] : [String(value), label, dimensionLabel],
    ),
  );
}

function writeCompetency(page: MarkdownPage, ladder: Ladder, competency: Competency): void {
  const { dimensions, rule, tracks, weight } = competency;
  const isEverywhere = tracks.length === ladder.tracks.length;
  page
    .heading(3, competency.title, competencyAnchor(competency))
    .text(competency.summary)
    .terms([
      [
        'Tracks',
        isEverywhere ? null : tracks.map((id) => ladder.tracks.find((own) => own.id === id)?.title ?? id).join(', '),
      ],
      ['Weight', ladder.overallRule.kind === 'weighted-mean' ? String(toNumber(weight)) : null],
      ['It is', rule.kind === 'none' ? null : describeCompetencyRule(rule, dimensions.length)],
    ]);
  const values = [...new Set(dimensions.flatMap(({ descriptors }) => [...descriptors.keys()]))].sort((a, b) => a - b);
  page.table(
    ['Dimension', ...values.map((value) => `${value} ${labelOf(competency, value)}`.trim())],
    dimensions.map(({ title, descriptors }) => [title, ...values.map((value) => descriptors.get(value) ?? '')]),
  );
  page.list(
    'What rules a level out',
    competency.antiSignals.map(({ value, statement }) =>
      `**${value} ${labelOf(competency, value)}`.trimEnd().concat(`:** ${statement}`),
    ),
  );
}

function labelOf({ values }: Competency, value: number): string {
  return values.find((own) => own.value === value)?.label ?? '';
}
