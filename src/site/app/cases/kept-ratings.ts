/** How many competencies a ratings document rates. */
export function countRated(document: Readonly<Record<string, unknown>> | null): number {
  return Object.keys(document?.['ratings'] ?? {}).length;
}
