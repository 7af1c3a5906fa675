import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Dial, DialKey, Setting } from '../dials/dial.ts';

/** One changed dial in words: what, from what, to what. */
export interface ChangedDial {
  readonly dial: Dial;
  readonly was: string;
  readonly is: string;
}

/** What stands otherwise than in the ladder, in the order of the page; dials that drive others are left out. */
export function changedDials(dials: readonly Dial[], settings: ReadonlyMap<DialKey, Setting>): ChangedDial[] {
  return dials.flatMap((dial) => {
    const setting = settings.get(dial.key);
    if (dial.drives.length > 0 || setting === undefined) return [];
    return [{ dial, was: wordSetting(dial, dial.initial), is: wordSetting(dial, setting) }];
  });
}

export function wordSetting(dial: Dial, setting: Setting): string {
  switch (dial.kind) {
    case 'switch':
      return setting === true ? 'yes' : 'no';
    case 'choice':
      return dial.options.find(({ value }) => value === setting)?.label ?? String(setting);
    case 'number': {
      if (dial.maxWord !== null && setting === dial.max) return dial.maxWord;
      return typeof setting === 'number' && Number.isInteger(setting) ? groupDigits(setting) : String(setting);
    }
  }
}
