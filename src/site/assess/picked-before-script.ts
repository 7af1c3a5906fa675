import type { Session } from './session.ts';
import { editPlace } from './shelf/edit-shelf.ts';
import type { Place } from './shelf/sheet.ts';

/** What was chosen in the page before its script arrived: name and value of every radio that isn't "not rated". */
export interface Picked {
  readonly name: string;
  readonly value: string;
}

export function readPicked(page: ParentNode): Picked[] {
  return [...page.querySelectorAll<HTMLInputElement>('.choices input[type="radio"]:checked')]
    .map(({ name, value }) => ({ name, value }))
    .filter(({ value }) => value !== '');
}

/** Puts it on the open sheet, as if it had been chosen now. */
export function applyPicked(session: Session, picked: readonly Picked[]): void {
  for (const { name, value } of picked) {
    const [competency = '', dimension = null] = name.split('.');
    const choice: Place['choice'] = value === 'not-applicable' ? value : Number(value);
    session.edit((sheet, now) => editPlace(sheet, { competency, dimension }, { choice }, now));
  }
}
