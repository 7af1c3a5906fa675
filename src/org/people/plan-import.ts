import type { LadderVersionId, PersonId } from '../ids.ts';
import { draftOf, type ImportDraft, reasonAt, withReasons } from './import-draft.ts';
import type { FieldChange, ImportGround, ImportPlan, PersonAfter, PlannedRow } from './import-plan.ts';
import { lastAdministrator } from './leaving.ts';
import type { PeopleRow, RowFinding } from './people-row.ts';
import type { Person, Placement } from './person.ts';
import { settleManagers } from './settle-managers.ts';
import { nameOfVersion, settlePlacements } from './settle-placements.ts';

/**
 * Today's people and a list to what carrying the list out would do: for every row new, changed (which fields, from and
 * to), unchanged, or refused with all its reasons. Rows and people are matched by e-mail. Nothing is half imported: a
 * plan with a refused row is not carried out.
 *
 *     row ─▶ what it asks for ─▶ managers, of all rows together ─▶ placements ─▶ planned
 */
export function planImport(
  rows: readonly PeopleRow[],
  findings: readonly RowFinding[],
  ground: ImportGround,
): ImportPlan {
  const byEmail = new Map(ground.people.map((person) => [person.email, person]));
  const emailOf = new Map(ground.people.map(({ id, email }) => [id, email]));
  const drafts = rows.map((row) => {
    const before = byEmail.get(row.email) ?? null;
    const manager = before?.manager ? (emailOf.get(before.manager) ?? null) : null;
    return draftOf(row, before, manager, ground.today);
  });
  const { drafts: settled, moved } = settleManagers(refuseDuplicates(drafts), ground.people);
  const placed = settlePlacements(keepAdministrator(settled, ground), ground);
  const names: Names = {
    emailOf: (id) => (id ? (emailOf.get(id) ?? '') : ''),
    versionOf: new Map(ground.versions.map((version) => [version.id, nameOfVersion(version)])),
    placementOf: new Map(ground.placements.map((placement) => [placement.person, placement])),
  };
  return { rows: placed.map((draft) => plannedRow(draft, names)), findings, moved };
}

function refuseDuplicates(drafts: readonly ImportDraft[]): readonly ImportDraft[] {
  const rowsOf = Map.groupBy(drafts, ({ row }) => row.email);
  return drafts.map((draft) => {
    const all = rowsOf.get(draft.row.email) ?? [];
    if (draft.row.email === '' || all.length === 1) return draft;
    const others = all.filter((own) => own !== draft).map(({ row }) => row.row);
    const where = others.length === 1 ? `row ${others[0]}` : `rows ${others.join(', ')}`;
    const sentence = `${draft.row.email} stands in ${where} too. Keep one row for each person.`;
    return withReasons(draft, reasonAt(draft.row, 'email', sentence));
  });
}

/** Somebody has to be left who can run things. */
function keepAdministrator(
  drafts: readonly ImportDraft[],
  { people, administrators }: ImportGround,
): readonly ImportDraft[] {
  const leaving = new Set(
    drafts.flatMap(({ before, after }) => (before && after.status === 'left' ? [before.id] : [])),
  );
  const active = people.filter(({ id, status }) => status === 'active' && administrators.includes(id));
  if (active.length === 0 || active.some(({ id }) => !leaving.has(id))) return drafts;
  return drafts.map((draft) => {
    const { before, row } = draft;
    if (before === null || !active.some(({ id }) => id === before.id)) return draft;
    const sentence =
      active.length === 1 ? lastAdministrator(before.name) : 'With this list, every administrator leaves. Keep one.';
    return withReasons(draft, reasonAt(row, 'status', sentence));
  });
}

/** What the words of a list are made from. */
interface Names {
  readonly emailOf: (id: PersonId | null | undefined) => string;
  readonly versionOf: ReadonlyMap<LadderVersionId, string>;
  readonly placementOf: ReadonlyMap<PersonId, Placement>;
}

function plannedRow({ row: { row, email }, before, after, reasons }: ImportDraft, names: Names): PlannedRow {
  const own = { row, email, name: after.name };
  if (reasons.length > 0) return { kind: 'refused', ...own, reasons };
  const changes = [...personChanges(before, after, names), ...placementChanges(before, after, names)];
  if (before === null) return { kind: 'new', ...own, changes, after };
  return changes.length === 0
    ? { kind: 'unchanged', ...own, person: before }
    : { kind: 'changed', ...own, person: before, changes, after };
}

function personChanges(before: Person | null, after: PersonAfter, { emailOf }: Names): readonly FieldChange[] {
  return different([
    { field: 'name', from: before?.name ?? '', to: after.name },
    { field: 'team', from: before?.team ?? '', to: after.team },
    { field: 'manager', from: emailOf(before?.manager), to: after.manager ?? '' },
    { field: 'status', from: before?.status ?? '', to: after.status },
    { field: 'left on', from: before?.leftOn ?? '', to: after.leftOn ?? '' },
  ]);
}

function placementChanges(before: Person | null, after: PersonAfter, names: Names): readonly FieldChange[] {
  const { placement } = after;
  if (placement === null) return [];
  const current = before === null ? undefined : names.placementOf.get(before.id);
  const nameOf = (id: LadderVersionId | undefined) => (id ? (names.versionOf.get(id) ?? '') : '');
  return different([
    { field: 'level', from: current?.level ?? '', to: placement.level },
    { field: 'track', from: current?.track ?? '', to: placement.track ?? '' },
    { field: 'ladder', from: nameOf(current?.ladderVersion), to: nameOf(placement.ladderVersion) },
    { field: 'since', from: current?.since ?? '', to: placement.since },
  ]);
}

function different(changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.filter(({ from, to }) => from !== to);
}
