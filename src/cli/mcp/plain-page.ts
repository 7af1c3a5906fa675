import { Page } from '../text/page.ts';
import { createPaint } from '../text/paint.ts';

/** Wide enough for tables; assistants don't mind where a line ends. */
const width = 100;

/** What the command's pages write, without colours. */
export function plainPage(write: (page: Page) => void): string {
  const page = new Page(createPaint(false), width);
  write(page);
  return page.toString().trimEnd();
}
