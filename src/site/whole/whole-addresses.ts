import type { Ladder } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';

/** What a link within the file begins with until every part has its own ids; a link to what isn't in it is `nowhere`. */
export const partMark = '#part:';
export const nowhere = `${partMark}nowhere`;

/** Every address as a place of one file; a ladder without a practice has no page of it here. */
export function wholeAddressesOf({ practice, competencies }: Ladder): Addresses {
  return {
    home: () => `${partMark}overview`,
    asset: () => nowhere,
    ladder: () => `${partMark}overview`,
    level: (_ladder, level) => `${partMark}level-${level}`,
    matrix: () => (competencies.length === 0 ? nowhere : `${partMark}matrix`),
    competency: (_ladder, competency) => `${partMark}competency-${competency}`,
    cell: (_ladder, competency, level) => `${partMark}competency-${competency}--${level}`,
    compare: () => nowhere,
    comparePair: () => nowhere,
    compareAcross: () => nowhere,
    import: () => nowhere,
    crosswalk: () => nowhere,
    practice: () => (practice === null ? nowhere : `${partMark}practice`),
    versions: () => nowhere,
    assess: () => nowhere,
    whatIf: () => nowhere,
    searchIndex: () => nowhere,
    yaml: () => nowhere,
    json: () => nowhere,
    markdown: () => nowhere,
    csv: () => nowhere,
    xlsx: () => nowhere,
    card: () => nowhere,
    offline: () => nowhere,
  };
}
