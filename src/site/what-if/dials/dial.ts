/** What stands at a dial: a number, one of several words, on or off. */
export type Setting = number | string | boolean;

/** One thing about the rules that can be turned. Its key names it among all dials of a ladder. */
export type Dial = NumberDial | ChoiceDial | SwitchDial;

interface AnyDial {
  readonly key: DialKey;
  readonly label: string;
  /** What it is about, for those who hear the label alone and for the list of changes. */
  readonly subject: string;
  /** A dial that turns several others at once has their keys; it has no setting of its own. */
  readonly drives: readonly DialKey[];
}

export interface NumberDial extends AnyDial {
  readonly kind: 'number';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the highest number means where it is a word: all. */
  readonly maxWord: string | null;
}

export interface ChoiceDial extends AnyDial {
  readonly kind: 'choice';
  readonly initial: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SwitchDial extends AnyDial {
  readonly kind: 'switch';
  readonly initial: boolean;
}

/** Dials that belong together under a heading; `within` are the same things one by one. */
export interface DialGroup {
  readonly key: string;
  readonly title: string;
  readonly lead: string;
  readonly dials: readonly Dial[];
  readonly within: readonly DialGroup[];
}

export type DialKey = `${DialSubject}.${string}`;
export type DialSubject =
  | 'weight'
  | 'band'
  | 'step'
  | 'points'
  | 'gates'
  | 'always'
  | 'need'
  | 'floor'
  | 'gap'
  | 'breach'
  | 'mean'
  | 'alike';

export function dialKey(subject: DialSubject, id: string): DialKey {
  return `${subject}.${id}`;
}
