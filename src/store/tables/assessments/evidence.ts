import { type Selectable, sql } from 'kysely';
import { type Evidence, foldedWords, type SpeaksFor } from '#org/evidence/evidence.ts';
import { asId, type Day, type EvidenceId, type FeedbackRequestId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { EvidenceTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';

export interface EvidenceFilter {
  readonly owner: PersonId;
  readonly visibility?: Evidence['visibility'] | undefined;
  /** Words of what happened, why it mattered, or a link; upper and lower case are the same. */
  readonly words?: string | undefined;
  readonly competency?: string | undefined;
  /** Both days included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

export interface EvidenceLog {
  readonly find: (id: EvidenceId) => Promise<Evidence | null>;
  readonly findByFeedback: (owner: PersonId, feedback: FeedbackRequestId) => Promise<Evidence | null>;
  /** Of one person, the newest day first. */
  readonly list: (filter: EvidenceFilter, page: PageRequest) => Promise<Page<Evidence>>;
  /** All of one person, the newest day first. */
  readonly all: (owner: PersonId) => Promise<readonly Evidence[]>;
  readonly add: (evidence: Evidence) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (evidence: Evidence) => Promise<boolean>;
  readonly remove: (id: EvidenceId, revision: number) => Promise<boolean>;
}

export function evidenceIn(db: Db): EvidenceLog {
  const select = () => db.selectFrom('evidence').selectAll();
  return {
    find: async (id) => evidenceOrNull(await select().where('id', '=', id).executeTakeFirst()),
    findByFeedback: async (owner, feedback) =>
      evidenceOrNull(
        await select().where('owner_id', '=', owner).where('feedback_id', '=', feedback).executeTakeFirst(),
      ),
    list: (filter, page) => list(db, filter, page),
    all: async (owner) =>
      (await select().where('owner_id', '=', owner).orderBy('happened_on', 'desc').orderBy('id', 'desc').execute()).map(
        evidenceOf,
      ),
    add: async (evidence) => {
      await db.insertInto('evidence').values(rowOf(evidence)).execute();
    },
    save: async (evidence) => {
      const { id, owner_id: _owner, feedback_id: _feedback, created_at: _created, ...values } = rowOf(evidence);
      const { numUpdatedRows } = await db
        .updateTable('evidence')
        .set(values)
        .where('id', '=', id)
        .where('revision', '=', evidence.revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('evidence')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

async function list(db: Db, filter: EvidenceFilter, page: PageRequest): Promise<Page<Evidence>> {
  const { owner, visibility, words = '', competency, from, to } = filter;
  let query = db.selectFrom('evidence').selectAll().where('owner_id', '=', owner);
  if (visibility !== undefined) query = query.where('visibility', '=', visibility);
  if (from !== undefined) query = query.where('happened_on', '>=', from);
  if (to !== undefined) query = query.where('happened_on', '<=', to);
  for (const word of foldedWords(words).split(/\s+/).filter(Boolean)) {
    query = query.where(sql<boolean>`folded like ${`%${escaped(word)}%`} escape '\\'`);
  }
  if (competency !== undefined) {
    query = query.where(sql<boolean>`competencies like ${`% ${escaped(competency)} %`} escape '\\'`);
  }
  const [afterDay, afterId] = page.after ?? [];
  if (afterDay !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([
        own('happened_on', '<', afterDay),
        own.and([own('happened_on', '=', afterDay), own('id', '<', afterId)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map(evidenceOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.happenedOn, last.id] : null };
}

type Row = Selectable<EvidenceTable>;

function evidenceOrNull(row: Row | undefined): Evidence | null {
  return row === undefined ? null : evidenceOf(row);
}

function evidenceOf(row: Row): Evidence {
  return {
    id: asId(row.id),
    owner: asId(row.owner_id),
    happenedOn: row.happened_on,
    what: row.what,
    why: row.why,
    links: JSON.parse(row.links) as readonly string[],
    speaksFor: JSON.parse(row.speaks_for) as readonly SpeaksFor[],
    visibility: row.visibility as Evidence['visibility'],
    feedback: row.feedback_id === null ? null : asId(row.feedback_id),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(evidence: Evidence): Row {
  const { what, why, links, speaksFor } = evidence;
  return {
    id: evidence.id,
    owner_id: evidence.owner,
    happened_on: evidence.happenedOn,
    what,
    why,
    links: JSON.stringify(links),
    speaks_for: JSON.stringify(speaksFor),
    // The two that are searched: databases fold only plain letters, and look into no JSON the same way.
    folded: foldedWords([what, why, ...links].join('\n')),
    competencies: ` ${speaksFor.map(({ competency }) => competency).join(' ')} `,
    visibility: evidence.visibility,
    feedback_id: evidence.feedback,
    revision: evidence.revision,
    created_at: evidence.createdAt,
    updated_at: evidence.updatedAt,
  };
}

function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
