import { type AssessmentId, asId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { Db } from '../../store-tools.ts';

/** Ratings that stand on a ladder version: to be counted or carried, never to be shown. */
export interface RatingsInUse {
  readonly id: AssessmentId;
  readonly subject: PersonId;
  readonly author: PersonId;
  readonly ladderVersion: LadderVersionId;
  readonly ratings: string;
}

export interface LadderUse {
  /**
   * One shared view of each person who works here, on this version: the manager's where there is one, else their own;
   * of several the one shared last. Of at most so many
   * assessments, the ones shared last; `isPart` where that isn’t all of them.
   */
  readonly sharedOn: (
    version: LadderVersionId,
    mostRows: number,
  ) => Promise<{ readonly items: readonly RatingsInUse[]; readonly isPart: boolean }>;
  /** The drafts in cycles that are open, on any version of a ladder but this one, the ones changed last first. */
  readonly openDraftsBeside: (
    version: LadderVersionId,
    ladder: string,
    mostRows?: number,
  ) => Promise<readonly RatingsInUse[]>;
}

export function ladderUseIn(db: Db): LadderUse {
  return {
    sharedOn: async (version, mostRows) => {
      const rows = await db
        .selectFrom('assessment')
        .innerJoin('person', 'person.id', 'assessment.subject_id')
        .select([
          'assessment.id as id',
          'kind',
          'subject_id as subject',
          'author_id as author',
          'ladder_version_id as ladderVersion',
          'ratings',
        ])
        .where('ladder_version_id', '=', version)
        .where('assessment.status', '!=', 'draft')
        .where('kind', 'in', ['self', 'manager'])
        .where('person.status', '=', 'active')
        .orderBy('shared_at', 'desc')
        .orderBy('assessment.id', 'desc')
        .limit(mostRows)
        .execute();
      const ofPerson = new Map<string, (typeof rows)[number]>();
      for (const row of rows) {
        const known = ofPerson.get(row.subject);
        const outweighs = known?.kind === 'self' && row.kind === 'manager';
        if (known === undefined || outweighs) ofPerson.set(row.subject, row);
      }
      return { items: [...ofPerson.values()].map(inUse), isPart: rows.length === mostRows };
    },
    openDraftsBeside: async (version, ladder, mostRows) => {
      const query = db
        .selectFrom('assessment')
        .innerJoin('cycle', 'cycle.id', 'assessment.cycle_id')
        .innerJoin('ladder_version', 'ladder_version.id', 'assessment.ladder_version_id')
        .select([
          'assessment.id as id',
          'subject_id as subject',
          'author_id as author',
          'ladder_version_id as ladderVersion',
          'ratings',
        ])
        .where('ladder_version.ladder', '=', ladder)
        .where('ladder_version.id', '!=', version)
        .where('assessment.status', '=', 'draft')
        .where('cycle.status', '=', 'open')
        .orderBy('assessment.updated_at', 'desc')
        .orderBy('assessment.id');
      const rows = await (mostRows === undefined ? query : query.limit(mostRows)).execute();
      return rows.map(inUse);
    },
  };
}

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly author: string;
  readonly ladderVersion: string;
  readonly ratings: string;
}

function inUse({ id, subject, author, ladderVersion, ratings }: Row): RatingsInUse {
  return { id: asId(id), subject: asId(subject), author: asId(author), ladderVersion: asId(ladderVersion), ratings };
}
