import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { foldCase } from '#org/cases/fold-case.ts';
import type { AgendaGround } from '#org/conversations/agenda-ground.ts';
import { missingItems } from '#org/conversations/missing-items.ts';
import { suggestAgenda } from '#org/conversations/suggest-agenda.ts';
import { wordAgenda } from '#org/conversations/word-agenda.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { asId } from '#org/ids.ts';
import { aLadder, anAssessment } from '../assessments/an-assessment.ts';
import { aGoal, aPlan } from '../growth/a-plan.ts';
import { aGround, anAction, anItem, bothViews, pair } from './an-agenda.ts';

const at = '2026-03-02T09:00:00.000Z';
const titles = (ground: AgendaGround) => suggestAgenda(ground).map(({ title }) => title);

const aRequest = (given: Partial<FeedbackRequest> = {}): FeedbackRequest => ({
  id: asId('request'),
  asker: pair.report,
  asked: asId('pia'),
  question: 'How was it?',
  audience: 'manager-only',
  announcedTo: pair.manager,
  status: 'answered',
  answer: 'words of the answer',
  revision: 2,
  createdAt: at,
  updatedAt: '2026-03-08T09:00:00.000Z',
  ...given,
});

/** Finn’s from L3 to L4, which waits for him to put it together, unless his manager is another. */
function aCase(subject = 'finn', manager = 'mia'): CaseState {
  const ladder = aLadder('weighted-competencies');
  const route = {
    type: 'promotion',
    path: 'l3-to-l4',
    from: { level: 'l3', variant: null },
    to: { level: 'l4', variant: 'tech-lead' },
  };
  const body = {
    kind: 'proposed',
    subject: asId(subject),
    ladderVersion: asId('version'),
    route,
    manager: asId(manager),
    reason: 'words of the case',
  };
  const event = { case: asId('case'), sequence: 1, at, actor: asId(subject), body };
  return foldCase((_, own) => planOf(ladder, own), [event as never]);
}

