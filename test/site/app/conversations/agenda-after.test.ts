import { describe, expect, test } from 'vitest';
import {
  stillSuggested,
  withAction,
  withAside,
  withItem,
  withoutEntry,
} from '../../../../src/site/app/conversations/agenda-after.ts';
import type {
  ActionBody,
  AgendaBody,
  AgendaItemBody,
} from '../../../../src/site/app/conversations/conversation-body.ts';

const mia = { id: 'mia', name: 'Mia' };
const written = { author: mia, mayTick: true, mayChange: true, revision: 1, createdAt: '2026-03-02T09:00:00.000Z' };
const item = (id: string, more: Partial<AgendaItemBody> = {}): AgendaItemBody => ({
  ...written,
  id,
  text: `About ${id}`,
  talkedOn: null,
  ...more,
});
const action = (id: string, more: Partial<ActionBody> = {}): ActionBody => ({
  ...written,
  id,
  text: `Do ${id}`,
  owner: mia,
  dueOn: null,
  doneOn: null,
  isOverdue: false,
  ...more,
});
const agenda: AgendaBody = {
  conversation: { person: mia, theyAre: 'manager', isCurrent: true, readBy: 'Only you and Mia', ended: null },
  lead: 'To talk about: “About rota” and the goals.',
  items: [item('rota')],
  suggestions: [{ key: 'goal:1', kind: 'goal', title: 'A goal', why: 'It is due.', page: '/growth/1', aside: null }],
  actions: [action('plan')],
};

describe('what stands on a 1:1’s page after something was done', () => {
  test('a tick stays in its place, and the first line no longer speaks of it', () => {
    const after = withItem(item('rota', { talkedOn: '2026-03-02', revision: 2 }))(agenda);
    expect(after.items.map(({ id, revision }) => [id, revision])).toEqual([['rota', 2]]);
    expect(after.lead).toBe('To talk about: the goals.');
  });

  test('what is new stands at the end', () => {
    expect(withItem(item('leave'))(agenda).items.map(({ id }) => id)).toEqual(['rota', 'leave']);
    expect(withItem(item('leave'))(agenda).lead).toMatch(/what you put here/);
    expect(withAction(action('ask'))(agenda).actions.map(({ id }) => id)).toEqual(['plan', 'ask']);
  });

  test('what they took on is no topic once all of it is done, and is one again when it isn’t', () => {
    const one = { key: 'actions', kind: 'actions', title: 'What you took on', why: 'Late.', page: '#actions' } as const;
    const before: AgendaBody = { ...agenda, suggestions: [{ ...one, aside: null }] };
    const done = withAction(action('plan', { doneOn: '2026-03-02' }))(before);
    expect(stillSuggested(done)).toEqual([]);
    expect(done.lead).not.toMatch(/took on/);
    const again = withAction(action('plan'))(done);
    expect(stillSuggested(again)).toHaveLength(1);
    expect(again.lead).toMatch(/what you took on/);
  });

  test('what is deleted is gone, and once nothing waits the first line says so', () => {
    const aside = withAside('goal:1', { by: mia, on: '2026-03-02' })(agenda);
    expect(aside.lead).toBe('To talk about: “About rota”.');
    expect(withoutEntry('rota')(aside).lead).toMatch(/^Nothing waits/);
    expect(withoutEntry('plan')(agenda).actions).toEqual([]);
    expect(withAside('goal:1', null)(aside)).toEqual(agenda);
  });
});
