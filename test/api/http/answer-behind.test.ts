import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { aLadder, ladderText } from '../../org/assessments/an-assessment.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { TestApi } from '../test-api.ts';

const ladder = aLadder('weighted-competencies');
const [competency] = ladder.competencies.map(({ id }) => id as string) as [string];
const at = '2026-03-02T09:00:00.000Z';

describeOnBothDatabases('a change whose commit is sent right behind it', ({ store, tools }) => {
  let api: TestApi;
  let address = '';

  beforeAll(async () => {
    api = new TestApi(store(), tools);
    await api.person('Finn');
    await store().write(async (unit) => {
      await unit.ladderVersions.add({
        id: asId('scorecard'),
        ladder: ladder.id,
        version: ladder.version,
        title: ladder.title,
        text: ladderText('weighted-competencies'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
      await unit.ladderAssignments.replace([{ team: null, ladder: ladder.id }]);
    });
    const begun = await api.send('finn', 'POST', '/assessments', { body: { kind: 'self', subject: 'finn' } });
    address = `/assessments/${begun.body.id}`;
  });

  const save = (value: number, revision: number) =>
    api.send('finn', 'PUT', `${address}/ratings`, {
      body: { ratings: { ratings: { [competency]: value } } },
      headers: { 'If-Match': `"r${revision}"` },
    });
  const kept = async () => {
    const { body } = await api.get('finn', address);
    return [body.revision, body.ratings.ratings[competency]];
  };

  test('is kept once it is answered, with the outcome that follows from it', async () => {
    const { status, body, headers } = await save(2, 1);
    expect([status, body.revision, headers.get('ETag')]).toEqual([200, 2, '"r2"']);
    expect(body.ratings.ratings[competency]).toBe(2);
    expect(await kept()).toEqual([2, 2]);
  });

  test('is answered with no more than what is kept, where that is enough', async () => {
    const put = (headers: Record<string, string>) =>
      api.send('finn', 'PUT', `${address}/ratings`, { body: { ratings: { ratings: { [competency]: 2 } } }, headers });
    const { status, body, headers } = await put({ 'If-Match': '"r2"', Prefer: 'respond-async, return=minimal' });
    expect([status, headers.get('ETag'), headers.get('Preference-Applied')]).toEqual([200, '"r3"', 'return=minimal']);
    expect(body).toEqual({ ratings: (await api.get('finn', address)).body.ratings });
    const whole = await put({ 'If-Match': '"r3"', Prefer: 'return=representation' });
    expect([whole.headers.get('Preference-Applied'), whole.body.revision]).toEqual([null, 4]);
    const late = await put({ 'If-Match': '"r3"', Prefer: 'return=minimal' });
    expect([late.status, late.body.ratings]).toEqual([412, undefined]);
  });

  test('is kept once, where two are sent at the same moment', async () => {
    const both = await Promise.all([save(3, 4), save(4, 4)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const through = both.find(({ status }) => status === 200);
    expect(await kept()).toEqual([5, through?.body.ratings.ratings[competency]]);
  });

  test('is not answered with success where the database refuses it, and leaves nothing behind', async () => {
    const before = await kept();
    await refuseUpdates(store().kind);
    const { status } = await save(5, 5);
    expect(status).toBeGreaterThanOrEqual(500);
    await allowUpdates(store().kind);
    expect(await kept()).toEqual(before);
    expect((await save(5, 5)).status).toBe(200);
    expect(await kept()).toEqual([6, 5]);
  });

  async function refuseUpdates(kind: string): Promise<void> {
    const { db } = store();
    if (kind === 'sqlite') {
      await sql`create trigger refusing before update on assessment begin select raise(abort, 'no'); end`.execute(db);
      return;
    }
    const body = `begin raise exception 'no'; end`;
    await sql`create function refuse() returns trigger language plpgsql as ${sql.lit(body)}`.execute(db);
    await sql`create trigger refusing before update on assessment for each row execute function refuse()`.execute(db);
  }

  async function allowUpdates(kind: string): Promise<void> {
    await sql`drop trigger refusing ${kind === 'sqlite' ? sql`` : sql`on assessment`}`.execute(store().db);
  }
});