describe('an agenda that suggests itself', () => {
  test('is empty where nothing waits, and says so kindly', () => {
    expect(suggestAgenda(aGround())).toEqual([]);
    expect(wordAgenda([], [])).toBe('Nothing waits to be talked about: begin with how it goes.');
  });

  test('begins with what the two took on, kindly where its day has passed', () => {
    const [line] = suggestAgenda(aGround({ actions: [anAction()] }));
    expect(line).toMatchObject({
      kind: 'actions',
      page: '#actions',
      why: 'Finn has something still to do. One was meant for 5 March: is it still wanted?',
    });
    const done = anAction({ doneOn: '2026-03-04' });
    const ofOthers = anAction({ manager: asId('fred') });
    expect(suggestAgenda(aGround({ actions: [done, ofOthers] }))).toEqual([]);
  });

  test('has the largest differences of a scorecard, and why each is here', () => {
    const lines = suggestAgenda(aGround({ views: bothViews('scorecard') }));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      title: 'Tooling: Finn chose “2 Learning”, Mia “4 Leading”',
      why: 'The two views of Spring differ most here.',
      page: '/people/finn/views',
    });
    expect(lines[2]?.why).toBe('The two views of Spring differ here. There is more that you see differently.');
  });

  test('has of a mirror the words that each chose, and no number', () => {
    const lines = suggestAgenda(aGround({ views: bothViews('mirror') }));
    expect(lines[0]?.title).toBe('Tooling: Finn chose “Writes”, Mia “Leads”');
    expect(lines.map(({ title, why }) => title + why).join(' ')).not.toMatch(/\d/);
  });

  test('has no difference of a draft, nor one that was talked about already', () => {
    const views = bothViews('scorecard');
    for (const status of ['draft', 'discussed', 'locked'] as const) {
      for (const side of ['self', 'manager'] as const) {
        const changed = bothViews('scorecard', { [side]: { ...views[side], status } });
        expect(suggestAgenda(aGround({ views: changed }))).toEqual([]);
      }
    }
  });

  test('has the goals of a shared plan that wait, those past their day first, as often as the ladder says', () => {
    const goals = [
      aGoal({ id: asId('silent'), words: 'Silent', lastCheckInOn: '2026-02-20' }),
      aGoal({ id: asId('late'), words: 'Late', dueOn: '2026-03-01', lastCheckInOn: '2026-03-09' }),
      aGoal({ id: asId('fresh'), words: 'Fresh', lastCheckInOn: '2026-03-09' }),
    ];
    const plan = aPlan({ visibility: 'shared' });
    const lines = suggestAgenda(aGround({ plans: [{ plan, goals, checkInDays: 14 }] }));
    expect(lines.map(({ title, why }) => [title, why])).toEqual([
      ['A goal of Finn: “Late”', 'It was meant for 1 March. Does it end, go on, or get another day?'],
      ['A goal of Finn: “Silent”', 'The last check-in was on 20 February; it is looked at every two weeks.'],
    ]);
    expect(titles(aGround({ plans: [{ plan, goals, checkInDays: 60 }] }))).toEqual(['A goal of Finn: “Late”']);
  });

  test('has a case of the report that waits for one of them, and what its portfolio still lacks', () => {
    const state = aCase();
    const path = aLadder('weighted-competencies').paths.find(({ id }) => id === 'l3-to-l4');
    if (path === undefined) throw new Error('there is no such path');
    const missing = missingItems(path, 'tech-lead', state.portfolio);
    const ground = aGround({
      cases: [{ state, to: 'Tech Lead (L4)' }],
      nextRung: { person: pair.report, to: 'Tech Lead (L4)', state, isMirror: false, missing },
    });
    const lines = suggestAgenda(ground);
    expect(lines[0]).toMatchObject({
      title: 'The case of Finn to Tech Lead (L4) waits for Finn',
      why: 'It is being put together.',
      page: '/cases/case',
    });
    expect(lines.slice(1).map(({ kind }) => kind)).toEqual(missing.slice(0, 3).map(() => 'evidence'));
    expect(missing.length).toBeGreaterThan(0);
  });

  test('asks in one line what could show what the next rung asks for, where no case gathers it yet', () => {
    const missing = [{ id: 'a', title: 'A design', evidence: '', attached: 0, count: 1 }];
    const nextRung = { person: pair.report, to: 'L4', state: null, isMirror: false, missing };
    expect(suggestAgenda(aGround({ nextRung }))).toMatchObject([
      { title: 'For L4: A design', page: '/people/finn/readiness' },
    ]);
  });

  test('leaves the manager’s own case to the manager, and cases of others to them', () => {
    for (const state of [aCase('mia', 'top'), aCase('omar', 'mia')]) {
      expect(suggestAgenda(aGround({ cases: [{ state, to: 'L4' }] }))).toEqual([]);
    }
  });

  test('has feedback of which both know since the last talk, and never what it says', () => {
    const [line] = suggestAgenda(aGround({ feedback: [aRequest()] }));
    expect(line).toMatchObject({
      title: 'Pia answered a question of Finn',
      why: 'It came on 8 March. Only Mia reads it.',
    });
    expect(titles(aGround({ feedback: [aRequest()], lastTalk: '2026-03-09' }))).toEqual([]);
    for (const unseen of [
      aRequest({ audience: 'named', announcedTo: null }),
      aRequest({ announcedTo: asId('fred') }),
      aRequest({ status: 'asked' }),
      aRequest({ updatedAt: '2026-01-08T09:00:00.000Z' }),
    ]) {
      expect(suggestAgenda(aGround({ feedback: [unseen] }))).toEqual([]);
    }
    expect(
      titles(aGround({ feedback: [aRequest({ asked: pair.manager, audience: 'named', announcedTo: null })] })),
    ).toEqual(['Mia answered a question of Finn']);
  });

  test('never holds what only one of the two may see, whatever is handed in', () => {
    const status = fc.constantFrom('draft' as const, 'shared' as const, 'discussed' as const);
    const visibility = fc.constantFrom('private' as const, 'shared' as const);
    const audience = fc.constantFrom(
      ['named', null] as const,
      ['manager-only', 'mia'] as const,
      ['manager-only', 'fred'] as const,
    );
    const asked = fc.constantFrom('pia', 'mia');
    fc.assert(
      fc.property(status, status, visibility, audience, asked, (self, manager, seen, [kind, announcedTo], other) => {
        const views = bothViews('scorecard', {
          self: anAssessment({ id: asId('s'), status: self }),
          manager: anAssessment({ id: asId('m'), kind: 'manager', author: pair.manager, status: manager }),
        });
        const plan = {
          plan: aPlan({ visibility: seen }),
          goals: [aGoal({ words: 'words of a goal' })],
          checkInDays: 14,
        };
        const request = aRequest({
          audience: kind,
          announcedTo: announcedTo === null ? null : asId(announcedTo),
          asked: asId(other),
        });
        const lines = suggestAgenda(aGround({ views, plans: [plan], feedback: [request] }));
        const kinds = new Set(lines.map((line) => line.kind));
        expect(kinds.has('difference')).toBe(self === 'shared' && manager === 'shared');
        expect(kinds.has('goal')).toBe(seen === 'shared');
        expect(kinds.has('feedback')).toBe(
          kind === 'named' ? other === 'mia' : announcedTo === 'mia' || other === 'mia',
        );
        expect(JSON.stringify(lines)).not.toContain('words of the answer');
      }),
    );
  });

  test('names each line by the same key for as long as it is the same thing', () => {
    const views = bothViews('scorecard');
    const keys = (ground: AgendaGround) => suggestAgenda(ground).map(({ key }) => key);
    expect(keys(aGround({ views }))).toEqual(keys(aGround({ views, today: '2026-03-11' })));
    expect(new Set(keys(aGround({ views, actions: [anAction()] }))).size).toBe(4);
    const again = bothViews('scorecard', { self: { ...views.self, id: asId('of-finn-again') } });
    expect(keys(aGround({ views: again }))[0]).not.toBe(keys(aGround({ views }))[0]);
  });
});

describe('the first line', () => {
  test('says what to talk about, what they put there themselves first', () => {
    const suggestions = suggestAgenda(aGround({ views: bothViews('scorecard'), actions: [anAction()] }));
    expect(wordAgenda([anItem()], suggestions)).toBe(
      'To talk about: “Four days a week”, what you took on and what you see differently.',
    );
    expect(wordAgenda([anItem(), anItem()], [])).toBe('To talk about: what you put here.');
  });
});
