import type { Dial, DialKey, Setting } from './dial.ts';

/** Where the dials stand, and the way back. Plain data: every turn gives a new one. */
export interface DialState {
  /** Only what differs from the ladder. */
  readonly settings: ReadonlyMap<DialKey, Setting>;
  /** Oldest first. */
  readonly past: readonly DialStep[];
}

/** One turn of one dial (a whole drag is one turn), and what stood there before. */
export interface DialStep {
  /** Null: all dials were put back at once. */
  readonly dial: DialKey | null;
  readonly before: ReadonlyMap<DialKey, Setting | undefined>;
  readonly atMilliseconds: number;
}

export const untouched: DialState = { settings: new Map(), past: [] };

/** Turns that follow each other within this time are one drag. */
const dragMilliseconds = 800;

/** Turns a dial (or all that it drives) to a setting. `initialOf` says where a dial stands in the ladder. */
export function turnDial(
  state: DialState,
  dial: Dial,
  setting: Setting,
  initialOf: (key: DialKey) => Setting,
  nowMilliseconds: number,
): DialState {
  const keys = dial.drives.length === 0 ? [dial.key] : dial.drives;
  const settings = new Map(state.settings);
  const before = new Map<DialKey, Setting | undefined>();
  for (const key of keys) {
    before.set(key, state.settings.get(key));
    if (setting === initialOf(key)) settings.delete(key);
    else settings.set(key, setting);
  }
  const last = state.past.at(-1);
  if (last?.dial === dial.key && nowMilliseconds - last.atMilliseconds < dragMilliseconds) {
    const longer = { ...last, atMilliseconds: nowMilliseconds };
    return { settings, past: [...state.past.slice(0, -1), longer] };
  }
  return { settings, past: [...state.past, { dial: dial.key, before, atMilliseconds: nowMilliseconds }] };
}

/** Puts a dial, or all that it drives, to where the ladder has it. That can be undone like any turn. */
export function resetDial(state: DialState, dial: Dial, nowMilliseconds: number): DialState {
  const keys = dial.drives.length === 0 ? [dial.key] : dial.drives;
  const settings = new Map(state.settings);
  for (const key of keys) settings.delete(key);
  const before = new Map(keys.map((key) => [key, state.settings.get(key)] as const));
  // A time long ago, so that a drag that follows is a turn of its own.
  const step: DialStep = { dial: dial.key, before, atMilliseconds: nowMilliseconds - dragMilliseconds };
  return { settings, past: [...state.past, step] };
}

/** Everything as the ladder has it. */
export function resetAll(state: DialState, nowMilliseconds: number): DialState {
  if (state.settings.size === 0) return state;
  const step: DialStep = { dial: null, before: state.settings, atMilliseconds: nowMilliseconds };
  return { settings: new Map(), past: [...state.past, step] };
}

/** Takes the last turn back: of all dials, or of the one that is named. */
export function undoTurn(state: DialState, dial: DialKey | null = null): DialState {
  const at = dial === null ? state.past.length - 1 : state.past.findLastIndex((step) => step.dial === dial);
  const step = state.past[at];
  if (!step) return state;
  const settings = new Map(state.settings);
  for (const [key, setting] of step.before) {
    if (setting === undefined) settings.delete(key);
    else settings.set(key, setting);
  }
  return { settings, past: state.past.toSpliced(at, 1) };
}

/** Whether a dial has a turn of its own to take back. Putting everything back at once ends what came before. */
export function canUndo({ past }: DialState, dial: DialKey): boolean {
  return past.slice(past.findLastIndex((step) => step.dial === null) + 1).some((step) => step.dial === dial);
}
