import type { Ladder } from '#engine/index.ts';
import type { OpenedFile } from './open-ratings.ts';
import type { SheetOrigin } from './sheet-of-profile.ts';

/** More than any ratings file holds: a wrong file is refused before it is read. */
const largestBytes = 2_000_000;

/** Reads a file that somebody picked. The reader itself is loaded now, and only now. */
export async function openFile(ladder: Ladder, file: File, origin: SheetOrigin): Promise<OpenedFile> {
  if (file.size > largestBytes) return { sheet: null, remarks: ['The file is far too large to hold ratings.'] };
  const text = await file.text();
  try {
    const { openRatings } = await import('./open-ratings.ts');
    return openRatings(ladder, text, origin);
  } catch {
    return {
      sheet: null,
      remarks: ['The part of this page that reads files could not be loaded. Try again when you are online.'],
    };
  }
}

/** `Sam, seen by manager`; without either, the file's name. */
export function nameForOpened(fileName: string, sheet: { readonly person: string; readonly by: string }): string {
  if (sheet.person === '') return fileName.replace(/\.(?:ya?ml|json)$/i, '');
  return sheet.by === 'self' || sheet.by === '' ? sheet.person : `${sheet.person}, seen by ${sheet.by}`;
}
