import { type Change, diffLadders, type Ladder, type SubjectType, wordDiff } from '#engine/index.ts';

export const diffSections = ['ladder', 'levels', 'scale', 'competencies', 'rules', 'paths', 'practice'] as const;
export type DiffSection = (typeof diffSections)[number];

export const diffSectionWords: Readonly<Record<DiffSection, string>> = {
  ladder: 'The ladder as a whole',
  levels: 'Levels',
  scale: 'The scale',
  competencies: 'Competencies',
  rules: 'Rules',
  paths: 'Ways between levels',
  practice: 'Practice',
};

export interface SectionOfDiff {
  readonly section: DiffSection;
  readonly sentences: readonly string[];
}

/** What changed between two versions, in sentences, by the part of the ladder; parts without a change are left out. */
export function diffBySection(before: Ladder, after: Ladder): readonly SectionOfDiff[] {
  const diff = diffLadders(before, after);
  return diffSections.flatMap((section) => {
    const changes = diff.changes.filter((change) => sectionOf(change) === section);
    return changes.length === 0 ? [] : [{ section, sentences: wordDiff({ ...diff, changes }) }];
  });
}

function sectionOf({ subject, parts }: Change): DiffSection {
  if (subject.type === 'competency-rule') return 'rules';
  const outermost = subject.within[0]?.type ?? subject.type;
  return sections[outermost === 'ladder' && parts !== null ? parts : outermost];
}

const sections: Readonly<Record<SubjectType, DiffSection>> = {
  ladder: 'ladder',
  source: 'ladder',
  section: 'ladder',
  facet: 'ladder',
  role: 'ladder',
  track: 'levels',
  level: 'levels',
  'facet-value': 'levels',
  variant: 'levels',
  'strong-fit': 'levels',
  'relaxed-fit': 'levels',
  scale: 'scale',
  'scale-value': 'scale',
  group: 'competencies',
  takeaway: 'competencies',
  competency: 'competencies',
  cell: 'competencies',
  expected: 'competencies',
  dimension: 'competencies',
  descriptor: 'competencies',
  'anti-signal': 'competencies',
  'competency-rule': 'rules',
  'overall-rule': 'rules',
  path: 'paths',
  requirement: 'paths',
  'portfolio-item': 'paths',
  'verification-step': 'paths',
  practice: 'practice',
  'practice-example': 'practice',
};
