import type { Sheet } from '../shelf/sheet.ts';

/** `weighted-competencies-me-in-march.yaml`: only letters, digits and hyphens, on any system. */
export function fileNameOf(ladder: string, { head }: Sheet): string {
  const name = head.name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${ladder}${name === '' ? '' : `-${name}`}.yaml`;
}
