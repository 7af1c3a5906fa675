import { describe, expect, test } from 'vitest';
import type { CaseEventBody } from '#org/cases/case-event.ts';
import { type CaseBody, type CaseLineBody, nextWords, titleOf } from '../../../../src/site/app/cases/case-body.ts';
import { wordEvent } from '../../../../src/site/app/cases/word-event.ts';

const line = {
  subject: { id: 'noor', name: 'Noor Haddad' },
  route: { type: 'promotion', path: 'up', from: { title: 'Senior' }, to: { title: 'Lead' } },
  status: 'in-stages',
  stage: { id: 'sign-off', title: 'Signed off' },
  due: '2026-03-20',
  waitsFor: [
    { id: 'rosa', name: 'Rosa Diaz' },
    { id: 'mia', name: 'Mia Berg' },
  ],
  effectiveOn: null,
} as unknown as CaseLineBody;

describe('the first line of a case', () => {
  test('says whose it is, where it is, until when, and who is on, oneself first', () => {
    expect(titleOf(line, 'noor')).toBe('Your promotion to Lead');
    expect(titleOf(line, 'mia')).toBe('Noor Haddad: promotion to Lead');
    expect(nextWords(line, 'mia')).toBe('It is at “Signed off”, until 20 March 2026. It waits for you and Rosa Diaz.');
  });

  test('says from which day a yes holds, and of what was tried and not kept that it counts for nothing', () => {
    expect(nextWords({ ...line, status: 'decided', effectiveOn: '2026-04-01' }, 'noor')).toBe(
      'Decided: yes. It holds from 1 April 2026 on.',
    );
    expect(nextWords({ ...line, status: 'went-back' }, 'noor')).toMatch(/counts for or against nobody|against anybody/);
  });
});

const known = {
  subject: { id: 'noor', name: 'Noor' },
  manager: null,
  proposedBy: null,
  waitsFor: [],
  stages: [
    {
      id: 'sign-off',
      title: 'Signed off',
      views: [],
      roles: [{ role: 'reviewer', title: 'Reviewer', people: [{ id: 'rosa', name: 'Rosa' }], usual: [] }],
    },
  ],
  attesters: [],
  titles: [],
  portfolio: [{ item: 'design', title: 'A design' }],
  attestations: [],
  decision: null,
} as unknown as CaseBody;

/** One of each, with as little in it as there can be: a kind that is missing here doesn't compile. */
const kinds: Readonly<Record<CaseEventBody['kind'], object>> = {
  proposed: { reason: 'It is time.' },
  'title-chosen': { variant: 'lead' },
  'evidence-attached': { item: 'design', words: { what: 'The search service' } },
  'evidence-detached': { item: 'design' },
  'need-justified': { text: 'Nobody owns it.' },
  attested: { requirement: 'leads', holds: true, words: '' },
  named: { stage: 'sign-off', role: 'reviewer', person: 'rosa' },
  unnamed: { stage: 'sign-off', role: 'reviewer', person: 'rosa' },
  'due-set': { stage: 'sign-off', due: null },
  reminded: { stage: 'sign-off', persons: ['rosa'] },
  'handed-in': {},
  'view-given': { stage: 'sign-off', role: 'reviewer', verdict: 'agree', words: 'Yes.' },
  settled: { stage: 'sign-off' },
  recused: { stage: 'sign-off', role: 'reviewer', reason: 'We share a flat.' },
  delegated: { stage: 'sign-off', role: 'reviewer', to: 'rosa', reason: 'Away.' },
  returned: { stage: 'sign-off', reasons: 'More.' },
  talked: { words: 'We talked.' },
  'trial-begun': { cycles: ['winter'] },
  'trial-reviewed': { cycle: 'winter', words: 'Fine.', goesOn: true },
  'went-back': {},
  decided: { outcome: 'not-yet', reason: 'Soon.' },
  'came-into-effect': { placement: 'p' },
  'carry-proposed': { to: 'next' },
  carried: { to: 'next' },
  'manager-changed': { from: null, to: null },
  left: { person: 'rosa' },
  withdrawn: { reason: '' },
};

describe('what happened in a case', () => {
  const worded = (kind: string, body: object, hidden = false) =>
    wordEvent(
      { sequence: 1, at: '2026-03-02T09:00:00.000Z', actor: null, kind, hidden, body: { ...body }, hash: '' },
      known,
    );

  test.each(Object.entries(kinds))('%s is told in a sentence, without an id in it', (kind, body) => {
    const { did } = worded(kind, body);
    expect(did).not.toBe(kind);
    expect(did).not.toMatch(/sign-off|rosa|undefined|null|NaN|somebody/);
  });

  test('a view that isn’t for these eyes is told without its verdict', () => {
    expect(worded('view-given', { stage: 'sign-off', role: 'reviewer' }, true)).toEqual({
      did: 'gave a view in “Signed off”',
      said: '',
    });
  });
});
