import type { Subject, SubjectType } from './ladder-diff.ts';

/** What a change is about, as the start of a sentence: `Dimension “Tooling” of “Technical Mastery”`. */
export function wordSubject({ type, name, within }: Subject): string {
  return subjectWords[type](
    quote(name),
    within.toReversed().map((outer) => quote(outer.name)),
  );
}

export function quote(text: string): string {
  return `“${text}”`;
}

const of = (names: readonly string[]) => names.map((name) => ` of ${name}`).join('');

/** From a name and those of what it is part of, innermost first. */
const subjectWords: Readonly<Record<SubjectType, (name: string, within: readonly string[]) => string>> = {
  ladder: () => 'The ladder',
  source: () => 'The source',
  section: (name, within) => `Section ${name}${of(within)}`,
  facet: (name) => `Facet ${name}`,
  role: (name) => `Role ${name}`,
  track: (name) => `Track ${name}`,
  level: (name) => `Level ${name}`,
  'facet-value': (name, within) => `${name}${of(within)}`,
  variant: (name, within) => `Title ${name}${of(within)}`,
  'strong-fit': (name, within) => `The strong fit ${name}${of(within)}`,
  'relaxed-fit': (name, within) => `The relaxed fit ${name}${of(within)}`,
  scale: () => 'The scale',
  'scale-value': (name) => `Value ${name} of the scale`,
  group: (name) => `Group ${name}`,
  takeaway: (name, within) => `The takeaway${of(within)} at ${name}`,
  competency: (name) => `Competency ${name}`,
  cell: (name, within) => `${within[0] ?? ''} at ${name}`,
  expected: (name, within) => `What ${name} expects in ${within[0] ?? ''}`,
  dimension: (name, within) => `Dimension ${name}${of(within)}`,
  descriptor: (name, within) => `The descriptor${of(within)} at ${name}`,
  'anti-signal': (name, within) => `The anti-signal${of(within)} at ${name}`,
  'competency-rule': (_, within) => `The rule${of(within)}`,
  'overall-rule': () => 'The overall rule',
  path: (name) => `Path ${name}`,
  requirement: (name, within) => `Requirement ${name}${of(within)}`,
  'portfolio-item': (name, within) => `Portfolio item ${name}${of(within)}`,
  'verification-step': (name, within) => `Verification step ${name}${of(within)}`,
  practice: () => 'The practice',
  'practice-example': (name) => `Example ${name} of the practice`,
};

/** Several of a type, as the subject of "stand in another order". */
export const severalWords: Readonly<Partial<Record<SubjectType, string>>> = {
  section: 'sections',
  facet: 'facets',
  role: 'roles',
  track: 'tracks',
  level: 'levels',
  variant: 'titles',
  group: 'groups',
  competency: 'competencies',
  dimension: 'dimensions',
  path: 'paths',
  requirement: 'requirements',
  'portfolio-item': 'portfolio items',
  'verification-step': 'verification steps',
  'practice-example': 'examples',
};
