import { type ExpressionBuilder, sql } from 'kysely';
import type { PersonId } from '#org/ids.ts';
import type { Database } from '../../schema.ts';

/**
 *  mine          about me
 *  waiting       what waits for me, in whichever part; for a people partner also what has no manager to do it
 *  acting        of others, in which I have a part: named, as their manager, or with a view
 *  of-my-reports about those who report to me directly
 *  all           everybody’s, for people partners
 */
export const caseLists = ['mine', 'waiting', 'acting', 'of-my-reports', 'all'] as const;
export type CaseList = (typeof caseLists)[number];

type Tables = Database & { own: Database['promotion_case'] };

/** Whether a case belongs in a list of somebody's. */
export function isListed(of: ExpressionBuilder<Tables, 'own'>, reader: PersonId, which: CaseList) {
  switch (which) {
    case 'mine':
      return of('own.subject_id', '=', reader);
    case 'waiting':
      return of.or([
        of(
          'own.id',
          'in',
          of.selectFrom('case_person').select('case_id').where('person_id', '=', reader).where('waits', '=', 1),
        ),
        of.and([
          of('own.waits_for_partner', '=', 1),
          of('own.subject_id', '!=', reader),
          of.exists(
            of
              .selectFrom('role_grant')
              .select('role_grant.person_id')
              .where('role_grant.person_id', '=', reader)
              .where('role_grant.role', '=', 'people-partner'),
          ),
        ]),
      ]);
    case 'acting':
      return of.and([of('own.subject_id', '!=', reader), hasPart(of, reader)]);
    case 'of-my-reports':
      return of('own.subject_id', 'in', of.selectFrom('person').select('person.id').where('manager_id', '=', reader));
    case 'all':
      return sql<boolean>`1 = 1`;
  }
}

export function hasPart(of: ExpressionBuilder<Tables, 'own'>, reader: PersonId) {
  return of('own.id', 'in', of.selectFrom('case_person').select('case_id').where('person_id', '=', reader));
}
