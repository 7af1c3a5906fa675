import { type Selectable, sql } from 'kysely';
import type { Assessment } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { type AssessmentId, asId, type PersonId } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import type { Person } from '#org/people/person.ts';
import { prepared } from '../../prepared.ts';
import type { AssessmentTable, CycleTable, LadderVersionTable, PersonTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { headingColumns, headingOf } from '../ladders/ladder-versions.ts';
import { personOf } from '../people/people.ts';
import { assessmentOf, outlineColumns } from './assessments.ts';
import { cycleOf } from './cycles.ts';

/** An assessment and everything that has to be known to decide about it and to show it. */
export interface AssessmentGround {
  readonly assessment: Assessment;
  /** Whom it is about. */
  readonly subject: Person;
  /** The subject's managers, the direct one first. */
  readonly managers: readonly PersonId[];
  /** Of the author, and of the manager it was announced to. */
  readonly names: ReadonlyMap<PersonId, string>;
  readonly cycle: Cycle | null;
  readonly version: LadderHeading;
}

const assessmentColumns = [...outlineColumns, 'ratings', 'carried_note'] as const;
const personColumns = [
  'id',
  'email',
  'name',
  'team',
  'manager_id',
  'status',
  'left_on',
  'revision',
  'created_at',
  'updated_at',
] as const;
const cycleColumns = [
  'id',
  'name',
  'opens_on',
  'due_on',
  'closes_on',
  'steps',
  'status',
  'revision',
  'created_at',
  'updated_at',
] as const;

/** In no id. */
const between = '\u001f';

/** One statement, since on PostgreSQL each is a way there and back. */
const ground = prepared((db, id: string) =>
  db
    .withRecursive('line', (own) =>
      own
        .selectFrom('person')
        .innerJoin('assessment', 'assessment.subject_id', 'person.id')
        .select(['person.manager_id', 'person.id as path', sql<number>`0`.as('distance')])
        .where('assessment.id', '=', id)
        .unionAll((again) =>
          again
            .selectFrom('line')
            .innerJoin('person', 'person.id', 'line.manager_id')
            .select([
              'person.manager_id',
              sql<string>`line.path || ${sql.lit(between)} || person.id`.as('path'),
              sql<number>`line.distance + 1`.as('distance'),
            ])
            // Longer than any company is deep: should a circle ever stand in the table, this ends.
            .where(sql<boolean>`line.distance < 100`),
        ),
    )
    .selectFrom('assessment')
    .innerJoin('person as subject', 'subject.id', 'assessment.subject_id')
    .innerJoin('person as author', 'author.id', 'assessment.author_id')
    .innerJoin('ladder_version as version', 'version.id', 'assessment.ladder_version_id')
    .leftJoin('person as announced', 'announced.id', 'assessment.announced_to')
    .leftJoin('cycle', 'cycle.id', 'assessment.cycle_id')
    .select((own) => [
      ...namedAs('assessment', assessmentColumns),
      ...namedAs('subject', personColumns),
      ...namedAs('version', headingColumns),
      ...namedAs('cycle', cycleColumns),
      'author.name as author_name',
      'announced.name as announced_name',
      own.selectFrom('line').select('path').orderBy('distance', 'desc').limit(1).as('path'),
    ])
    .where('assessment.id', '=', id),
);

export interface AssessmentGrounds {
  readonly find: (id: AssessmentId) => Promise<AssessmentGround | null>;
}

export function assessmentGroundsIn(db: Db): AssessmentGrounds {
  return {
    find: async (id) => {
      const [row] = await ground(db, id);
      return row === undefined ? null : groundOf(row);
    },
  };
}

interface Row {
  readonly author_name: string;
  readonly announced_name: string | null;
  readonly path: string | null;
}

function groundOf(row: Row): AssessmentGround {
  const assessment = assessmentOf(part<Selectable<AssessmentTable>>(row, 'assessment', assessmentColumns));
  const names = new Map([[assessment.author, row.author_name]]);
  if (assessment.announcedTo !== null) names.set(assessment.announcedTo, row.announced_name ?? '');
  return {
    assessment,
    subject: personOf(part<Selectable<PersonTable>>(row, 'subject', personColumns)),
    managers: (row.path ?? '')
      .split(between)
      .slice(1)
      .map(asId<PersonId>),
    names,
    cycle:
      assessment.cycle === null
        ? null
        : cycleOf(part<Omit<Selectable<CycleTable>, 'member_count'>>(row, 'cycle', cycleColumns)),
    version: headingOf(part<Omit<Selectable<LadderVersionTable>, 'text'>>(row, 'version', headingColumns)),
  };
}

/** Several tables have columns of the same name, so each is told by its table. */
function namedAs<Table extends string, Column extends string>(table: Table, columns: readonly Column[]) {
  return columns.map((column) => `${table}.${column} as ${table}__${column}` as const);
}

/** One table's row again. */
function part<Row>(whole: object, table: string, columns: readonly string[]): Row {
  const own: Record<string, unknown> = {};
  for (const column of columns) own[column] = (whole as Record<string, unknown>)[`${table}__${column}`];
  return own as Row;
}
