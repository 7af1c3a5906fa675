import { asId, type PersonId } from '../ids.ts';
import { type ImportDraft, reasonAt, withReasons } from './import-draft.ts';
import type { PersonAfter } from './import-plan.ts';
import type { PeopleRow } from './people-row.ts';
import type { Person } from './person.ts';
import { findCircle } from './reporting-lines.ts';

/** Everybody by e-mail as they would be. */
type Everybody = ReadonlyMap<string, Known>;
type Known = Pick<PersonAfter, 'email' | 'name' | 'manager' | 'status'>;

export interface SettledManagers {
  readonly drafts: readonly ImportDraft[];
  readonly moved: readonly { readonly person: Person; readonly manager: string | null }[];
}

/**
 * The reporting lines as they would be, of everybody: a manager is somebody who is there, or new in the same list, and
 * who doesn't leave; no line is a circle. Where the list says nothing of a manager who leaves, people go to the nearest
 * above who stays.
 */
export function settleManagers(drafts: readonly ImportDraft[], people: readonly Person[]): SettledManagers {
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  const draftOf = new Map(drafts.map((draft) => [draft.after.email, draft]));
  const before = people.map((person) => ({
    ...person,
    manager: person.manager === null ? null : (emailOf.get(person.manager) ?? null),
  }));
  const everybody: Everybody = new Map<string, Known>([
    ...before.map((person) => [person.email, person] as const),
    ...drafts.map(({ after }) => [after.email, after] as const),
  ]);
  const settled = drafts.map((draft) => settleManager(draft, everybody));
  const moved = people.flatMap((person) => {
    const manager = person.manager === null ? null : (emailOf.get(person.manager) ?? null);
    if (draftOf.has(person.email) || person.status === 'left' || isHere(manager, everybody)) return [];
    return [{ person, manager: nearestHere(manager, everybody) }];
  });
  return { drafts: refuseCircles(settled, before), moved };
}

function isHere(email: string | null, everybody: Everybody): boolean {
  return email === null || everybody.get(email)?.status === 'active';
}

function settleManager(draft: ImportDraft, everybody: Everybody): ImportDraft {
  const { row, after } = draft;
  const { manager } = after;
  if (manager === null) return draft;
  const sentence = managerProblem(row, after, everybody);
  if (sentence !== null) return withReasons(draft, reasonAt(row, 'manager', sentence));
  if (after.status === 'left' || isHere(manager, everybody)) return draft;
  return { ...draft, after: { ...after, manager: nearestHere(manager, everybody) } };
}

function managerProblem(row: PeopleRow, { email, manager, status }: PersonAfter, everybody: Everybody): string | null {
  if (row.manager === null || manager === null) return null;
  if (manager === email) return 'Somebody can’t be their own manager. Write another address, or leave it blank.';
  const found = everybody.get(manager);
  if (found === undefined) {
    return `Nobody has the address ${manager}, neither here nor in this list. Add them as a row, or write another.`;
  }
  if (status === 'active' && found.status === 'left') {
    return `${found.name} isn’t here any more, or leaves with this list. Write the address of another manager.`;
  }
  return null;
}

function nearestHere(from: string | null, everybody: Everybody): string | null {
  const seen = new Set<string>();
  for (let at = from; at !== null && !seen.has(at); at = everybody.get(at)?.manager ?? null) {
    if (isHere(at, everybody)) return at;
    seen.add(at);
  }
  return null;
}

/** So many circles are named; a list that has more is mended in more than one go. */
const mostCircles = 20;

/**
 * Each row that changes a manager within a circle is refused with the chain by name. Whoever will be handed on to the
 * nearest above is looked at in their line as it stands: where the line is none, neither is what is left of it.
 */
function refuseCircles(
  drafts: readonly ImportDraft[],
  before: readonly { readonly email: string; readonly name: string; readonly manager: string | null }[],
): readonly ImportDraft[] {
  const managerBefore = new Map(before.map(({ email, manager }) => [email, manager]));
  const lines = new Map(before.map(({ email, name, manager }) => [email, lineOf(email, name, manager)]));
  for (const { after, row } of drafts) {
    // Somebody who is their own manager has been told so.
    lines.set(after.email, lineOf(after.email, after.name, after.manager === row.email ? null : after.manager));
  }
  const sentences = new Map<string, string>();
  for (let found = 0; found < mostCircles; found++) {
    const circle = findCircle([...lines.values()]);
    if (circle === null) break;
    const names = circle.map((email) => lines.get(email)?.name ?? email).join(' → ');
    for (const email of circle) {
      sentences.set(email, `Then the line would be a circle: ${names}. Choose a manager outside of it.`);
      const line = lines.get(email);
      if (line) lines.set(email, { ...line, manager: null });
    }
  }
  return drafts.map((draft) => {
    const { email, manager } = draft.after;
    const sentence = sentences.get(email);
    if (sentence === undefined || managerBefore.get(email) === manager) return draft;
    return withReasons(draft, reasonAt(draft.row, 'manager', sentence));
  });
}

/** In a list people are known by their e-mail address. */
function lineOf(email: string, name: string, manager: string | null) {
  return { id: asId<PersonId>(email), name, manager: manager === null ? null : asId<PersonId>(manager) };
}
