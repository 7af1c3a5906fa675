import { classesOf } from './page-style.ts';
import { attribute, type PageElement } from './parse-page.ts';

/** Elements that a ladder isn't in, and what to call them. */
export const leftAside: ReadonlyMap<string, string> = new Map([
  ['script', 'a script'],
  ['style', 'a style sheet'],
  ['template', 'a template'],
  ['noscript', 'a note for browsers without scripts'],
  ['nav', 'navigation'],
  ['footer', 'the foot of the page'],
  ['button', 'a button'],
  ['select', 'a form'],
  ['textarea', 'a form'],
  ['svg', 'a picture'],
  ['math', 'a formula'],
  ['iframe', 'an embedded page'],
  ['object', 'an embedded object'],
  ['video', 'a film'],
  ['audio', 'a recording'],
  ['canvas', 'a picture'],
  ['title', 'the title of the page'],
]);

/** Elements that stand within a line. */
export const inlineTags = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output q rp rt ruby s samp small
  span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** How deep a heading stands; null for what is none. */
export function headingDepthOf(element: PageElement): number | null {
  const own = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (own !== undefined) return Number(own);
  if (attribute(element, 'role') === 'heading') return Number(attribute(element, 'aria-level') ?? 2) || 2;
  // Titles as word processors write them.
  const classes = classesOf(element);
  if (element.tagName === 'p' && classes.includes('title')) return 1;
  if (element.tagName === 'p' && classes.includes('subtitle')) return null;
  return null;
}
