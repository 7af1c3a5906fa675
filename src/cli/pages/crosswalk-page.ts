import { refTitle, wordAbout } from '#engine/crosswalk/word-crosswalk.ts';
import type { Correspondence, Crosswalk } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Page } from '../text/page.ts';

/** Two ladders beside each other: what each level corresponds to, there and back, and why. */
export function writeCrosswalkPage(page: Page, crosswalk: Crosswalk, from: Ladder, to: Ladder): void {
  page.raw(page.paint.strong(`${from.title} and ${to.title}`));
  page.prose(page.paint.faint(`${from.id} ${from.version} · ${to.id} ${to.version}`));
  page.gap().prose(crosswalk.summary);
  writeSide(page, crosswalk.there, from, to);
  writeSide(page, crosswalk.back, to, from);
  page.gap().prose(page.paint.faint('This is about the words of two ladders. It places nobody.'));
}

function writeSide(page: Page, entries: readonly Correspondence[], own: Ladder, other: Ladder): void {
  page.heading(`From ${own.title} to ${other.title}`);
  for (const { level, about, because, isSuggested } of entries) {
    const mark = isSuggested ? `  ${page.paint.warning('(a suggestion)')}` : '';
    const title = page.paint.strong(refTitle(own, level));
    page.gap().prose(`${title} → ${page.paint.accent(wordAbout(other, about))}${mark}`, 2);
    page.prose(because, 4);
  }
}
