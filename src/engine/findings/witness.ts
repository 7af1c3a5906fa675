/**
 * The profile that shows an arithmetic finding: values by competency, or by dimension within one competency,
 * and what comes out. Somebody can type it in and see the same.
 */
export interface Witness {
  readonly values: Readonly<Record<string, number>>;
  /** What the values give, in words and numbers: `99/23 = 4.3, in the band of L4`. */
  readonly outcome: string;
}
