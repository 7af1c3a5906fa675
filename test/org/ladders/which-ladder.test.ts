import { expect, test } from 'vitest';
import { refuseAssignments } from '#org/ladders/assign.ts';
import { whichLadder } from '#org/ladders/which-ladder.ts';

const assignments = [
  { team: null, ladder: 'everybody' },
  { team: 'Search', ladder: 'search' },
];
const published = new Set(['everybody', 'search', 'placed']);

test('the ladder somebody is placed on applies before their team’s, and that before everybody’s', () => {
  expect(whichLadder({ placedOn: 'placed', team: 'Search' }, assignments, published)?.because).toBe('placement');
  expect(whichLadder({ placedOn: null, team: 'Search' }, assignments, published)).toEqual({
    ladder: 'search',
    because: 'team',
  });
  expect(whichLadder({ placedOn: null, team: 'Payments' }, assignments, published)?.because).toBe('everybody');
  expect(whichLadder({ placedOn: null, team: '' }, assignments, published)?.because).toBe('everybody');
});

test('a ladder of which nothing is published applies to nobody', () => {
  expect(whichLadder({ placedOn: 'gone', team: 'Search' }, assignments, published)?.because).toBe('team');
  expect(whichLadder({ placedOn: 'gone', team: 'Search' }, assignments, new Set())).toBeNull();
});

test('a list with a team twice or a ladder that isn’t published is refused with the places', () => {
  expect(refuseAssignments(assignments, published)).toBeNull();
  const twice = refuseAssignments([...assignments, { team: 'Search', ladder: 'nowhere' }], published);
  expect(twice?.fields?.map(({ pointer }) => pointer)).toEqual(['/items/2/team', '/items/2/ladder']);
});
