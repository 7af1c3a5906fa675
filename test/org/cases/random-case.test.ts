import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ladder } from '#engine/index.ts';
import { actingIn, isOfPeople, nameableRoles } from '#org/cases/acting.ts';
import type { CaseCommand, CaseCommandKind } from '#org/cases/case-command.ts';
import { attestingPlace } from '#org/cases/case-plan.ts';
import { type CaseState, isOpen } from '#org/cases/case-state.ts';
import { offersOf } from '#org/cases/offers.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { CaseInHand, evidenceOf, galleryLadder, here } from './a-case.ts';

const weighted = galleryLadder('weighted-competencies');
const everybody = ['finn', 'mia', 'noor', 'pia', 'ravi', 'rosa', 'rune', 'stranger'] as const;

interface Start {
  readonly ladder: Ladder;
  readonly level: string;
  readonly track?: string;
  readonly path: string | null;
  readonly equivalent?: string;
}

const starts: readonly Start[] = [
  { ladder: weighted, level: 'l1', path: 'l1-to-l2' },
  { ladder: weighted, level: 'l3', path: 'l3-to-l4' },
  { ladder: weighted, level: 'l4', track: 'ic', path: 'l4-to-l5' },
  { ladder: weighted, level: 'l4', track: 'management', path: 'l4.tech-lead-to-l4.principal-engineer' },
  { ladder: galleryLadder('core-questions'), level: 'ic1', path: 'ic1-to-ic2' },
  { ladder: galleryLadder('trunk-and-fork'), level: 'junior', path: 'junior-to-mid' },
  { ladder: galleryLadder('four-axes'), level: 'lead-engineer', path: null, equivalent: 'manager' },
];

/** One attempt: who, which of the commands, and numbers that the command takes what it needs from. */
interface Attempt {
  readonly who: number;
  readonly kind: number;
  readonly pick: number;
  readonly other: number;
  readonly yes: boolean;
  /** Whether one of those is tried that are offered to whoever it is, so that the walk gets on. */
  readonly isOffered: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.nat(1000),
  kind: fc.nat(1000),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  yes: fc.boolean(),
  isOffered: fc.nat(9).map((of) => of > 1),
});

const kinds: readonly CaseCommandKind[] = [
  'choose-title',
  'attach-evidence',
  'detach-evidence',
  'justify-need',
  'attest',
  'name',
  'unname',
  'set-due',
  'remind',
  'hand-in',
  'give-view',
  'settle',
  'recuse',
  'delegate',
  'return',
  'record-talk',
  'begin-trial',
  'review-trial',
  'go-back',
  'decide',
  'ask-to-carry',
  'agree-to-carry',
  'withdraw',
];

/** Rare, since each ends or sets back what a walk has come to, or changes nothing of how it goes on. */
const rare = new Set<CaseCommandKind>([
  'withdraw',
  'go-back',
  'return',
  'recuse',
  'unname',
  'detach-evidence',
  'agree-to-carry',
  'set-due',
  'remind',
  'delegate',
  'ask-to-carry',
  'choose-title',
]);

function of<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

