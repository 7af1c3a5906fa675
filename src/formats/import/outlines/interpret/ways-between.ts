import { levelNaming } from './field-names.ts';

const between =
  /^(?:(?:path|promotion|promoting|advancing|growing|moving|going|progression|how to get|from|step)\b[:\s]*)*(?:from\s+)?(.+?)\s*(?:→|⟶|⇒|-+>|=>|\bto\b)\s*(.+)$/iu;
/** "L1L2": two codes that lost what stood between them. */
const glued = /^([A-Z]{1,3}\d{1,2})\s*([A-Z]{1,3}\d{1,2})$/;

/** The two levels between which a heading says to lead: "IC2 → IC3", "From Senior to Staff"; null where it says none. */
export function endsOf(title: string): { readonly from: string; readonly to: string } | null {
  const [, from = '', to = ''] = glued.exec(title.trim()) ?? between.exec(title.trim()) ?? [];
  return from === '' ? null : { from, to };
}

/** True where an arrow leads from one short name to another; whether they are levels only the ladder knows. */
export function mayBeWay(title: string): boolean {
  const { from = '', to = '' } = endsOf(title) ?? {};
  const isShort = (name: string) => name !== '' && name.split(/\s+/).length <= 5;
  return isWayBetween(title) || (/→|⟶|⇒|-+>|=>/.test(title) && isShort(from) && isShort(to));
}

/** True where both ends have names that levels have. */
export function isWayBetween(title: string): boolean {
  const ends = endsOf(title);
  return ends !== null && levelNaming(ends.from) !== 'no' && levelNaming(ends.to) !== 'no';
}
