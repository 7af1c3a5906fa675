import { describe, expect, test } from 'vitest';
import type { Ladder } from '#engine/index.ts';
import { planOf } from '#org/cases/case-plan.ts';
import type { CaseRoute } from '#org/cases/case-route.ts';
import type { Stage } from '#org/cases/stage.ts';
import { galleryLadder } from './a-case.ts';

const weighted = galleryLadder('weighted-competencies');

const stagesOn = (ladder: Ladder, path: string): readonly Stage[] => {
  const own = ladder.paths.find(({ id }) => id === path);
  if (own === undefined) throw new Error(`${path} is no path`);
  return planOf(ladder, { type: own.type, path: own.id, from: own.from, to: own.to }).stages;
};

describe('the stages of a case', () => {
  test('are the ladder’s own chain, whose last step decides', () => {
    expect(stagesOn(weighted, 'l3-to-l4')).toMatchObject([
      { id: 'track-declaration', kind: 'views', by: ['self'], from: 'ladder' },
      { id: 'calibration', kind: 'views', agree: 2, independent: true },
      { id: 'sign-off', kind: 'decision', agree: 2, by: ['delivery-centre-lead', 'head-of-department'] },
    ]);
  });

  test('begin with the talk and the trial for a move, in the ladder’s words where it has as many', () => {
    const path = weighted.paths.find(({ type }) => type === 'move');
    expect(stagesOn(weighted, path?.id ?? '')).toMatchObject([
      { kind: 'talk', title: path?.move?.steps[1], from: 'ladder' },
      { kind: 'trial', title: path?.move?.steps[2], cycles: 1 },
      { kind: 'decision', title: path?.move?.steps[3], by: ['decider'] },
    ]);
    const fewer = { ...weighted, paths: [{ ...path, move: { ...path?.move, steps: ['Talk'], trialCycles: 0 } }] };
    expect(stagesOn(fewer as Ladder, path?.id ?? '')).toMatchObject([
      { kind: 'talk', title: 'You talk about it', from: 'organisation' },
      { kind: 'decision', from: 'organisation' },
    ]);
  });

  test('are the organisation’s own where the ladder states none', () => {
    for (const [id, path] of [
      ['core-questions', 'ic1-to-ic2'],
      ['core-questions', 'ic4-to-m1'],
      ['trunk-and-fork', 'junior-to-mid'],
    ] as const) {
      expect(stagesOn(galleryLadder(id), path)).toMatchObject([
        { kind: 'views', by: ['self', 'manager'], agree: 2, independent: true, from: 'organisation' },
        { kind: 'decision', by: ['decider'], agree: 1, from: 'organisation' },
      ]);
    }
  });

  test('never let the person decide about themselves, whatever the chain says', () => {
    const own = weighted.paths.find(({ id }) => id === 'l1-to-l2');
    const step = { id: 'last', title: 'Last', decides: '', independent: false };
    const chainOf = (by: readonly string[], agree: number) => {
      const path = { ...own, verification: [{ ...step, by, agree }] };
      return stagesOn({ ...weighted, paths: [path] } as unknown as Ladder, 'l1-to-l2');
    };
    expect(chainOf(['self'], 1)).toMatchObject([
      { id: 'last', kind: 'views' },
      { kind: 'decision', by: ['decider'] },
    ]);
    expect(chainOf(['self', 'tech-lead'], 2)).toMatchObject([
      { id: 'last', kind: 'decision', by: ['tech-lead'], agree: 1 },
    ]);
    for (const ladder of ['weighted-competencies', 'core-questions', 'four-axes', 'trunk-and-fork', 'three-areas']) {
      const text = galleryLadder(ladder);
      for (const { id } of text.paths) {
        const last = stagesOn(text, id).at(-1);
        expect(last?.kind).toBe('decision');
        expect(last !== undefined && 'by' in last ? last.by : []).not.toContain('self');
      }
    }
  });

  test('name who only confirms apart from them', () => {
    const path = weighted.paths.find(({ id }) => id === 'l1-to-l2');
    const route: CaseRoute = {
      type: 'promotion',
      path: path?.id ?? null,
      from: path?.from as never,
      to: path?.to as never,
    };
    expect(planOf(weighted, route).attesters).toEqual([]);
    const without = { ...weighted, paths: [{ ...path, verification: [] }] } as unknown as Ladder;
    expect(planOf(without, route)).toMatchObject({ attesters: ['tech-lead'], gathers: true });
  });
});
