import { attribute, childrenOf, isElement, type PageElement, type PageNode, rawText } from './parse-page.ts';

/** What the style sheet within a page says of its classes, as far as it matters for reading: bold, and hidden. */
export interface PageStyle {
  readonly bold: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

/** Pages saved from word processors tell only in their style sheet what is bold. */
export function readPageStyle(page: PageNode): PageStyle {
  const style = { bold: new Set<string>(), hidden: new Set<string>() };
  const sheets = sheetsOf(page).join('\n').slice(0, 400_000);
  for (const [, name, body] of sheets.matchAll(/\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g)) {
    if (name === undefined || body === undefined) continue;
    if (isBoldStyle(body)) style.bold.add(name);
    if (isHiddenStyle(body)) style.hidden.add(name);
  }
  return style;
}

function sheetsOf(node: PageNode): readonly string[] {
  if (isElement(node) && node.tagName === 'style') return [rawText(node)];
  return childrenOf(node).flatMap(sheetsOf);
}

const boldTags = new Set(['b', 'strong', 'th', 'dt', 'summary']);

export function isBold(element: PageElement, style: PageStyle, isBoldAround: boolean): boolean {
  const own = attribute(element, 'style') ?? '';
  if (/font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(own)) return false;
  if (boldTags.has(element.tagName) || isBoldStyle(own)) return true;
  return isBoldAround || classesOf(element).some((name) => style.bold.has(name));
}

/** True for what a person who opens the page doesn't see. */
export function isHidden(element: PageElement, style: PageStyle): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  if (isHiddenStyle(attribute(element, 'style') ?? '')) return true;
  return classesOf(element).some((name) => style.hidden.has(name));
}

export function classesOf(element: PageElement): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

function isBoldStyle(style: string): boolean {
  return /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(style);
}

function isHiddenStyle(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
