import { describe, expect, test } from 'vitest';
import type { GoalBody, OffersBody, PlanBody } from '../../../../src/site/app/growth/growth-body.ts';
import { focusFor, privateGoals } from '../../../../src/site/app/growth/private-goals.ts';
import { lineOfItem } from '../../../../src/site/assess/outcome/focus-items.ts';
import { emptySheet, type Goal, type Sheet } from '../../../../src/site/assess/shelf/sheet.ts';

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  added: 1,
  edited: 1,
  isRemoved: false,
  item: '',
  competency: null,
  words: `Words of ${id}`,
  measure: null,
  isDone: false,
  due: '',
  ...more,
});

function profileWith(...goals: readonly Goal[]): { readonly ladder: string; readonly sheet: Sheet } {
  const head = {
    edited: 1,
    name: 'Me in March',
    person: '',
    by: 'self',
    date: '',
    track: null,
    ladderVersion: '1.0.0',
  };
  const sheet = emptySheet('sheet', head);
  return {
    ladder: 'own',
    sheet: { ...sheet, revision: 1, goals: Object.fromEntries(goals.map((own) => [own.id, own])) },
  };
}

const plan = (version = '1.0.0', words: readonly string[] = []): Pick<PlanBody, 'quarter' | 'ladder' | 'goals'> => ({
  quarter: { name: '2026 Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' },
  ladder: { id: 'v', ladder: 'own', version, title: 'Own' },
  goals: words.map((own) => ({ words: own }) as GoalBody),
});

describe('goals of a private profile, for a growth plan', () => {
  test('those with words of their own, neither removed nor done nor in the plan already', () => {
    const profile = profileWith(
      goal('kept'),
      goal('removed', { isRemoved: true }),
      goal('done', { isDone: true }),
      goal('wordless', { words: ' ', item: 'Something of the ladder' }),
      goal('there'),
    );
    const offered = privateGoals([profile], plan('1.0.0', ['Words of there ']));
    expect(offered.map(({ words, profile: name }) => [words, name])).toEqual([['Words of kept', 'Me in March']]);
  });

  test('with their measure and their day, where the day lies in the quarter or after it', () => {
    const measure = { what: 'incidents', from: '0', to: '5', unit: '' };
    const profile = profileWith(goal('a', { measure, due: '2026-11-30' }), goal('b', { due: '2026-03-01' }), goal('c'));
    const typed = privateGoals([profile], plan()).map((own) => own.typed);
    expect(typed.map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', '2026-12-31', '2026-12-31']);
    expect(typed[0]?.measure).toEqual({ isNumber: true, ...measure });
    expect(typed[1]?.measure.isNumber).toBe(false);
  });

  test('what it is for comes along only on the version that it was written on', () => {
    const profile = profileWith(goal('a', { competency: 'ownership' }));
    const forWhat = (version: string) => privateGoals([profile], plan(version))[0]?.typed.competency;
    expect([forWhat('1.0.0'), forWhat('2.0.0')]).toEqual(['ownership', null]);
  });

  test('stands on the ladder’s item that it was picked from while that is free, and otherwise on its own', () => {
    const practise = {
      source: { kind: 'practise', path: 'up', item: 'Debug' },
      title: 'Debug',
      words: 'In production.',
    };
    const offers = { paths: [{ practise: [practise] }] } as unknown as OffersBody;
    const [picked] = privateGoals([profileWith(goal('a', { item: lineOfItem(practise) }))], plan());
    const [own] = privateGoals([profileWith(goal('b'))], plan());
    if (picked === undefined || own === undefined) throw new Error('both are offered');
    expect(focusFor(picked, offers, () => false)).toEqual(practise.source);
    expect(focusFor(picked, offers, () => true)).toEqual({ kind: 'own' });
    expect(focusFor(picked, null, () => false)).toEqual({ kind: 'own' });
    expect(focusFor(own, offers, () => false)).toEqual({ kind: 'own' });
  });
});
