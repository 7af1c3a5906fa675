import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyEntries } from '#org/audit/audit-entry.ts';
import { sha256 } from '#store/open-store.ts';
import { openTestApi, type TestApi } from './test-api.ts';

interface Named {
  readonly actor: { readonly name: string };
  readonly target: { readonly name: string };
}

describe('the audit log over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Ada', { roles: ['administrator'] });
    await api.person('Ilse', { roles: ['auditor'] });
    for (const name of ['One', 'Two', 'Three']) {
      await api.send('ada', 'POST', '/people', { body: { name, email: `${name}@example.org` } });
    }
  });
  afterAll(() => end());

  test('is read by auditors, not even by administrators', async () => {
    expect((await api.get('ada', '/audit')).status).toBe(403);
    const { status, body } = await api.get('ilse', '/audit');
    expect(status).toBe(200);
    const added = body.items.filter(({ action }: { action: string }) => action === 'person:add');
    expect(added.map(({ actor, target }: Named) => [actor.name, target.name])).toEqual([
      ['Ada', 'One'],
      ['Ada', 'Two'],
      ['Ada', 'Three'],
    ]);
  });

  test('writes down who read it', async () => {
    const before = (await api.get('ilse', '/audit/verification')).body.entries;
    await api.get('ilse', '/audit?newest=true&limit=2');
    const { body } = await api.get('ilse', '/audit/verification');
    expect(body).toMatchObject({ holds: true, broken: null, entries: before + 1 });
  });

  test('leaves as lines that hold together on their own', async () => {
    const { text, headers } = await api.get('ilse', '/audit/export');
    expect(headers.get('Content-Disposition')).toContain('audit.jsonl');
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verifyEntries(entries, sha256)).toMatchObject({ sequence: entries.length });
  });

  test('says which entry was changed behind its back', async () => {
    await api.store.db
      .updateTable('audit_entry')
      // biome-ignore lint/suspicious/noExplicitAny: what no code of ours can do, and somebody at the database can
      .set({ action: 'nothing' } as any)
      .where('sequence', '=', 2)
      .execute();
    const { body } = await api.get('ilse', '/audit/verification');
    expect(body).toMatchObject({ holds: false, broken: { kind: 'changed', sequence: 2 } });
    await api.store.db
      .updateTable('audit_entry')
      // biome-ignore lint/suspicious/noExplicitAny: as above
      .set({ action: 'person:add' } as any)
      .where('sequence', '=', 2)
      .execute();
    await api.store.db.deleteFrom('audit_entry').where('sequence', '=', 1).execute();
    const after = await api.get('ilse', '/audit/verification');
    expect(after.body).toMatchObject({ holds: false, broken: { kind: 'missing', sequence: 1 } });
  });
});
