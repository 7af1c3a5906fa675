import { expect, test } from 'vitest';
import { type Relation, relationTo } from '#org/access/actor.ts';
import { mayWithAssessment } from '#org/access/policy.ts';
import { type Assessment, assessmentKinds, assessmentStatuses } from '#org/assessments/assessment.ts';
import { asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import { aCycle, anActor, anAssessment, aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

/** Top above Mia above Finn; Omar is nobody's. */
const managers: Readonly<Record<string, readonly string[]>> = { top: [], mia: ['top'], finn: ['mia', 'top'], omar: [] };

async function addCompany(unit: Unit): Promise<void> {
  for (const [id, [manager]] of Object.entries(managers)) {
    await unit.people.add(aPerson(id, { manager: manager === undefined ? null : asId(manager) }));
  }
  await unit.ladderVersions.add({
    id: asId('version'),
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
  });
  await unit.cycles.add(aCycle());
}

/** Every kind, state, author, subject, audience and manager that an assessment can have among these people. */
function everyAssessment(): Assessment[] {
  const people = Object.keys(managers);
  const all = assessmentKinds.flatMap((kind) =>
    assessmentStatuses.flatMap((status) =>
      people.flatMap((subject) =>
        people.flatMap((author) => {
          const audiences = kind === 'peer' ? ([null, ...people] as const) : [null];
          return audiences.map((announcedTo) => ({ kind, status, subject, author, announcedTo }));
        }),
      ),
    ),
  );
  return all.map(({ kind, status, subject, author, announcedTo }, index) =>
    anAssessment({
      id: asId(`a${String(index).padStart(4, '0')}`),
      kind,
      status,
      subject: asId(subject),
      author: asId(author),
      audience: announcedTo === null ? 'named' : 'manager-only',
      announcedTo: announcedTo === null ? null : asId(announcedTo),
      cycle: index % 2 === 0 ? asId('spring') : null,
      createdAt: new Date(Date.parse('2026-03-02T09:00:00.000Z') + (index % 7) * 1000).toISOString(),
    }),
  );
}

describeOnEachDatabase('assessments', ({ store }) => {
  const everything = everyAssessment();

  test('come back as they were kept', async () => {
    await store().write(addCompany);
    const whole = anAssessment({
      id: asId('whole'),
      kind: 'peer',
      status: 'locked',
      cycle: asId('spring'),
      audience: 'manager-only',
      announcedTo: asId('mia'),
      ratings: '{"ratings":{"a":"ä"}}',
      carriedNote: ['Rate this again.'],
      sharedAt: '2026-03-03T09:00:00.000Z',
      discussedAt: '2026-03-04T09:00:00.000Z',
      lockedAt: '2026-03-05T09:00:00.000Z',
    });
    await store().write((unit) => unit.assessments.add(whole));
    expect(await store().read((unit) => unit.assessments.find(whole.id))).toEqual(whole);
    expect(await store().read((unit) => unit.assessments.find(asId('another')))).toBeNull();
  });

  test('are saved once for each revision: who comes second is told', async () => {
    const own = anAssessment({ id: asId('twice'), author: asId('omar'), subject: asId('omar') });
    await store().write((unit) => unit.assessments.add(own));
    const save = (ratings: string) =>
      store().write((unit) => unit.assessments.save({ ...own, ratings, revision: 2, carriedNote: ['n'] }));
    expect(await save('{"first":1}')).toBe(true);
    expect(await save('{"second":1}')).toBe(false);
    expect(await store().read((unit) => unit.assessments.find(own.id))).toMatchObject({
      ratings: '{"first":1}',
      carriedNote: ['n'],
    });
  });

  test('are removed while they are drafts, and stay once they were shared', async () => {
    const draft = anAssessment({ id: asId('draft') });
    const shared = anAssessment({ id: asId('shared'), status: 'shared' });
    await store().write(async (unit) => {
      await unit.assessments.add(draft);
      await unit.assessments.add(shared);
    });
    const remove = (id: Assessment['id'], revision: number) =>
      store().write((unit) => unit.assessments.removeDraft(id, revision));
    expect(await remove(draft.id, 2)).toBe(false);
    expect(await remove(shared.id, 1)).toBe(false);
    expect(await remove(draft.id, 1)).toBe(true);
    expect(await store().read((unit) => unit.assessments.find(draft.id))).toBeNull();
  });

  test('are listed for each reader exactly as the policy says, in pages that hide how many others there are', async () => {
    await store().write(async (unit) => {
      for (const one of everything) await unit.assessments.add(one);
    });
    for (const reader of Object.keys(managers)) {
      const actor = anActor(reader);
      const relation = (subject: PersonId): Relation =>
        relationTo(actor.person, subject, ids(managers[subject]), ids(managers[reader]));
      const seen = (one: Assessment) => mayWithAssessment(actor, 'read', one, relation(one.subject)) === 'yes';
      for (const subject of Object.keys(managers)) {
        const line = ['manager', 'above'].includes(relation(asId(subject))) ? asId<PersonId>(subject) : null;
        const listed = await pages(line, { subject: asId(subject) }, actor.person);
        expect(listed, `${reader} about ${subject}`).toEqual(
          idsOf(everything.filter((one) => one.subject === subject && seen(one))),
        );
      }
      // Without a person: those further down have to be named.
      const listed = await pages('direct-reports', {}, actor.person);
      const near = (one: Assessment) =>
        relation(one.subject) !== 'above' || one.author === reader || one.announcedTo === reader;
      expect(listed, reader).toEqual(idsOf(everything.filter((one) => seen(one) && near(one))));
    }
  });

  test('are found by cycle, outside of cycles, and by who wrote them', async () => {
    const own = everything.filter(({ author }) => author === 'omar');
    const spring = await pages(null, { author: asId('omar'), cycle: asId('spring') }, asId('omar'));
    expect(spring).toEqual(idsOf(own.filter(({ cycle }) => cycle !== null)));
    const outside = await pages(null, { author: asId('omar'), cycle: null }, asId('omar'));
    expect(outside).toEqual(idsOf(own.filter(({ cycle }) => cycle === null)));
  });

  test('shared ones come without drafts and colleagues’ views, the newest first', async () => {
    await store().write(async (unit) => {
      await unit.people.add(aPerson('pia'));
      const add = (id: string, given: Partial<Assessment>) =>
        unit.assessments.add(anAssessment({ id: asId(id), subject: asId('pia'), author: asId('pia'), ...given }));
      await add('p1', { status: 'shared', sharedAt: '2026-03-03T09:00:00.000Z', cycle: asId('spring') });
      await add('p2', { status: 'draft', cycle: asId('spring') });
      await add('p3', { status: 'locked', kind: 'manager', sharedAt: '2026-03-04T09:00:00.000Z' });
      await add('p4', { status: 'shared', kind: 'peer', sharedAt: '2026-03-05T09:00:00.000Z' });
    });
    const shared = (cycle?: CycleId | null) =>
      store().read((unit) => unit.assessments.sharedAbout(asId('pia'), 10, cycle));
    expect((await shared()).map(({ id }) => id)).toEqual(['p3', 'p1']);
    expect(idsOf(await shared(asId('spring')))).toEqual(['p1']);
    expect(idsOf(await shared(null))).toEqual(['p3']);
    const about = await store().read((unit) => unit.assessments.about(asId('pia'), asId('spring')));
    expect(idsOf(about).toSorted()).toEqual(['p1', 'p2']);
    expect(about.every((one) => !('ratings' in one))).toBe(true);
  });

  async function pages(
    line: 'direct-reports' | PersonId | null,
    filter: { subject?: PersonId; author?: PersonId; cycle?: CycleId | null },
    person: PersonId,
  ): Promise<string[]> {
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) =>
        unit.assessments.list({ reader: { person, line }, ...filter }, { limit: 23, after }),
      );
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    return seen.filter((id) => /^a\d/.test(id));
  }
});

function ids(list: readonly string[] | undefined): readonly PersonId[] {
  return (list ?? []).map((id) => asId<PersonId>(id));
}

/** As they are listed: the newest first. */
function idsOf(assessments: readonly Pick<Assessment, 'id' | 'createdAt'>[]): string[] {
  const key = ({ createdAt, id }: Pick<Assessment, 'id' | 'createdAt'>) => `${createdAt} ${id}`;
  return assessments.toSorted((a, b) => (key(a) < key(b) ? 1 : -1)).map(({ id }) => id);
}