function commandOf(run: CaseInHand, { pick, other, yes }: Attempt, kind: CaseCommandKind): CaseCommand {
  const { state } = run;
  const stage = of([...state.stages.map(({ id }) => id), attestingPlace, 'no-stage'], pick) ?? '';
  const person = of(everybody, other) ?? 'finn';
  const words = yes || pick % 3 > 0 ? 'Some words.' : '';
  const path = run.ladderOn(state.ladderVersion).paths.find(({ id }) => id === state.route.path);
  switch (kind) {
    case 'choose-title':
      return { kind, variant: of(['tech-lead', 'principal-engineer', 'distinguished-engineer', 'none'], pick) ?? '' };
    case 'attach-evidence': {
      const wanted = path?.portfolio ?? [];
      const short = wanted.find(({ id, count }) => state.portfolio.filter((own) => own.item === id).length < count);
      const item = yes && short !== undefined ? short.id : (of([...wanted.map(({ id }) => id), 'no-item'], pick) ?? '');
      return { kind, item, evidence: evidenceOf(yes ? 'finn' : person, `evidence-${other}`) };
    }
    case 'detach-evidence': {
      const own = of(state.portfolio, pick);
      return { kind, item: own?.item ?? 'none', evidence: own?.evidence ?? asId('none') };
    }
    case 'justify-need':
      return { kind, text: words };
    case 'attest':
      return {
        kind,
        requirement:
          of(['people-leadership', 'technical-leadership', 'wide-influence', 'independent-features', 'x'], pick) ?? '',
        holds: yes,
        words,
      };
    case 'name': {
      const now = yes ? (state.stages[state.stageIndex]?.id ?? stage) : stage;
      const roles = [...nameableRoles(state, now), ...(yes ? [] : ['self', 'manager', 'reviewer'])];
      return {
        kind,
        stage: now,
        role: of(roles, pick) ?? 'reviewer',
        person: here(person, { status: other % 40 === 39 ? 'left' : 'active' }),
      };
    }
    case 'unname': {
      const own = of(state.named, pick);
      return { kind, stage: own?.stage ?? stage, role: own?.role ?? 'reviewer', person: own?.person ?? asId(person) };
    }
    case 'set-due':
      return { kind, stage, due: yes ? '2026-04-01' : other % 2 === 0 ? null : '2026-01-01' };
    case 'remind':
    case 'hand-in':
    case 'go-back':
    case 'agree-to-carry':
      return { kind };
    case 'give-view': {
      const ratings = pick % 4 === 0 ? JSON.stringify({ ratings: { 'system-design': (other % 5) + 1 } }) : null;
      return { kind, verdict: pick % 5 === 4 ? 'not-yet' : 'agree', words, ratings };
    }
    case 'settle':
      return { kind, ratings: JSON.stringify({ ratings: { 'system-design': 3 } }), reasons: [] };
    case 'recuse':
      return { kind, stage: yes ? (state.stages[state.stageIndex]?.id ?? stage) : stage, reason: words };
    case 'delegate':
      return {
        kind,
        stage: yes ? (state.stages[state.stageIndex]?.id ?? stage) : stage,
        to: here(person),
        reason: words,
      };
    case 'return':
      return { kind, reasons: words };
    case 'record-talk':
      return { kind, words };
    case 'begin-trial':
      return {
        kind,
        cycles: [{ id: asId(`cycle-${pick % 2}`), name: 'Spring', status: other % 5 === 0 ? 'closed' : 'open' }],
      };
    case 'review-trial':
      return { kind, cycle: state.trial[0]?.cycle ?? asId('none'), words, goesOn: yes || pick % 2 === 0 };
    case 'decide':
      return {
        kind,
        outcome: yes ? 'yes' : 'not-yet',
        reason: words,
        effectiveOn: pick % 4 === 0 ? '2026-02-01' : '2026-04-01',
      };
    case 'ask-to-carry':
      return { kind, to: asId(`version-${pick % 3}`), ladder: run.ladderOn(state.ladderVersion) };
    case 'withdraw':
      return { kind, reason: words };
  }
}

