import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#org/access/role.ts';
import { asId } from '#org/ids.ts';
import { aCycle, aLadder, ladderText } from '../../org/assessments/an-assessment.ts';
import { aGoal, aPlan } from '../../org/growth/a-plan.ts';
import { openTestApi, type Received, type TestApi } from '../test-api.ts';

const everybody: Readonly<Record<string, { manager?: string; roles?: readonly Role[] }>> = {
  Top: {},
  Mia: { manager: 'top' },
  Finn: { manager: 'mia' },
  Rae: { manager: 'finn' },
  Pia: { manager: 'top' },
  Petra: { roles: ['people-partner'] },
  Lee: { roles: ['ladder-owner'] },
  Ada: { roles: ['administrator'] },
};
const names = Object.keys(everybody).map((name) => name.toLowerCase());

/** All that can be asked about Finn, about a cycle, and about everybody. */
const paths = [
  '/me',
  '/me/waiting',
  '/people',
  '/people/finn',
  '/people/finn/placements',
  '/people/finn/views',
  '/people/finn/views?cycle=spring',
  '/people/finn/history',
  '/people/finn/evidence',
  '/people/finn/evidence?words=quiet',
  '/people/export',
  '/assessments',
  '/assessments?limit=1',
  '/assessments?subject=finn',
  '/assessments?subject=finn&cycle=spring',
  '/assessments?cycle=none',
  '/cycles',
  '/cycles/spring',
  '/cycles/spring/members',
  '/cycles/spring/members/finn',
  '/cycles/spring/former-members',
  '/cycles/spring/progress',
  '/cycles/spring/progress/teams',
  '/cycles/spring/progress?manager=mia',
  '/conversations',
  '/conversations/finn',
  '/conversations/finn/actions',
  '/conversations/finn/agenda-items',
  '/conversations/mia',
  '/conversations/rae',
  '/growth-plans',
  '/people/finn/growth-plans',
  '/evidence',
  '/feedback-requests?direction=asked',
  '/feedback-requests?direction=received',
  '/feedback-requests?direction=about-my-reports',
  '/ladders',
  '/ladder-versions',
  '/ladder-versions/next/effect',
];

