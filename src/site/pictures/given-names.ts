import type { ViewNames } from './profile-table.tsx';

/** Without the names that weren't given. */
export function given(names: ViewNames): { name?: string; secondName?: string; expectedName?: string } {
  return Object.fromEntries(Object.entries(names).filter(([, words]) => words !== undefined));
}
