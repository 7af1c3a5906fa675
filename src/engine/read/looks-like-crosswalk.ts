/**
 * Whether a text means to be a crosswalk and no ladder: it has a way there or back, and no levels of its own. Told by
 * its keys alone, so that nothing is parsed twice.
 */
export function looksLikeCrosswalk(text: string): boolean {
  return hasKey(text, 'there|back') && !hasKey(text, 'levels|competencies|ratings');
}

/** At the top of a YAML document, or of a JSON one that is laid out in lines. */
function hasKey(text: string, keys: string): boolean {
  return new RegExp(`^(?:(?:${keys})[ \\t]*:|[ \\t{]{0,9}"(?:${keys})"[ \\t]*:)`, 'm').test(text);
}
