import { slug } from '#engine/read/suggest.ts';

const longestIdChars = 60;

/**
 * Ids for named things, made from their titles: in order, each once. Where nothing of a title is left (another script, a
 * number) the id is `fallback-3`, counted from 1.
 */
export function idsFor(titles: readonly string[], fallback: string): string[] {
  const used = new Set<string>();
  return titles.map((title, index) => {
    const made = slug(title)?.slice(0, longestIdChars).replace(/-+$/, '');
    const wanted = made === undefined || made === '' ? `${fallback}-${index + 1}` : made;
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    return id;
  });
}
