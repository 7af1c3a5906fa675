import { readShelf } from '../../assess/shelf/read-shelf.ts';
import { isUntouched, type Sheet, sheetsOf } from '../../assess/shelf/sheet.ts';
import { shelfKey } from '../../assess/shelf/shelf-store.ts';

/** A profile that somebody made in private, in this browser. */
export interface PrivateProfile {
  readonly ladder: string;
  readonly sheet: Sheet;
}

/** Those on one ladder. Read here, and sent only when somebody chooses one and begins. */
export function privateProfilesOf(ladder: string): readonly PrivateProfile[] {
  try {
    const shelf = readShelf(JSON.parse(window.localStorage.getItem(shelfKey(ladder)) ?? 'null'));
    if (shelf === null) return [];
    return sheetsOf(shelf)
      .filter((sheet) => !isUntouched(sheet))
      .map((sheet) => ({ ladder, sheet }));
  } catch {
    return [];
  }
}
