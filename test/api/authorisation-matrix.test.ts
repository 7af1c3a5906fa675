import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directEndpoints, endpoints } from '#api/endpoints.ts';
import { scopes } from '#api/scope.ts';
import {
  mayAboutPerson,
  mayInOrganisation,
  mayWithAssessment,
  mayWithCase,
  mayWithConversation,
  mayWithEvidence,
  mayWithFeedback,
  mayWithGrowthPlan,
  mayWithLadderVersion,
  type Verdict,
} from '#org/access/policy.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { type AccessTokenId, asId, type PersonId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import { type Row, table, versionStates } from './matrix-table.ts';
import { actorOf, buildWorld, callers, relationOf, type Thing, type World } from './matrix-world.ts';
import { openTestApi, type Received } from './test-api.ts';

/** One request that somebody tries, and what the policy says to it. */
interface Attempt {
  readonly name: string;
  readonly path: string;
  readonly body?: unknown;
  readonly expected: Verdict;
  readonly shows?: readonly string[];
  /** The same for something that was never there: what may not be seen has to look like it. */
  readonly missing?: string;
}

const names = [...endpoints, ...directEndpoints].map(({ method, path }) => `${method.toUpperCase()} ${path}`);

describe('the authorisation matrix', () => {
  let world: World;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openTestApi();
    end = opened.end;
    world = await buildWorld(opened.api);
    for (const caller of Object.keys(callers)) await opened.api.cookieOf(caller);
  }, 60_000);
  afterAll(() => end());

  test('has a row for every endpoint, and none for what is no endpoint', () => {
    expect(names.toSorted()).toEqual(Object.keys(table).toSorted());
  });

  for (const name of names) {
    const rows = [table[name] ?? []].flat();
    test(`${name} answers everybody as the policy says`, { timeout: 60_000 }, async () => {
      for (const row of rows) {
        await tryAsNobody(name, row);
        for (const caller of Object.keys(callers)) {
          for (const attempt of await attemptsOf(name, row, caller)) await tryAs(caller, name, attempt);
        }
      }
    });
  }

  test('lets an access token reach no endpoint whose scope it lacks', async () => {
    for (const { method, path, scope, access } of endpoints) {
      if (scope === null || access === 'session') continue;
      const name = `${method.toUpperCase()} ${path}`;
      const [row] = [table[name] ?? []].flat();
      const [attempt] = row === undefined ? [] : await attemptsOf(name, row, 'finn');
      if (attempt === undefined) continue;
      const all = await tokenWith(scopes.filter((own) => own !== scope));
      const refused = await world.api.send(null, method.toUpperCase(), attempt.path, {
        body: attempt.body,
        headers: { Authorization: `Bearer ${all}`, 'If-Match': '"r1"' },
      });
      expect([name, refused.status, refused.body.type]).toEqual([name, 403, '/problems/scope-missing']);
    }
  });

  async function tokenWith(given: readonly string[]): Promise<string> {
    const secret = `secret-${world.fresh()}`;
    const token = { id: asId<AccessTokenId>(secret), person: asId<PersonId>('finn'), name: secret, scopes: given };
    const moments = { expiresAt: '2027-01-01T00:00:00.000Z', lastUsedAt: null, createdAt: '2026-03-02T09:00:00.000Z' };
    await world.api.store.write((unit) => unit.accessTokens.add({ ...token, ...moments }, sha256(secret)));
    return secret;
  }

  async function tryAsNobody(name: string, row: Row): Promise<void> {
    if (row.ask === 'public') return;
    // What was sent is looked at before who sent it, so it has to be right for all.
    const [attempt] = row.ask === 'own' ? [own(name, row.body)] : await attemptsOf(name, row, 'omar');
    if (attempt === undefined) throw new Error(`${name} was never tried`);
    const received = await send(null, name, attempt);
    expect(received.status, `${attempt.name} as nobody`).toBe(401);
    expectNoWords(received, null, attempt.name);
  }

  async function tryAs(caller: string, name: string, attempt: Attempt): Promise<void> {
    const received = await send(caller, name, attempt);
    const where = `${attempt.name} as ${caller}: ${received.text.slice(0, 300)}`;
    expect(verdictOf(received), where).toBe(attempt.expected);
    if (attempt.missing !== undefined && attempt.expected === 'unseen') {
      const missing = await send(caller, name, { ...attempt, path: attempt.missing });
      expect(received.text, where).toBe(missing.text);
    }
    if (attempt.shows !== undefined && attempt.expected === 'yes') {
      const shown: string[] = received.body.items.map(({ id }: { id: string }) => id);
      expect(shown.filter((id) => !/^fresh|^0000/.test(id)).toSorted(), where).toEqual(attempt.shows.toSorted());
    }
    expectNoWords(received, caller, attempt.name);
  }

  /** Nobody is ever answered with a word that they may not read, whatever they asked. */
  function expectNoWords({ text }: Received, caller: string | null, where: string): void {
    const things: readonly Thing[] = [
      ...world.assessments,
      ...world.evidence,
      ...world.feedback,
      ...world.notes,
      ...world.actions,
      ...world.agendaItems,
      ...world.plans,
      ...world.cases,
    ];
    for (const { words, isRead } of things) {
      if (caller !== null && isRead(caller)) continue;
      expect(text.includes(words), `${words} to ${caller} by ${where}`).toBe(false);
    }
  }

  function send(caller: string | null, name: string, { path, body }: Attempt): Promise<Received> {
    const [method = ''] = name.split(' ');
    return world.api.send(caller, method, path, { body, headers: { 'If-Match': '"r1"' } });
  }

  const own = (name: string, body?: unknown): Attempt => ({
    name,
    path: pathOf(name, 'missing'),
    body,
    expected: 'yes',
  });

  async function attemptsOf(name: string, row: Row, caller: string): Promise<Attempt[]> {
    const actor = actorOf(caller);
    switch (row.ask) {
      case 'public':
        return [];
      case 'own':
        return name.startsWith('GET') ? [own(name)] : [];
      case 'demo':
        return [{ name, path: pathOf(name, ''), body: row.body, expected: 'unseen' }];
      case 'members': {
        const given = await row.given?.(world);
        const shows = row.shows?.(world, caller);
        const attempt = { name, path: pathOf(name, '', given?.query), body: given?.body, expected: 'yes' as const };
        return [shows === undefined ? attempt : { ...attempt, shows }];
      }
      case 'affair': {
        const { id = '', person = id, query, body } = (await row.given?.(world)) ?? {};
        return [{ name, path: pathOf(name, id, query, person), body, expected: mayInOrganisation(actor, row.affair) }];
      }
      case 'person': {
        const { id = 'finn', query, body } = row.given ?? {};
        const shows = row.shows?.(world, caller);
        const expected = mayAboutPerson(actor, row.action, relationOf(caller, 'finn'));
        const attempt = { name: `${name} ${row.action}`, path: pathOf(name, id, query), body, expected };
        return [shows === undefined ? attempt : { ...attempt, shows }];
      }
      case 'assessment':
        return withEach(name, row.body, world.assessments, ({ assessment }) =>
          mayWithAssessment(actor, row.action, assessment, relationOf(caller, 'finn')),
        );
      case 'evidence':
        return withEach(name, row.body, world.evidence, ({ evidence }) =>
          mayWithEvidence(actor, row.action, evidence, relationOf(caller, 'finn')),
        );
      case 'growth-plan': {
        const attempts = await withEach(name, row.body, world.plans, ({ plan }) =>
          mayWithGrowthPlan(actor, row.action, plan, relationOf(caller, 'finn')),
        );
        if (row.of === undefined) return attempts;
        return attempts.map((own) => ({ ...own, path: own.path.replace('/goals/', '/goals/goal-of-') }));
      }
      case 'case':
        return withEach(name, row.body, world.cases, ({ state }) =>
          mayWithCase(actor, row.action, factsOf(state), relationOf(caller, 'finn')),
        );
      case 'conversation': {
        // Finn's managers of today and before, and who reports to him; he has none with himself.
        const isOneOfTwo = ['mia', 'fred', 'rae'].includes(caller);
        const pair = {
          manager: asId<PersonId>(isOneOfTwo ? caller : 'mia'),
          report: asId<PersonId>('finn'),
          author: null,
        };
        const expected = caller === 'finn' ? 'unseen' : mayWithConversation(actor, row.action, pair);
        const [path, missing] = [pathOf(name, 'finn'), pathOf(name, 'missing')];
        const attempt = { name, path, missing, body: row.body, expected };
        return [row.shows === undefined ? attempt : { ...attempt, shows: row.shows(world, caller) }];
      }
      case 'conversation-note':
        return withEach(name, row.body, world.notes, ({ note }) => mayWithConversation(actor, row.action, note));
      case 'conversation-action':
        return withEach(name, row.body, world.actions, ({ action }) => mayWithConversation(actor, row.action, action));
      case 'agenda-item':
        return withEach(name, row.body, world.agendaItems, ({ item }) => mayWithConversation(actor, row.action, item));
      case 'feedback':
        return withEach(name, row.body, world.feedback, ({ request }) => {
          if (row.action !== 'read-own-answer') return mayWithFeedback(actor, row.action, request);
          const read = mayWithFeedback(actor, 'read', request);
          if (read !== 'yes') return read;
          // Not answered yet is a matter of state for who asked, and not of who may.
          if (caller !== request.asker) return 'no';
          return request.status === 'answered' ? mayWithFeedback(actor, 'read-answer', request) : 'yes';
        });
      case 'ladder-version': {
        const attempts = versionStates.map(async (status): Promise<Attempt> => {
          const id = await world.freshVersion(status);
          const expected = mayWithLadderVersion(actor, row.action, { status });
          return {
            name: `${name} of a ${status} one`,
            path: pathOf(name, id),
            missing: pathOf(name, 'missing'),
            body: row.body,
            expected,
          };
        });
        return Promise.all(attempts);
      }
    }
  }

  /** What changes a thing is tried on a copy, so that it is there for the next. */
  async function withEach<Kind extends Thing>(
    name: string,
    body: unknown,
    things: readonly Kind[],
    verdict: (thing: Kind) => Verdict,
  ): Promise<Attempt[]> {
    const attempts: Attempt[] = [];
    for (const thing of things) {
      const id = name.startsWith('GET') ? thing.id : world.fresh();
      if (id !== thing.id) await thing.copy(id);
      attempts.push({
        name: `${name} with ${thing.id}`,
        path: pathOf(name, id),
        missing: pathOf(name, 'missing'),
        body,
        expected: verdict(thing),
      });
    }
    return attempts;
  }
});

function pathOf(name: string, id: string, query?: string, person = id): string {
  const [, path = ''] = name.split(' ');
  const address = path.replace('{id}', id).replace('{person}', person).replace('{role}', 'auditor');
  return query === undefined ? address : `${address}?${query}`;
}

/** What an answer comes to. A state that doesn't allow it, or an old revision, is said only to who may. */
function verdictOf({ status }: Received): Verdict | number {
  if (status === 403) return 'no';
  if (status === 404) return 'unseen';
  return status < 300 || [409, 412, 422].includes(status) ? 'yes' : status;
}
