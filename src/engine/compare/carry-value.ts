import type { CarryReason } from './carried-profile.ts';
import { judgeText } from './judge-text.ts';
import type { ValueMeaning } from './value-meaning.ts';

/** The value that a rating has in the later version; null where it has to be rated again. */
export interface CarriedValue {
  readonly value: number | null;
  readonly reasons: readonly CarryReason[];
}

/**
 * Carries one value from the meanings that a place had to those it has. A value that stands for a level goes with
 * the level, since its number is only a position; another goes with its number.
 */
export function carryValue(
  value: number,
  before: readonly ValueMeaning[],
  after: readonly ValueMeaning[],
): CarriedValue {
  const old = before.find((meaning) => meaning.value === value);
  if (old === undefined) return again({ kind: 'value-gone' });
  if (after.length === 0 || isOtherSort(before, after)) return again({ kind: 'scale-changed' });
  const own = after.find(({ key }) => key === old.key);
  if (own === undefined) return again({ kind: 'value-gone' });
  if (judgeText(old.text, own.text) === 'meaning')
    return again({ kind: 'text-changed', before: old.text, after: own.text });
  const relabelled = judgeText(old.label, own.label) === 'meaning';
  // Without a text, the label is all that says what the value means.
  const label: CarryReason[] = relabelled ? [{ kind: 'label-changed', before: old.label, after: own.label }] : [];
  if (relabelled && own.text === '') return { value: null, reasons: label };
  return { value: own.value, reasons: [...label, ...neighbours(old, own, before, after)] };
}

function again(reason: CarryReason): CarriedValue {
  return { value: null, reasons: [reason] };
}

/** Rungs against numbers, or another highest number where the numbers are all there is: 2 of 2 is not 2 of 3. */
function isOtherSort(before: readonly ValueMeaning[], after: readonly ValueMeaning[]): boolean {
  const isRung = ({ key, value }: ValueMeaning) => key !== String(value);
  if (before.some(isRung) !== after.some(isRung)) return true;
  const isBare = ({ label, text, value }: ValueMeaning) => label === String(value) && text === '';
  return before.every(isBare) && after.every(isBare) && before.at(-1)?.value !== after.at(-1)?.value;
}

function neighbours(
  old: ValueMeaning,
  own: ValueMeaning,
  before: readonly ValueMeaning[],
  after: readonly ValueMeaning[],
): CarryReason[] {
  return (['below', 'above'] as const).flatMap((side): CarryReason[] => {
    const step = side === 'above' ? 1 : -1;
    const beside = before[before.indexOf(old) + step];
    const besideNow = after[after.indexOf(own) + step];
    if (beside === undefined && besideNow === undefined) return [];
    const isSame =
      beside !== undefined &&
      besideNow !== undefined &&
      beside.key === besideNow.key &&
      judgeText(beside.text, besideNow.text) !== 'meaning';
    return isSame ? [] : [{ kind: 'neighbour-changed', side }];
  });
}