/** What has to hold of a case after whatever was tried. */
function hold(run: CaseInHand, before: CaseState): void {
  const { state, events } = run;
  expect(run.refolded).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(state.revision).toBe(events.length);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  if (!isOpen(before)) expect(state).toEqual(before);
  const decisions = events.flatMap(({ actor, body }) => (body.kind === 'decided' ? [{ actor, ...body }] : []));
  expect(decisions.length).toBeLessThanOrEqual(1);
  for (const { by, actor, outcome, effectiveOn, stage } of decisions.map((own) => ({
    ...own,
    stage: state.stages.at(-1),
  }))) {
    expect(actor).not.toBe('finn');
    expect(by).not.toContain('finn');
    expect(by).toContain(actor);
    expect(new Set(by).size).toBe(by.length);
    if (stage === undefined || stage.kind !== 'decision') throw new Error('the last stage decides');
    if (outcome === 'yes') {
      expect(by.length).toBeGreaterThanOrEqual(stage.agree);
      expect(effectiveOn !== null && effectiveOn >= '2026-03-02').toBe(true);
    }
  }
  for (const stage of state.stages.filter(isOfPeople)) {
    const acting = actingIn(state, stage).map(({ person }) => person);
    expect(new Set(acting).size, `${stage.id}: ${acting}`).toBe(acting.length);
    if (stage.kind === 'decision') expect(acting).not.toContain('finn');
  }
  // Nobody comes into a stage in which each looks at it apart after they could read what the others said.
  for (const { stage, person } of state.named.filter((own) => !before.named.includes(own))) {
    const looked = before.readers.some((own) => own.stage === stage && own.person === person);
    const isApart = before.stages.some((own) => own.id === stage && isOfPeople(own) && own.independent);
    expect(looked && isApart && before.ladderVersion === state.ladderVersion, `${person} in ${stage}`).toBe(false);
  }
  expect(state.views.filter(({ person, role }) => (person === 'finn') !== (role === 'self'))).toEqual([]);
  expect(state.stageIndex).toBeGreaterThanOrEqual(0);
  expect(state.stageIndex).toBeLessThanOrEqual(state.stages.length);
  expect(state.closedAt === null).toBe(isOpen(state));
  const inEffect = events.filter(({ body }) => body.kind === 'came-into-effect').length;
  expect(inEffect).toBe(state.status === 'in-effect' ? 1 : 0);
  if (state.status === 'in-stages' && state.stageIndex === state.stages.length) throw new Error('past its own end');
}

type Tried = readonly [who: string, kind: CaseCommandKind];

/** What is offered to somebody, with what ends or changes little only now and then. */
function worthTrying(run: CaseInHand, who: string, { other }: Attempt): readonly Tried[] {
  return offersOf(run.state, run.around(who))
    .filter(
      ({ refused, command }) =>
        refused === null && (!rare.has(command) || other % (command === 'withdraw' ? 50 : 12) === 0),
    )
    .map(({ command }): Tried => [who, command]);
}

function walk(start: Start, attempts: readonly Attempt[]): CaseInHand {
  const run = new CaseInHand({ ...start, people: { pia: ['people-partner'] } });
  const proposed = run.propose('finn', { path: start.path, equivalent: start.equivalent ?? null });
  expect(isRefusal(proposed), JSON.stringify(proposed)).toBe(false);
  for (const one of attempts) {
    const before = run.state;
    if (one.kind % 97 === 0)
      run.happens({
        kind: 'left',
        person: asId(one.pick % 30 === 0 ? 'finn' : (of(everybody.slice(1), one.pick) ?? '')),
      });
    else if (one.kind % 53 === 0)
      run.happens({ kind: 'manager-changed', to: one.pick % 3 === 0 ? null : asId(of(everybody, one.pick) ?? '') });
    else if (one.kind % 41 === 0) run.happens({ kind: 'take-effect', placement: asId('new') });
    else {
      const offered = everybody.flatMap((person) => worthTrying(run, person, one));
      const [who, kind] = (one.isOffered ? of(offered, one.kind) : null) ?? [
        of(everybody, one.who) ?? 'finn',
        of(kinds, one.kind) ?? 'hand-in',
      ];
      const outcome = run.do(who, commandOf(run, one, kind));
      if (isRefusal(outcome)) expect(outcome.sentence.length).toBeGreaterThan(10);
    }
    hold(run, before);
  }
  return run;
}

describe('a case, whatever anybody tries', () => {
  test('comes to no illegal state, loses no event, is never approved by the person themselves and decided once', () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(starts.length - 1), fc.array(attempt, { minLength: 40, maxLength: 160 }), (at, attempts) => {
        const { status } = walk(starts[at] as Start, attempts).state;
        ends.set(status, (ends.get(status) ?? 0) + 1);
      }),
      { numRuns: 250, seed: 20260302, endOnFailure: true },
    );
    // A walk that never got anywhere would prove nothing.
    for (const status of ['in-effect', 'not-yet', 'withdrawn', 'went-back', 'ended', 'in-stages'] as const) {
      expect([...ends], status).toContainEqual([status, expect.any(Number)]);
    }
  }, 120_000);
});
