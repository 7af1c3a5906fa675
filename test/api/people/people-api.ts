import { ladderVersion } from '../../org/people/import-ground.ts';
import { openTestApi, type TestApi } from '../test-api.ts';

/**
 * Ann leads Mia, who leads Noor and Omar; Ben leads nobody. Ada is the administrator, Pat the people partner. A ladder
 * is published, `core-1.0.0`, and one is a draft, `core-2.0.0`.
 */
export async function openCompany(): Promise<{ api: TestApi; end: () => Promise<void> }> {
  const { api, end } = await openTestApi();
  await api.person('Ada', { roles: ['administrator'] });
  await api.person('Pat', { roles: ['people-partner'] });
  await api.person('Ann');
  await api.person('Mia', { manager: 'ann', team: 'Payments' });
  await api.person('Noor', { manager: 'mia', team: 'Payments' });
  await api.person('Omar', { manager: 'mia', team: 'Payments' });
  await api.person('Ben', { team: 'Search' });
  await api.store.write(async (unit) => {
    await unit.ladderVersions.add(ladderVersion('1.0.0', '2026-01-01T09:00:00.000Z'));
    await unit.ladderVersions.add({ ...ladderVersion('2.0.0', ''), status: 'draft', publishedAt: null });
  });
  return { api, end };
}

/** What the audit log has to say, as `action target`. */
export async function audited(api: TestApi): Promise<readonly string[]> {
  const entries = await api.store.read((unit) => unit.audit.list(0, 10_000));
  return entries.map(({ action, target }) => `${action} ${target?.id ?? ''}`.trim());
}
