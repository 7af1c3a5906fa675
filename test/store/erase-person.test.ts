import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { keepAsEvidence } from '#org/feedback/feedback-steps.ts';
import { type AssessmentId, asId, type EvidenceId, type FeedbackRequestId, type PersonId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { anAssessment, aPerson } from '../org/assessments/an-assessment.ts';
import { ladderVersion } from '../org/people/import-ground.ts';
import { describeOnEachDatabase } from './each-database.ts';

const at = '2026-03-02T09:00:00.000Z';
const zax = aPerson('zax', { name: 'Quillon Zax', email: 'quillon@example.org', status: 'left', leftOn: '2026-03-01' });

describeOnEachDatabase('erasing somebody', ({ store }) => {
  beforeAll(async () => {
    await store().write(async (unit) => {
      await unit.people.add(zax);
      await unit.people.add(aPerson('noor'));
      await unit.signInAccounts.ensure(zax);
      await unit.outbox.add({ to: zax.email, subject: 'Hello', text: 'Hello Quillon Zax,' });
      const answer = { requestHash: 'hash', status: 201, location: '', body: '{}' };
      const kept = {
        location: { ...answer, location: '/api/v1/people/zax/placements', body: '{"reason":"words-of-a-reason"}' },
        added: { ...answer, body: '{"rows":[{"id":null,"email":"quillon@example.org","name":"Quillon Zax"}]}' },
        own: { ...answer, body: '{"what":"words-of-a-log"}' },
        other: { ...answer, body: '{"what":"of somebody else"}' },
      };
      for (const [key, own] of Object.entries(kept)) {
        await unit.idempotency.keep(asId(key === 'own' ? 'zax' : 'noor'), key, own, at);
      }
    });
    await sql`
      insert into auth_verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
      values ('reset', 'a hash', 'zax', ${at}, ${at}, ${at}), ('other', 'a hash', 'noor', ${at}, ${at}, ${at})
    `.execute(store().db);
    const request = {
      id: asId<FeedbackRequestId>('asked'),
      asker: asId<PersonId>('noor'),
      asked: zax.id,
      question: 'How was it?',
      audience: 'named' as const,
      announcedTo: null,
      status: 'answered' as const,
      answer: 'Good to work with.',
      revision: 2,
      createdAt: at,
      updatedAt: at,
    };
    const evidence = keepAsEvidence(request, {
      actor: { person: asId('noor'), roles: new Set() },
      asked: zax,
      id: asId('kept'),
      at,
      today: '2026-03-02',
    });
    if (isRefusal(evidence)) throw new Error(evidence.sentence);
    await store().write(async (unit) => {
      await unit.feedback.add(request);
      await unit.evidence.add(evidence);
      const own = { ...evidence, id: asId<EvidenceId>('own'), owner: zax.id, what: 'words-of-a-log', feedback: null };
      await unit.evidence.add(own);
      const version = ladderVersion('1.0.0', at);
      await unit.ladderVersions.add(version);
      const ratings = { ladder: 'core', by: zax.name, ratings: { craft: { value: 2, note: 'A kind word.' } } };
      await unit.assessments.add(
        anAssessment({
          id: asId<AssessmentId>('of-noor'),
          kind: 'peer',
          status: 'shared',
          subject: asId('noor'),
          author: zax.id,
          ladderVersion: version.id,
          ratings: JSON.stringify(ratings),
        }),
      );
      await unit.audit.append({ actor: zax.id, action: 'evidence:share', target: null, detail: {} });
    });
  });

  test('leaves no name, address or word of theirs in any table, and what is others’ as it was', async () => {
    await store().write((unit) => unit.erasure.erase(zax));
    const all = JSON.stringify(await everything());
    for (const gone of ['Quillon', 'quillon', 'words-of-a-reason', 'words-of-a-log', 'zax/placements']) {
      expect({ gone, isThere: all.includes(gone) }).toEqual({ gone, isThere: false });
    }
    for (const kept of ['of somebody else', 'A kind word.']) expect(all).toContain(kept);
    const { rows } = await sql<{ id: string }>`select id from auth_verification`.execute(store().db);
    expect(rows).toEqual([{ id: 'other' }]);
  });

  test('keeps an answer in the log of who asked, by nobody’s name, and found by its words', async () => {
    const filter = { owner: asId<PersonId>('noor'), words: 'somebody who left wrote good' };
    const { items } = await store().read((unit) => unit.evidence.list(filter, { limit: 10, after: null }));
    expect(items.map(({ what }) => what)).toEqual(['Somebody who left wrote: Good to work with.']);
  });

  async function everything(): Promise<unknown[]> {
    const tables = await store().db.introspection.getTables();
    return Promise.all(
      tables.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(store().db)).rows),
    );
  }
});
