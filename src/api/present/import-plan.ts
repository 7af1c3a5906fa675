import { z } from '@hono/zod-openapi';
import { type ImportPlan, isReady, type PlannedRow } from '#org/people/import-plan.ts';
import { peopleColumns, type RowFinding } from '#org/people/people-row.ts';
import { sha256 } from '#store/open-store.ts';
import { personRef } from './people.ts';

const column = z.enum([...peopleColumns, '']);
const findingSchema = z
  .object({ row: z.int().describe('As in a spreadsheet: the headings are row 1.'), column, sentence: z.string() })
  .openapi('PeopleListFinding');

export const importPlanSchema = z
  .object({
    fingerprint: z.string().describe('Hand it back to carry out exactly this.'),
    isReady: z.boolean(),
    counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
    findings: z.array(findingSchema).describe('What is wrong with the list as a whole.'),
    rows: z.array(
      z.object({
        row: z.int(),
        kind: z.enum(['new', 'changed', 'unchanged', 'refused']),
        email: z.string(),
        name: z.string(),
        id: z.string().nullable(),
        changes: z.array(z.object({ field: column, from: z.string(), to: z.string() })),
        reasons: z.array(findingSchema),
      }),
    ),
    moved: z
      .array(z.object({ person: personRef, manager: z.string().nullable() }))
      .describe('Whom the list doesn’t speak of, and who gets another manager (by e-mail) because theirs leaves.'),
  })
  .openapi('PeopleImportPlan');

export type ImportPlanBody = z.output<typeof importPlanSchema>;

/** What would happen, and a fingerprint of it: another one means that something else would happen now. */
export function presentImportPlan(plan: ImportPlan): ImportPlanBody {
  const { rows, findings, moved } = plan;
  const count = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const shown = {
    isReady: isReady(plan),
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    findings: [...findings],
    rows: rows.map(presentRow),
    moved: moved.map(({ person: { id, name }, manager }) => ({ person: { id, name }, manager })),
  };
  return { fingerprint: sha256(JSON.stringify(shown)), ...shown };
}

function presentRow(planned: PlannedRow): ImportPlanBody['rows'][number] {
  const { row, kind, email, name } = planned;
  const own = { row, kind, email, name, id: null, changes: [], reasons: [] };
  switch (planned.kind) {
    case 'new':
      return { ...own, changes: [...planned.changes] };
    case 'changed':
      return { ...own, id: planned.person.id, changes: [...planned.changes] };
    case 'unchanged':
      return { ...own, id: planned.person.id };
    case 'refused':
      return { ...own, reasons: [...planned.reasons] };
  }
}

/** `Row 4, manager: …` */
export function wordRowFinding({ row, column: name, sentence }: RowFinding): string {
  return `Row ${row}${name === '' ? '' : `, ${name}`}: ${sentence}`;
}
