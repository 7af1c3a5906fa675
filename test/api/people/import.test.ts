import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type CycleId } from '#org/ids.ts';
import { aCycle } from '../../org/assessments/an-assessment.ts';
import type { TestApi } from '../test-api.ts';
import { audited, openCompany } from './people-api.ts';

describe('importing and exporting people over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openCompany());
  });
  afterAll(() => end());

  const preview = (as: string, text: string) => api.send(as, 'POST', '/people/import/preview', { body: { text } });
  const carryOut = (as: string, text: string, fingerprint: string) =>
    api.send(as, 'POST', '/people/import', { body: { text, fingerprint } });

  test('are for people partners and administrators', async () => {
    for (const as of ['ann', 'noor']) {
      expect((await preview(as, 'email\n')).status).toBe(403);
      expect((await carryOut(as, 'email\n', '')).status).toBe(403);
      expect((await api.get(as, '/people/export')).status).toBe(403);
    }
    expect((await preview('ada', 'email\n')).status).toBe(200);
  });

  test('a preview says what would happen and changes nothing', async () => {
    const text =
      'name,email,manager,team\nNoor,noor@example.org,mia@example.org,Search\nZoë,zoe@example.org,noor@example.org,\n';
    const { status, body } = await preview('pat', text);
    expect(status).toBe(200);
    expect(body.counts).toEqual({ new: 1, changed: 1, unchanged: 0, refused: 0 });
    expect(body.isReady).toBe(true);
    expect(body.rows[0]).toMatchObject({ kind: 'changed', id: 'noor', changes: [{ field: 'team', to: 'Search' }] });
    expect((await api.get('ann', '/people/noor')).body).toMatchObject({ team: 'Payments', revision: 1 });
    expect((await api.get('ann', '/people?words=ZOË')).body.items).toEqual([]);
  });

  test('is carried out whole as previewed, and previewed again there is nothing left', async () => {
    const text =
      'name,email,manager,team,level\nOmar,omar@example.org,ann@example.org,Search,ic2\nZoë,zoe@example.org,omar@example.org,,\n';
    const { body } = await preview('pat', text);
    const done = await carryOut('pat', text, body.fingerprint);
    expect(done.status).toBe(200);
    expect((await api.get('ann', '/people/omar')).body).toMatchObject({ team: 'Search', manager: { id: 'ann' } });
    const [zoe] = (await api.get('ann', '/people?words=ZOE')).body.items;
    expect(zoe).toMatchObject({ name: 'Zoë', manager: { id: 'omar' } });
    const { items } = (await api.get('omar', '/people/omar/placements')).body;
    expect(items).toMatchObject([{ level: 'ic2', ladder: { versionId: 'core-1.0.0' }, decidedBy: { id: 'pat' } }]);
    expect((await preview('pat', text)).body.counts).toEqual({ new: 0, changed: 0, unchanged: 2, refused: 0 });
    const entries = await audited(api);
    expect(entries).toContain('people:import');
    expect(entries).toContain(`person:add ${zoe.id}`);
    expect(entries).toContain('placement:begin omar');
  });

  test('nothing is half imported: one refused row stops all, and each is named', async () => {
    const text = 'name,email,manager\nBenno,ben@example.org,\nNew,new@example.org,nobody@example.org\n';
    const { body } = await preview('pat', text);
    expect(body.isReady).toBe(false);
    const refused = await carryOut('pat', text, body.fingerprint);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '/text', detail: expect.stringMatching(/^Row 3, manager: Nobody has the address/) },
    ]);
    expect((await api.get('ann', '/people/ben')).body.name).toBe('Ben');
  });

  test('is refused when something else would happen now than what was previewed', async () => {
    const text = 'name,email,team\nBen,ben@example.org,Payments\n';
    const { body } = await preview('pat', text);
    await api.send('pat', 'PATCH', '/people/ben', { body: { team: 'Ops' }, headers: { 'If-Match': '"r1"' } });
    const refused = await carryOut('pat', text, body.fingerprint);
    expect(refused.status).toBe(412);
    expect(refused.body.type).toBe('/problems/changed-meanwhile');
    expect((await api.get('ann', '/people/ben')).body.team).toBe('Ops');
  });

  test('an export imported again changes nothing, and no cell of it is a formula', async () => {
    await api.send('pat', 'POST', '/people', { body: { name: '=HYPERLINK("x")', email: '+sum@example.org' } });
    const file = await api.get('pat', '/people/export');
    expect(file.headers.get('Content-Type')).toContain('text/csv');
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="people.csv"');
    expect(file.text).toContain('ic2');
    expect(file.text).toContain(`"'=HYPERLINK(""x"")",'+sum@example.org`);
    const { body } = await preview('pat', file.text);
    expect(body.findings).toEqual([]);
    expect(body.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
  });

  test('tell an administrator nothing of where people stand', async () => {
    const file = await api.get('ada', '/people/export');
    expect(file.text.split('\n')[0]).toBe('name,email,team,manager,status,left on');
    expect(file.text).not.toContain('ic2');
    const guess = async (level: string) => (await preview('ada', `email,level\nomar@example.org,${level}\n`)).body.rows;
    expect((await guess('ic2'))[0].kind).toBe('refused');
    expect(await guess('ic2')).toEqual(await guess('ic3'));
  });

  test('a list in which somebody leaves ends their access and hands their reports on', async () => {
    await api.cookieOf('mia');
    const text = 'email,status,left on\nmia@example.org,left,2026-03-01\n';
    const { body } = await preview('ada', text);
    expect(body.moved).toEqual([{ person: { id: 'noor', name: 'Noor' }, manager: 'ann@example.org' }]);
    expect((await carryOut('ada', text, body.fingerprint)).status).toBe(200);
    expect((await api.get('mia', '/me')).status).toBe(401);
    expect((await api.get('ann', '/people/noor')).body.manager).toEqual({ id: 'ann', name: 'Ann' });
    expect(await audited(api)).toContain('person:leave mia');
    const last = await preview('ada', 'email,status\nada@example.org,left\n');
    expect(last.body.rows[0].reasons[0].sentence).toContain('Ada is the only administrator');
    expect(api.failures).toEqual([]);
  });

  test('a list takes who leaves out of the open cycles, and who comes back in again', async () => {
    const id = asId<CycleId>('spring');
    const state = () =>
      api.store.read(async ({ cycles }) => ({
        isMember: await cycles.isMember(id, asId('noor')),
        people: (await cycles.wholeProgress(id)).people,
        teams: (await cycles.teamProgress(id, { limit: 9, after: null })).items.map(({ team, people }) => [
          team,
          people,
        ]),
        because: (await cycles.departuresOf(asId('noor'))).map((own) => own.because),
      }));
    const bringIn = async (text: string) => {
      const { body } = await preview('ada', text);
      expect((await carryOut('ada', text, body.fingerprint)).status).toBe(200);
    };
    await bringIn('email,team\nnoor@example.org,Boats\n');
    await api.store.write(async ({ cycles }) => {
      await cycles.add(aCycle());
      await cycles.setMembers(id, [asId('noor'), asId('ann')]);
    });
    const before = await state();
    expect(before).toMatchObject({ isMember: true, people: 2, because: [] });
    await bringIn('email,team\nnoor@example.org,Lamps\n');
    expect((await state()).teams).toContainEqual(['Lamps', 1]);
    await bringIn('email,team,status,left on\nnoor@example.org,Boats,left,2026-03-01\n');
    expect(await state()).toMatchObject({ isMember: false, people: 1, because: ['left-company'] });
    await bringIn('email,status\nnoor@example.org,active\n');
    expect(await state()).toEqual(before);
    expect(api.failures).toEqual([]);
  });
});
