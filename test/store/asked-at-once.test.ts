import { expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { aCycle, anAssessment, aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

describeOnEachDatabase('what is asked at once', ({ store }) => {
  const version = {
    id: asId<never>('version'),
    ladder: 'l',
    version: '1',
    title: 'L “in quotes”, \\ and a \n line',
    text: 'ladder',
    status: 'published',
    revision: 1,
    createdBy: null,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    publishedAt: '2026-03-01T09:00:00.000Z',
  } as const;

  test('is answered each for itself, also where nothing is found', async () => {
    await store().write(async (unit) => {
      await unit.people.add(aPerson('top'));
      await unit.people.add(aPerson('mia', { manager: asId('top') }));
      await unit.people.add(aPerson('finn', { manager: asId('mia') }));
      await unit.people.add(aPerson('omar', { name: "Omar “O” \\ O'Neil 🪜" }));
      await unit.ladderVersions.add(version);
      await unit.cycles.add(aCycle());
    });
    const ids = ['finn', 'nobody', 'omar'].map((id) => asId<PersonId>(id));
    for (const way of ['read', 'lookUp', 'write'] as const) {
      const [people, lines, stamp, gone] = await store()[way]((unit) =>
        Promise.all([
          Promise.all(ids.map((id) => unit.people.findNamed(id))),
          Promise.all(ids.map((id) => unit.people.managersOf(id))),
          unit.ladderVersions.publishedStamp(),
          unit.assessmentGrounds.find(asId('nothing')),
        ]),
      );
      expect(people.map((one) => one?.person.name)).toEqual([aPerson('finn').name, undefined, "Omar “O” \\ O'Neil 🪜"]);
      expect(people[0]?.manager?.id).toBe('mia');
      expect(lines).toEqual([['mia', 'top'], [], []]);
      expect([stamp, gone]).toEqual([null, null]);
    }
  });

  test('sees what the same piece of work has changed before', async () => {
    const seen = await store().write(async (unit) => {
      const person = await unit.people.find(asId('omar'));
      if (person === null) throw new Error('Omar is there');
      await unit.people.save({ ...person, name: 'Omar', revision: person.revision + 1 });
      return Promise.all([unit.people.find(person.id), unit.people.findNamed(person.id)]);
    });
    expect([seen[0]?.name, seen[1]?.person.name]).toEqual(['Omar', 'Omar']);
  });

  test('fails alone: what others look up at the same time is answered', async () => {
    const looks = Array.from({ length: 30 }, (_, index) =>
      store().lookUp(async (unit) => {
        if (index % 3 === 0) throw new Error('no');
        const [found, named] = await Promise.all([unit.people.find(asId('mia')), unit.people.findNamed(asId('finn'))]);
        return `${found?.id} ${named?.manager?.id}`;
      }),
    );
    const ends = await Promise.allSettled(looks);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(new Set(ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])))).toEqual(
      new Set(['mia mia']),
    );
    expect(await store().lookUp((unit) => unit.people.count())).toBe(4);
  });

  test('about an assessment is all that is found about it one by one', async () => {
    const people = {
      subject: asId<PersonId>('finn'),
      author: asId<PersonId>('omar'),
      announcedTo: asId<PersonId>('mia'),
    };
    const cycle = aCycle().id;
    const named = anAssessment({ id: asId('peer'), kind: 'peer', audience: 'manager-only', ...people, cycle });
    const own = { ...people, author: people.subject, announcedTo: null };
    const alone = anAssessment({ id: asId('self'), kind: 'self', carriedNote: ['New: x.'], ...own, cycle: null });
    await store().write(async (unit) => {
      for (const one of [named, alone]) await unit.assessments.add(one);
    });
    const [peer, self] = await store().read((unit) =>
      Promise.all([unit.assessmentGrounds.find(named.id), unit.assessmentGrounds.find(alone.id)]),
    );
    await store().read(async (unit) => {
      const { text: _text, ...heading } = version;
      expect(peer).toEqual({
        assessment: await unit.assessments.find(named.id),
        subject: await unit.people.find(people.subject),
        managers: await unit.people.managersOf(people.subject),
        names: new Map([
          ['omar', 'Omar'],
          ['mia', aPerson('mia').name],
        ]),
        cycle: await unit.cycles.find(cycle),
        version: heading,
      });
      expect(peer?.assessment).toEqual(named);
      expect(self?.assessment).toEqual(alone);
      expect([self?.cycle, [...(self?.names.keys() ?? [])]]).toEqual([null, ['finn']]);
    });
  });

  test('of a draft keeps what was written once, for one revision', async () => {
    const draft = anAssessment({ id: asId('draft'), status: 'draft', subject: asId('finn'), author: asId('finn') });
    await store().write((unit) => unit.assessments.add(draft));
    const next = { ...draft, ratings: '{"a":1}', revision: draft.revision + 1 };
    const save = () => store().write((unit) => unit.assessments.saveWriting(next));
    expect([await save(), await save()]).toEqual([true, false]);
    expect(await store().read((unit) => unit.assessments.find(draft.id))).toEqual(next);
  });
});
