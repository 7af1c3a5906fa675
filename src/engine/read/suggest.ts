import leven from 'leven';

/** Nobody mistypes a word that is longer than this, and among more names than these the nearest means little. */
const longestWordChars = 120;
const mostCandidates = 300;

/** The candidate that a person most likely meant, or null when none is near. */
export function suggest(written: string, candidates: Iterable<string>): string | null {
  if (written.length > longestWordChars) return null;
  const wanted = normal(written);
  let best: string | null = null;
  let bestDistance = (wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))) + 1;
  let left = mostCandidates;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    const distance = leven(wanted, normal(candidate), { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, hyphens and underscores are slips of the fingers, not other words. */
function normal(text: string): string {
  return text.toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** The id that a title or a mistyped id would have, or null when nothing is left of it. */
export function slug(text: string): string | null {
  const made = text
    .slice(0, longestWordChars)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return made === '' ? null : made.slice(0, 80);
}
