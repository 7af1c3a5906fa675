/** Letters that Unicode doesn't take apart into a letter and a mark, as people write them who don't have them. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' };

/**
 * Text as it is searched: in lower case, without marks on letters, whatever the alphabet. What is kept and what is
 * asked for are folded alike, so that `ångström`, `ÅNGSTRÖM` and `angstrom` find the same person on every database.
 */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/[ßøłđæœıς]/g, (letter) => letters[letter] ?? letter);
}
