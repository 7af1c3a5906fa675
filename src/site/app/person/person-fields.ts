import type { PersonBody, PersonRef } from '../parts/me.ts';

/** What can be changed about somebody in the directory. */
export interface PersonFields {
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly manager: PersonRef | null;
}

export type PersonField = keyof PersonFields;

export const fieldNames: Readonly<Record<PersonField, string>> = {
  name: 'Name',
  email: 'E-mail',
  team: 'Team',
  manager: 'Manager',
};

const fields = Object.keys(fieldNames) as PersonField[];

export function fieldsOf({ name, email, team, manager }: PersonBody): PersonFields {
  return { name, email, team, manager };
}

/** What is sent: only what differs from what was read, so that nothing else is overwritten. */
export function changesBetween(before: PersonFields, draft: PersonFields): Readonly<Record<string, string | null>> {
  const changed = fields.filter((field) => said(before, field) !== said(draft, field));
  return Object.fromEntries(
    changed.map((field) => [field, field === 'manager' ? (draft.manager?.id ?? null) : draft[field]]),
  );
}

/** A field that somebody else changed in the meantime, in words. */
export interface ChangedMeanwhile {
  readonly field: PersonField;
  readonly was: string;
  readonly now: string;
  /** What stands in the form for it, where that is something else again. */
  readonly typed: string | null;
}

/**
 * Takes in what somebody else changed since `before` was read. A field that wasn't touched here takes the new value;
 * one that was keeps what was typed, and is told of, so that nobody overwrites anything unknowingly.
 */
export function takeIn(
  before: PersonFields,
  draft: PersonFields,
  latest: PersonFields,
): { readonly draft: PersonFields; readonly changed: readonly ChangedMeanwhile[] } {
  const elsewhere = fields.filter((field) => said(before, field) !== said(latest, field));
  const untouched = elsewhere.filter((field) => said(before, field) === said(draft, field));
  const changed = elsewhere.map((field): ChangedMeanwhile => {
    const isOther = !untouched.includes(field) && said(draft, field) !== said(latest, field);
    return {
      field,
      was: inWords(before, field),
      now: inWords(latest, field),
      typed: isOther ? inWords(draft, field) : null,
    };
  });
  const taken = Object.fromEntries(untouched.map((field) => [field, latest[field]]));
  return { draft: { ...draft, ...taken }, changed };
}

function said(of: PersonFields, field: PersonField): string {
  return field === 'manager' ? (of.manager?.id ?? '') : of[field].trim();
}

function inWords(of: PersonFields, field: PersonField): string {
  const value = field === 'manager' ? of.manager?.name : of[field];
  return value === undefined || value === '' ? 'nothing' : value;
}
