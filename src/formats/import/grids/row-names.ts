import { nameKey } from './name-key.ts';

/** True for the heading of a level's one line. */
export function isTagline(name: string): boolean {
  return /^(?:tagline|one liner|in one line|in a nutshell)$/.test(nameKey(name));
}

/** True for a row or a column that says in short what a group of competencies comes to. */
export function isTakeaway(name: string): boolean {
  return /^(?:(?:key )?takeaways?|in short|in summary|at a glance|the gist|tl dr|bottom line)$/.test(nameKey(name));
}

/** True for the name of a row that adds up others. */
export function isTotal(name: string): boolean {
  return /^(?:(?:grand |sub ?)?totals?|sum|average|mean|overall(?: score)?|score|points|result)$/.test(nameKey(name));
}

/** True for a text that speaks about the table and not in it. */
export function isNoteLike(text: string): boolean {
  return /^(?:[*†‡¹²³]|\(\*|note\b|notes\b|legend\b|key:|source\b|footnote|nb\b|n\.b\.|disclaimer|last updated|updated|version\b|©|\()/i.test(
    text.trim(),
  );
}
