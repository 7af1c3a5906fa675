import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsThatTell } from '#org/aggregates/suppress-small-groups.ts';
import { cycleSteps } from '#org/cycles/cycle.ts';
import { groupProgress, progressOfTeams, progressOfWhole } from '#org/cycles/progress.ts';
import { reminders } from '#org/cycles/reminders.ts';
import { type StepFact, standings } from '#org/cycles/standing.ts';
import { asId, type PersonId } from '#org/ids.ts';

const noor = asId<PersonId>('noor');
const fact = (own: Partial<StepFact>): StepFact => ({
  subject: noor,
  kind: 'self',
  status: 'shared',
  audience: 'named',
  ...own,
});
const standingOf = (...facts: readonly StepFact[]) => standings(cycleSteps, [noor], facts).get(noor);

test('a draft looks like nothing at all', () => {
  for (const kind of ['self', 'manager', 'peer'] as const) {
    expect(standingOf(fact({ kind, status: 'draft' }))).toEqual(standingOf());
  }
});

test('a step is done once shared, the conversation once marked', () => {
  expect(standingOf(fact({}))).toEqual({ self: 'done', manager: 'open', peer: 'open', conversation: 'open' });
  expect(standingOf(fact({ kind: 'manager', status: 'discussed' }))).toMatchObject({
    manager: 'done',
    conversation: 'done',
  });
});

test('words for the manager only leave no trace', () => {
  expect(standingOf(fact({ kind: 'peer', audience: 'manager-only' }))).toEqual(standingOf());
  expect(standingOf(fact({ kind: 'peer' }))).toMatchObject({ peer: 'done' });
});

test('teams of fewer than five aren’t shown, nor can they be found by subtraction', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.boolean()), (sizes, done) => {
      const people = sizes.flatMap((size, team) =>
        Array.from({ length: size }, (_, n) => ({ id: asId<PersonId>(`${team}-${n}`), team: `team ${team}` })),
      );
      const facts = people.filter(() => done.next().value).map(({ id }) => fact({ subject: id }));
      const standing = standings(
        ['self'],
        people.map(({ id }) => id),
        facts,
      );
      const counts = [...Map.groupBy(people, ({ team }) => team)].map(([team, own]) => ({
        team,
        ...groupProgress(
          ['self'],
          own.flatMap(({ id }) => standing.get(id) ?? []),
        ),
      }));
      const whole = progressOfWhole(['self'], groupProgress(['self'], [...standing.values()]));
      if (whole === null) {
        expect(people.length).toBeLessThan(5);
        return;
      }
      const smallest = counts
        .map(({ team, people: own }) => ({ key: team, people: own }))
        .toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1))
        .slice(0, groupsThatTell);
      const teams = progressOfTeams(['self'], counts, smallest);
      const shown = teams.flatMap((team) => team.progress ?? []);
      const hidden = teams.filter((team) => team.progress === null);
      expect(shown.every((team) => team.people >= 5)).toBe(true);
      const left = whole.people - shown.reduce((all, team) => all + team.people, 0);
      expect(left === 0 || (left >= 5 && hidden.length >= 2)).toBe(true);
    }),
  );
});

test('each is reminded once, of all that is theirs to do, and never of another’s silence', () => {
  const people = new Map(
    [
      { id: noor, name: 'Noor\nBcc: x', manager: asId<PersonId>('mia') },
      { id: asId<PersonId>('omar'), name: 'Omar', manager: asId<PersonId>('mia') },
      { id: asId<PersonId>('mia'), name: 'Mia', manager: null },
    ].map((person) => [person.id, person]),
  );
  const members = [...people.keys()];
  const standing = standings(['self', 'manager'], members, [fact({}), fact({ kind: 'manager' })]);
  const cycle = { name: '2026 Q1', dueOn: '2026-03-17', closesOn: '2026-03-31' };
  const mails = reminders(cycle, standing, people, () => true, 'https://rungs.example.org');
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['mia', 'omar']);
  const [toMia] = mails.filter(({ to }) => to === 'mia');
  expect(toMia?.text).toContain('your own view');
  expect(toMia?.text).toContain('your view of Omar');
  expect(toMia?.text).not.toContain('Noor');
  const withoutMia = reminders(cycle, standing, people, (id) => id !== 'mia', '');
  expect(withoutMia.map(({ to }) => to)).toEqual(['omar']);
  const all = reminders(cycle, standings(['manager'], members, []), people, () => true, '');
  expect(all[0]?.text).toContain('your view of Noor Bcc: x');
});
