import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { carryOutImport } from '#org/people/carry-out-import.ts';
import { type ImportGround, isReady, type PlannedRow } from '#org/people/import-plan.ts';
import type { PeopleRow } from '#org/people/people-row.ts';
import type { Placement } from '#org/people/person.ts';
import { planImport } from '#org/people/plan-import.ts';
import { findCircle } from '#org/people/reporting-lines.ts';
import { carriedOut, ground, ladderVersion, person, row } from './import-ground.ts';

function planned(rows: readonly PeopleRow[], own: ImportGround): readonly PlannedRow[] {
  return planImport(rows, [], own).rows;
}

function reasons(rows: readonly PeopleRow[], own: ImportGround): readonly string[] {
  return planned(rows, own).flatMap((one) =>
    one.kind === 'refused' ? one.reasons.map(({ row: at, column, sentence }) => `${at} ${column}: ${sentence}`) : [],
  );
}

const placed = (who: string, own: Partial<Placement> = {}): Placement => ({
  id: asId(`p-${who}`),
  person: asId(who),
  ladderVersion: asId('core-1.0.0'),
  level: 'ic2',
  track: null,
  since: '2026-01-01',
  until: null,
  decidedBy: null,
  reason: '',
  ...own,
});

describe('planning an import of people', () => {
  const people = ground([person('ann'), person('ben', 'ann'), person('cy', 'ben')]);

  test('says of each row whether it is new, changed (and what), or unchanged', () => {
    const rows = [
      row('ann', { name: 'ann' }, 2),
      row('ben', { team: 'Search', manager: '' }, 3),
      row('dee', { name: 'Dee', manager: 'eve@x.org' }, 4),
      row('eve', { name: 'Eve', manager: 'ann@x.org' }, 5),
    ];
    const plan = planned(rows, people);
    expect(plan.map(({ kind }) => kind)).toEqual(['unchanged', 'changed', 'new', 'new']);
    expect(plan[1]).toMatchObject({
      changes: [
        { field: 'team', from: '', to: 'Search' },
        { field: 'manager', from: 'ann@x.org', to: '' },
      ],
    });
  });

  test('adds managers of the same list before who reports to them', () => {
    const plan = planImport(
      [row('dee', { name: 'Dee', manager: 'eve@x.org' }), row('eve', { name: 'Eve', manager: 'ann@x.org' })],
      [],
      people,
    );
    const { added } = carryOutImport(plan, people, { by: asId('ann'), at: 'now', newId: counter() });
    expect(added.map(({ name }) => name)).toEqual(['Eve', 'Dee']);
    expect(added[1]?.manager).toBe(added[0]?.id);
    expect(added[0]?.manager).toBe('ann');
  });

  test('refuses a circle with the chain by name, also one that only the whole list closes', () => {
    const refused = reasons([row('ann', { manager: 'cy@x.org' })], people);
    expect(refused).toEqual([
      '2 manager: Then the line would be a circle: ann → cy → ben → ann. Choose a manager outside of it.',
    ]);
    const twoNew = [
      row('dee', { name: 'Dee', manager: 'eve@x.org' }, 2),
      row('eve', { name: 'Eve', manager: 'dee@x.org' }, 3),
    ];
    expect(reasons(twoNew, people).map((one) => one.slice(0, 60))).toEqual([
      '2 manager: Then the line would be a circle: Dee → Eve → Dee.',
      '3 manager: Then the line would be a circle: Dee → Eve → Dee.',
    ]);
    const turned = [row('ann', { manager: 'ben@x.org' }, 2), row('ben', { manager: '' }, 3)];
    expect(reasons(turned, people)).toEqual([]);
  });

  test('refuses a manager nobody knows, oneself, and one who has left or leaves with the list', () => {
    const left = ground([...people.people, person('old', null, { status: 'left', leftOn: '2026-01-31' })]);
    const rows = [
      row('ann', { status: 'left' }, 2),
      row('ben', { manager: 'ann@x.org' }, 3),
      row('cy', { manager: 'who@x.org' }, 4),
      row('dee', { name: 'Dee', manager: 'dee@x.org' }, 5),
      row('eve', { name: 'Eve', manager: 'old@x.org' }, 6),
    ];
    expect(reasons(rows, left)).toEqual([
      '3 manager: ann isn’t here any more, or leaves with this list. Write the address of another manager.',
      '4 manager: Nobody has the address who@x.org, neither here nor in this list. Add them as a row, or write another.',
      '5 manager: Somebody can’t be their own manager. Write another address, or leave it blank.',
      '6 manager: old isn’t here any more, or leaves with this list. Write the address of another manager.',
    ]);
  });

  test('refuses an address that stands in two rows, and somebody new without a name', () => {
    const rows = [row('ann', { team: 'A' }, 2), row('ann', { team: 'B' }, 3), row('dee', {}, 4)];
    expect(reasons(rows, people)).toEqual([
      '2 email: ann@x.org stands in row 3 too. Keep one row for each person.',
      '3 email: ann@x.org stands in row 2 too. Keep one row for each person.',
      '4 name: Nobody has this address yet, so it would be somebody new. Write their name.',
    ]);
  });

  test('moves the reports of who leaves to the nearest above who stays, and says so', () => {
    const rows = [row('ben', { status: 'left', leftOn: '2026-02-28' })];
    const plan = planImport(rows, [], people);
    expect(plan.moved.map(({ person: { id }, manager }) => [id, manager])).toEqual([['cy', 'ann@x.org']]);
    const inList = planned([...rows, row('cy', { team: 'Search' }, 3)], people);
    expect(inList[1]).toMatchObject({
      changes: [{ field: 'team' }, { field: 'manager', from: 'ben@x.org', to: 'ann@x.org' }],
    });
    expect(carriedOut(plan, people).people.find(({ id }) => id === 'ben')).toMatchObject({
      status: 'left',
      leftOn: '2026-02-28',
    });
  });

  test('keeps an administrator', () => {
    const one = { ...people, administrators: [asId<PersonId>('ann')] };
    expect(reasons([row('ann', { status: 'left' })], one)[0]).toContain('ann is the only administrator');
    const two = { ...people, administrators: [asId<PersonId>('ann'), asId<PersonId>('ben')] };
    expect(reasons([row('ann', { status: 'left' })], two)).toEqual([]);
    const both = [row('ann', { status: 'left' }, 2), row('ben', { status: 'left' }, 3)];
    expect(reasons(both, two)).toHaveLength(2);
  });

  test('places on the newest published version, and leaves somebody on theirs', () => {
    const [ann] = planned([row('ann', { level: 'ic3' })], people);
    expect(ann).toMatchObject({
      after: { placement: { ladderVersion: 'core-1.1.0', level: 'ic3', since: '2026-03-02' } },
    });
    const own = { ...people, placements: [placed('ann')] };
    const same = row('ann', { level: 'ic2', ladder: 'core-questions@1.0.0', since: '2026-01-01' });
    expect(planned([same], own)[0]?.kind).toBe('unchanged');
    const onTrack = { ...people, placements: [placed('ann', { track: 'individual-contributor' })] };
    expect(planned([row('ann', { level: 'ic2' })], onTrack)[0]?.kind).toBe('unchanged');
    expect(planned([row('ann', { level: 'ic3', ladder: 'core-questions' })], own)[0]).toMatchObject({
      changes: [
        { field: 'level', from: 'ic2', to: 'ic3' },
        { field: 'since', from: '2026-01-01', to: '2026-03-02' },
      ],
    });
  });

  test('refuses a level, track, ladder or day that can’t be', () => {
    const own = { ...people, placements: [placed('ann')] };
    const sentences = (given: Partial<PeopleRow>) => reasons([row('ann', given)], own);
    expect(sentences({ level: 'ic33' })[0]).toContain('There is no level “ic33” on this ladder. Did you mean “ic3”?');
    expect(sentences({ level: 'ic3', track: 'management' })[0]).toContain('isn’t on the track “management”');
    expect(sentences({ level: 'ic3', ladder: 'other' })[0]).toContain('Published are core-questions@1.0.0');
    expect(sentences({ level: 'ic3', since: '2026-03-03' })[0]).toContain('still to come');
    expect(sentences({ level: 'ic3', since: '2025-12-31' })[0]).toContain('What holds now began on 2026-01-01');
    expect(sentences({ level: 'ic2', since: '2026-02-01' })[0]).toContain('They stand there already');
    expect(sentences({ since: '2026-02-01' })[0]).toContain('The level is blank');
    const none = { ...own, versions: [ladderVersion('1.0.0', '', { status: 'retired' })], placements: [] };
    expect(reasons([row('ann', { level: 'ic3' })], none)[0]).toContain('No ladder has been published yet');
  });

  test('tells nothing of placements to who may not see them, not even that nothing would change', () => {
    const own = { ...people, placements: [placed('ann')], seesPlacements: false, mayPlace: () => false };
    const right = reasons([row('ann', { level: 'ic2' })], own);
    const wrong = reasons([row('ann', { level: 'ic3' })], own);
    expect(right).toHaveLength(1);
    expect(right).toEqual(wrong);
  });

  test('lets nobody place themselves, and lets their own unchanged row pass', () => {
    const own = { ...people, placements: [placed('ann')], mayPlace: (id: PersonId | null) => id !== 'ann' };
    expect(reasons([row('ann', { level: 'ic3' })], own)[0]).toContain('Nobody decides where they stand themselves');
    expect(planned([row('ann', { level: 'ic2' })], own)[0]?.kind).toBe('unchanged');
  });

  test('finds nothing left to change once it was carried out', () => {
    let ready = 0;
    fc.assert(
      fc.property(arbitraryCompany, arbitraryRows, (company, rows) => {
        const plan = planImport(rows, [], company);
        if (!isReady(plan)) return;
        ready++;
        const then = carriedOut(plan, company);
        expect(findCircle(then.people)).toBeNull();
        const managers = new Map(then.people.map((own) => [own.id, own.status]));
        for (const own of then.people) {
          if (own.status === 'active' && own.manager !== null) expect(managers.get(own.manager)).toBe('active');
        }
        const again = planImport(rows, [], then);
        expect(again.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
        expect(again.moved).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(ready).toBeGreaterThan(200);
  });
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const levels = ['ic0', 'ic1', 'ic2', 'm1'];

/** People whose managers stand before them, so that no line is a circle; who has left has nobody reporting. */
const arbitraryCompany = fc
  .array(fc.record({ manager: fc.nat(9), isLast: fc.boolean(), level: fc.option(fc.constantFrom(...levels)) }), {
    maxLength: 4,
  })
  .map((all) => {
    const people = all.map(({ manager, isLast }, at) => {
      const own = manager < at ? (names[manager] ?? null) : null;
      const hasReports = all.some((other, later) => later > at && other.manager === at);
      const hasLeft = isLast && !hasReports;
      return person(`${names[at]}`, own, hasLeft ? { status: 'left', leftOn: '2026-02-01' } : {});
    });
    const placements = all.flatMap(({ level }, at) => (level === null ? [] : [placed(`${names[at]}`, { level })]));
    const administrators = people.filter(({ status }) => status === 'active').map(({ id }) => id);
    return ground(people, { placements, administrators: administrators.slice(0, 1) });
  });

const arbitraryRows = fc
  .uniqueArray(
    fc.record({
      who: fc.constantFrom(...names),
      team: fc.option(fc.constantFrom('', 'Search')),
      manager: fc.option(fc.constantFrom('', ...names)),
      level: fc.option(fc.constantFrom(...levels)),
      since: fc.option(fc.constantFrom('2026-01-01', '2026-02-01')),
      status: fc.option(fc.constantFrom('active' as const, 'left' as const), { freq: 2 }),
    }),
    { selector: ({ who }) => who, minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ who, manager, level, since, ...rest }, at) => {
      const address = manager === null || manager === '' ? manager : `${manager}@x.org`;
      return row(who, { ...rest, name: who, manager: address, level, since: level && since }, at + 2);
    }),
  );

function counter(): () => string {
  let made = 0;
  return () => `new-${++made}`;
}
