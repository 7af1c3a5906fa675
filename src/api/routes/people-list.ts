import { z } from '@hono/zod-openapi';
import { readPeopleList } from '#formats/people-list/read-people-list.ts';
import { type PeopleListLine, writePeopleList } from '#formats/people-list/write-people-list.ts';
import type { Actor } from '#org/access/actor.ts';
import { type ImportGround, type ImportPlan, isReady } from '#org/people/import-plan.ts';
import { peopleColumns, type RowFinding } from '#org/people/people-row.ts';
import { planImport } from '#org/people/plan-import.ts';
import { nameOfVersion } from '#org/people/settle-placements.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { importGround } from '../people/import-ground.ts';
import { keepImport } from '../people/keep-import.ts';
import { importPlanSchema, presentImportPlan, wordRowFinding } from '../present/import-plan.ts';
import type { Services } from '../services.ts';

const tag = 'People';
const text = z.string().max(2_000_000).describe('The list as CSV: name, email, team, manager (by e-mail) …');

const previewImport = endpoint({
  method: 'post',
  path: '/people/import/preview',
  summary: 'What importing a list of people would change; changes nothing',
  tag,
  scope: 'people:write',
  body: z.object({ text }),
  answer: importPlanSchema,
  work: 'read',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'people:import');
    if (refused) return refused;
    const { plan } = await planOf(unit, actor, services, body.text);
    return { body: presentImportPlan(plan) };
  },
});

const importPeople = endpoint({
  method: 'post',
  path: '/people/import',
  summary: 'Import a list of people, whole, as previewed',
  tag,
  scope: 'people:write',
  body: z.object({ text, fingerprint: z.string().max(200).describe('Of the preview that is to be carried out.') }),
  answer: importPlanSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'people:import');
    if (refused) return refused;
    const planned = await planOf(unit, actor, services, body.text);
    const shown = presentImportPlan(planned.plan);
    if (shown.fingerprint !== body.fingerprint) return otherNow;
    if (!isReady(planned.plan)) return refuseAll(planned.plan);
    await keepImport(unit, actor, services, planned);
    return { body: shown };
  },
});

const exportPeople = endpoint({
  method: 'get',
  path: '/people/export',
  summary: 'Everybody as CSV, as the import takes it; where they stand only for people partners',
  tag,
  scope: 'people:read',
  work: 'write',
  handle: async ({ actor, unit, services }) => {
    const refused = refuseAffair(actor, 'people:export');
    if (refused) return refused;
    const ground = await importGround(unit, actor, (await calendarOf(unit, services)).today);
    const columns = peopleColumns.filter((column) => ground.seesPlacements || !placementColumns.has(column));
    const detail = { people: ground.people.length, placements: ground.seesPlacements };
    await unit.audit.append({ actor: actor.person, action: 'people:export', target: null, detail });
    return { file: { type: 'text/csv', name: 'people.csv', text: writePeopleList(linesOf(ground), columns) } };
  },
});

const placementColumns: ReadonlySet<string> = new Set(['level', 'track', 'ladder', 'since']);

const otherNow: Refusal = refuse(
  'changed-meanwhile',
  'Something else would happen now than what was previewed. Nothing was imported: preview the list again.',
);

/** So many are named in an answer; the preview names all. */
const mostNamed = 50;

function refuseAll({ rows, findings }: ImportPlan): Refusal {
  const all: readonly RowFinding[] = [
    ...findings,
    ...rows.flatMap((row) => (row.kind === 'refused' ? row.reasons : [])),
  ];
  const fields = all.slice(0, mostNamed).map((finding) => ({ pointer: '/text', sentence: wordRowFinding(finding) }));
  return refuse('not-valid', 'Nothing was imported: mend what is named, and preview the list again.', fields);
}

async function planOf(
  unit: Unit,
  actor: Actor,
  services: Services,
  list: string,
): Promise<{ readonly plan: ImportPlan; readonly ground: ImportGround }> {
  const { rows, findings } = readPeopleList(list);
  const ground = await importGround(unit, actor, (await calendarOf(unit, services)).today);
  return { plan: planImport(rows, findings, ground), ground };
}

function linesOf({ people, placements, versions }: ImportGround): readonly PeopleListLine[] {
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  const placementOf = new Map(placements.map((placement) => [placement.person, placement]));
  const ladderOf = new Map(versions.map((version) => [version.id, nameOfVersion(version)]));
  return people.map(({ id, name, email, team, manager, status, leftOn }) => {
    const placement = placementOf.get(id);
    return {
      name,
      email,
      team,
      manager: manager === null ? '' : (emailOf.get(manager) ?? ''),
      level: placement?.level ?? '',
      track: placement?.track ?? '',
      ladder: placement === undefined ? '' : (ladderOf.get(placement.ladderVersion) ?? ''),
      since: placement?.since ?? '',
      status,
      'left on': leftOn ?? '',
    };
  });
}

/** Before the routes of single people: `export` and `import` are no ids. */
export const peopleListRoutes: readonly AnyEndpoint[] = [previewImport, importPeople, exportPeople];
