import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A page component as a whole HTML document. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
