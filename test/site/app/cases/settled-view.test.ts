import { describe, expect, test } from 'vitest';
import type { StageBody } from '../../../../src/site/app/cases/case-body.ts';
import { givenIn, placesApart, settledDocument } from '../../../../src/site/app/cases/settled-view.ts';
import { aLadder } from '../../../org/assessments/an-assessment.ts';

const ladder = aLadder('weighted-competencies');
const [first, second] = ladder.competencies;
const mastery = first?.id ?? '';
const quality = second?.id ?? '';
const [part, other] = first?.dimensions.map(({ id }) => id as string) ?? [];

const view = (id: string, ratings: object) => ({ person: { id, name: id }, ratings: { ratings } });
const stage = (...views: readonly object[]) => ({ views }) as unknown as StageBody;

describe('one view made of several', () => {
  const given = givenIn(
    stage(
      view('ravi', { [mastery]: { [part ?? '']: 5, [other ?? '']: { value: 3, note: 'Seen twice' } }, [quality]: 4 }),
      view('rosa', { [mastery]: { [part ?? '']: 4, [other ?? '']: 3 } }),
      view('finn', { [quality]: 1 }),
    ),
    'finn',
  );

  test('leaves out how somebody rates themselves', () => {
    expect(given.map(({ reviewer }) => reviewer.id)).toEqual(['ravi', 'rosa']);
  });

  test('asks only where those who chose didn’t choose the same', () => {
    expect(placesApart(ladder, given).map(({ competency, dimension }) => [competency, dimension])).toEqual([
      [mastery, part],
    ]);
  });

  test('takes what all chose and what one alone rated as it is, and a reason for whom it changes', () => {
    const key = `${mastery} ${part}`;
    const settled = { values: { [key]: '4' }, reasons: { [`${key} ravi`]: 'Not in more than one system.' } };
    expect(settledDocument(ladder, given, settled)).toEqual({
      ratings: { ratings: { [mastery]: { [part ?? '']: 4, [other ?? '']: 3 }, [quality]: 4 } },
      reasons: [{ competency: mastery, dimension: part, reviewer: 'ravi', reason: 'Not in more than one system.' }],
    });
  });

  test('answers both where it is neither’s', () => {
    const settled = { values: { [`${mastery} ${part}`]: 'n/a' }, reasons: {} };
    const { ratings, reasons } = settledDocument(ladder, given, settled);
    expect(ratings.ratings[mastery]).toMatchObject({ [part ?? '']: 'n/a' });
    expect(reasons.map(({ reviewer }) => reviewer)).toEqual(['ravi', 'rosa']);
  });
});
