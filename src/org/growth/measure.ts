/** How somebody will know: by a number that moves, or because it is done. */
export type Measure =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'number';
      /** What is counted or measured. */
      readonly what: string;
      readonly from: number;
      /** Another one than `from`; lower where less is better. */
      readonly to: number;
      /** May be empty. */
      readonly unit: string;
    };

export function isSameMeasure(one: Measure, other: Measure): boolean {
  if (one.kind === 'done' || other.kind === 'done') return one.kind === other.kind;
  return one.what === other.what && one.from === other.from && one.to === other.to && one.unit === other.unit;
}

/** How far of the way a value is: 0 where it began, 1 where it leads; below and above as far as it goes. */
export function shareOfWay({ from, to }: Extract<Measure, { kind: 'number' }>, value: number): number {
  return (value - from) / (to - from);
}
