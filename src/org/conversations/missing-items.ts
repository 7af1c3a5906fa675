import type { Path } from '#engine/index.ts';
import type { MissingItem } from './agenda-ground.ts';

/** What the portfolio of a path asks for and isn't there in full, for one title of the level it leads to. */
export function missingItems(
  { portfolio }: Pick<Path, 'portfolio'>,
  variant: string | null,
  attached: readonly { readonly item: string }[] = [],
): readonly MissingItem[] {
  return portfolio
    .filter((item) => item.variant === null || variant === null || item.variant === variant)
    .map(({ id, title, evidence, count }) => {
      return { id, title, evidence, count, attached: attached.filter(({ item }) => item === id).length };
    })
    .filter((item) => item.attached < item.count);
}
