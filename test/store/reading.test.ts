import { expect, test } from 'vitest';
import type { AssessmentKind, AssessmentStatus } from '#org/assessments/assessment.ts';
import { groupProgress } from '#org/cycles/progress.ts';
import { standings } from '#org/cycles/standing.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '#store/page.ts';
import { aCycle, anAssessment, aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

describeOnEachDatabase('reading', ({ store }) => {
  test('sees what was kept, and nothing of a change that is still being made', async () => {
    const name = () => store().read((unit) => unit.settings.get('organisation-name'));
    await store().write((unit) => unit.settings.set('organisation-name', 'before'));
    let seen: string | null = '';
    await store().write(async (unit) => {
      await unit.settings.set('organisation-name', 'after');
      // PGlite has one connection, which the change holds.
      if (store().kind === 'sqlite') seen = await name();
      else seen = 'before';
    });
    expect([seen, await name()]).toEqual(['before', 'after']);
  });

  test('of one piece is of one moment, also where somebody writes in between', async () => {
    if (store().kind !== 'sqlite') return;
    await store().write((unit) => unit.settings.set('mode', 'first'));
    const both = await store().read(async (unit) => {
      const one = await unit.settings.get('mode');
      await store().write((own) => own.settings.set('mode', 'second'));
      return [one, await unit.settings.get('mode')];
    });
    expect(both).toEqual(['first', 'first']);
    expect(await store().read((unit) => unit.settings.get('mode'))).toBe('second');
  });

  test('takes its turn: what fails or runs at the same time holds nobody up', async () => {
    const fails = store().read(() => Promise.reject(new Error('no')));
    const others = [1, 2, 3].map(() => store().read((unit) => unit.people.count()));
    await expect(fails).rejects.toThrow('no');
    expect(new Set(await Promise.all(others)).size).toBe(1);
  });

  test('finds people by the beginnings of words, however many have the same', async () => {
    await store().write(async (unit) => {
      for (let n = 0; n < 620; n++) {
        await unit.people.add(
          aPerson(`w${String(n).padStart(3, '0')}`, { name: `Worker ${n % 10}`, email: `w${n}@x.org` }),
        );
      }
      await unit.people.add(aPerson('rare', { name: 'Worker Rarely', email: 'rare@x.org' }));
    });
    const find = (words: string) => everything((page) => store().read((unit) => unit.people.list({ words }, page)));
    expect((await find('work')).length).toBe(621);
    expect((await find('worker 3')).length).toBe(62 + (await find('w3 worker')).length - (await find('w3')).length);
    expect((await find('rar worker')).map(({ id }) => id)).toEqual(['rare']);
    expect(await find('orker')).toEqual([]);
    expect(await find('worker nobody')).toEqual([]);
    expect(await find('%')).toEqual([]);
  });

  test('lists who is in a cycle by name, in pages, whether few are in it or many', async () => {
    const cycle = aCycle({ id: asId('listed') });
    const everybody = await store().read((unit) => unit.people.all());
    const few = everybody.slice(3, 20);
    const list = () => everything((page) => store().read((unit) => unit.cycles.listMembers(cycle.id, page)));
    await store().write(async (unit) => {
      await unit.cycles.add(cycle);
      await unit.cycles.setMembers(
        cycle.id,
        few.map(({ id }) => id),
      );
    });
    expect(await list()).toEqual(few.map(({ id, name }) => ({ id, name })));
    await store().write(async (unit) => {
      for (let n = 0; n < 1500; n++) await unit.people.add(aPerson(`m${n}`, { name: `Member ${n % 7}` }));
      const all = await unit.people.all();
      await unit.cycles.setMembers(
        cycle.id,
        all.map(({ id }) => id),
      );
    });
    const all = await store().read((unit) => unit.people.all());
    expect(all.length).toBeGreaterThan(2000);
    expect((await list()).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const among = await store().read((unit) => unit.cycles.membersAmong(cycle.id, [asId('m1'), asId('nobody')]));
    expect([...among]).toEqual(['m1']);
  }, 60_000);

  test('counts how far the teams of a cycle are as the standings of its members say', async () => {
    const cycle = aCycle({ id: asId('counted'), steps: ['self', 'manager', 'peer', 'conversation'] });
    const kinds: readonly AssessmentKind[] = ['self', 'manager', 'peer'];
    const states: readonly AssessmentStatus[] = ['draft', 'shared', 'discussed', 'locked'];
    const people = Array.from({ length: 24 }, (_, n) => aPerson(`c${n}`, { team: `Team ${n % 3}`, name: `C ${n}` }));
    const left = aPerson('c-left', { team: 'Team 0', status: 'left', leftOn: '2026-01-01' });
    const facts = people.flatMap(({ id }, n) =>
      kinds.map((kind, k) =>
        anAssessment({
          id: asId(`f${n}-${k}`),
          kind,
          status: states[(n * (k + 2) + k) % states.length] ?? 'draft',
          subject: id,
          author: id,
          cycle: cycle.id,
          ladderVersion: asId('v'),
          audience: n % 2 === 0 ? 'named' : 'manager-only',
        }),
      ),
    );
    const ids = people.map(({ id }) => id);
    await store().write(async (unit) => {
      await unit.ladderVersions.add({ ...version, id: asId('v') });
      await unit.cycles.add(cycle);
      for (const person of [...people, left]) await unit.people.add(person);
      await unit.cycles.setMembers(cycle.id, [...ids, left.id]);
      for (const fact of facts) await unit.assessments.add(fact);
    });
    const all = standings(cycle.steps, ids, facts);
    const teams = ['Team 0', 'Team 1', 'Team 2'].map((team) => {
      const own = people.filter((person) => person.team === team).map(({ id }) => all.get(id as PersonId) ?? {});
      return { team, ...groupProgress(cycle.steps, own) };
    });
    const inPages = everything((page) =>
      store().read((unit) => unit.cycles.teamProgress(cycle.id, { ...page, limit: 2 })),
    );
    expect(await inPages).toEqual(teams);
    const whole = await store().read((unit) => unit.cycles.wholeProgress(cycle.id));
    expect(whole).toEqual(groupProgress(cycle.steps, [...all.values()]));
  });
});

const version = {
  ladder: 'l',
  version: '1',
  title: 'L',
  text: '',
  status: 'published',
  revision: 1,
  createdBy: null,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  publishedAt: '2026-03-01T09:00:00.000Z',
} as const;

async function everything<Item>(list: (page: PageRequest) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let after: readonly string[] | null = null; ; ) {
    const page: Page<Item> = await list({ limit: 200, after });
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}