describe('what somebody may not see changes nothing that they are answered', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    for (const [name, options] of Object.entries(everybody)) await api.person(name, options);
    const text = ladderText('weighted-competencies');
    const version = { ladder: 'weighted-competencies', title: 'Weighted', revision: 1, createdBy: null };
    const at = '2026-01-01T09:00:00.000Z';
    const number = aLadder('weighted-competencies').version;
    const moments = { createdAt: at, updatedAt: at, publishedAt: at };
    await api.store.write(async (unit) => {
      const known = { ...version, version: number, text, status: 'published' as const, ...moments };
      await unit.ladderVersions.add({ id: asId('version'), ...known });
      await unit.ladderVersions.add({ id: asId('next'), ...known, status: 'draft', publishedAt: null });
      await unit.ladderAssignments.replace([{ team: null, ladder: 'weighted-competencies' }]);
      await unit.cycles.add(aCycle());
      await unit.cycles.setMembers(
        asId('spring'),
        names.map((name) => asId(name)),
      );
    });
    for (const name of names) await api.cookieOf(name);
  }, 60_000);
  afterAll(() => end());

  async function answersTo(callers: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const answers: Record<string, string> = {};
    for (const caller of callers) {
      for (const path of paths) {
        const { status, text, headers } = await api.get(caller, path);
        answers[`${caller} ${path}`] = [status, headers.get('ETag'), headers.get('Link'), text].join(' ');
      }
    }
    return answers;
  }

  /** Carries something out, and looks whether anybody but these is answered otherwise than before. */
  async function isUnseenBy(hidden: readonly string[], work: () => Promise<void>): Promise<void> {
    const others = names.filter((name) => !hidden.includes(name));
    const before = await answersTo(others);
    const own = await answersTo(hidden);
    await work();
    expect(await answersTo(others)).toEqual(before);
    // Otherwise the test would hold of work that does nothing.
    expect(await answersTo(hidden)).not.toEqual(own);
  }

  const begin = async (who: string, body: object): Promise<string> => {
    const made = await api.send(who, 'POST', '/assessments', { body: { subject: 'finn', cycle: 'spring', ...body } });
    expect(made.status, made.text).toBe(201);
    return made.body.id;
  };
  const write = (who: string, id: string, revision: number): Promise<Received> => {
    const ratings = { ladder: 'weighted-competencies', ratings: {} };
    const headers = { 'If-Match': `"r${revision}"` };
    return api.send(who, 'PUT', `/assessments/${id}/ratings`, { body: { ratings }, headers });
  };

  test.each([
    ['their own view', 'finn', { kind: 'self' }],
    ['a view as a manager', 'mia', { kind: 'manager' }],
    ['a colleague’s view, with a name', 'pia', { kind: 'peer', audience: 'named' }],
    ['a colleague’s view, for the manager', 'rae', { kind: 'peer', audience: 'manager-only' }],
  ])('a draft of %s', async (_what, author, body) => {
    await isUnseenBy([author], async () => {
      const id = await begin(author, body);
      expect((await write(author, id, 1)).status).toBe(200);
      const missing = await api.get('ada', '/assessments/missing');
      for (const name of names.filter((own) => own !== author)) {
        for (const [method, rest] of [
          ['GET', ''],
          ['PUT', '/ratings'],
          ['POST', '/share'],
          ['POST', '/lock'],
          ['DELETE', ''],
        ] as const) {
          const given = rest === '/ratings' ? { body: { ratings: {} }, headers: { 'If-Match': '"r9"' } } : {};
          const { status, text } = await api.send(name, method, `/assessments/${id}${rest}`, given);
          expect([status, text], `${method} ${rest} as ${name}`).toEqual([404, missing.text]);
        }
      }
    });
  });

  test('a colleague’s words for one manager, also once they are shared: not to whom they are about', async () => {
    const [id] = (await api.get('rae', '/assessments?mine=true')).body.items.map((own: { id: string }) => own.id);
    await isUnseenBy(['rae', 'mia'], async () => {
      expect((await api.send('rae', 'POST', `/assessments/${id}/share`)).status).toBe(200);
    });
    expect((await api.get('mia', `/assessments/${id}`)).status).toBe(200);
  });

  test('nor in the audit log, which whom they are about may read as an auditor', async () => {
    await api.store.write((unit) => unit.roles.grant(asId('finn'), 'auditor', null));
    const { text } = await api.get('finn', '/audit/export');
    const ofRae = text.split('\n').filter((line) => line.includes('"actor":"rae"'));
    expect(ofRae.join()).toContain('assessment:share');
    expect(ofRae.filter((line) => line.includes('assessment:') && /finn|mia/.test(line))).toEqual([]);
  });

  test('private evidence, and evidence taken back', async () => {
    const body = { happenedOn: '2026-03-01', what: 'A quiet thing', visibility: 'private' };
    await isUnseenBy(['finn'], async () => {
      const made = await api.send('finn', 'POST', '/evidence', { body });
      const headers = { 'If-Match': '"r1"' };
      const path = `/evidence/${made.body.id}`;
      await api.send('finn', 'PUT', path, { body: { ...body, visibility: 'shared' }, headers });
      await api.send('finn', 'PUT', path, { body, headers: { 'If-Match': '"r2"' } });
      expect((await api.get('mia', path)).text).toBe((await api.get('mia', '/evidence/missing')).text);
    });
  });

  test('what two put on their agenda, took on, and put aside: to nobody above, below or beside them', async () => {
    await isUnseenBy(['finn', 'mia'], async () => {
      const text = 'A quiet talk';
      const item = await api.send('finn', 'POST', '/conversations/mia/agenda-items', { body: { text } });
      const body = { text, owner: 'finn', dueOn: '2026-03-01' };
      const action = await api.send('mia', 'POST', '/conversations/finn/actions', { body });
      expect([item.status, action.status]).toEqual([201, 201]);
      const aside = { suggestion: 'actions', isAside: true };
      const put = await api.send('mia', 'PUT', '/conversations/finn/aside', { body: aside });
      expect(put.status).toBe(204);
    });
  });

  test('a private growth plan whose goal is past its day: not even that it waits', async () => {
    await isUnseenBy(['finn'], async () => {
      await api.store.write(async (unit) => {
        await unit.growthPlans.add(aPlan({ ladderVersion: asId('version') }));
        await unit.goals.add(aGoal({ words: 'A quiet goal', dueOn: '2026-02-01' }));
      });
      expect((await api.get('finn', '/me/waiting')).text).toContain('goals-past-their-day');
      const agenda = await api.get('finn', '/conversations/mia');
      expect(agenda.body.suggestions.filter(({ kind }: { kind: string }) => kind === 'goal')).toEqual([]);
    });
    await api.store.write((unit) =>
      unit.growthPlans.save(aPlan({ ladderVersion: asId('version'), visibility: 'shared', revision: 2 })),
    );
    expect((await api.get('mia', '/conversations/finn')).text).toContain('A quiet goal');
  });

  test('a draft that stands in the way: not for who comes after the manager who began it', async () => {
    await api.store.write(async (unit) => {
      const finn = await unit.people.find(asId('finn'));
      if (finn !== null) await unit.people.save({ ...finn, manager: asId('pia'), revision: finn.revision + 1 });
    });
    const made = await api.send('pia', 'POST', '/assessments', {
      body: { subject: 'finn', cycle: 'spring', kind: 'manager' },
    });
    expect(made.status).toBe(201);
    expect((await api.get('mia', '/people/finn/views')).status).toBe(403);
    expect(api.failures).toEqual([]);
  });
});
