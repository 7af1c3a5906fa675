import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareViews } from '../../../src/engine/compare/compare-views.ts';
import type { RangeOf, ViewComparison } from '../../../src/engine/compare/view-comparison.ts';
import { wordViews } from '../../../src/engine/compare/word-views.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, exampleProfile, galleryNames, profileFrom, smallNames } from '../example-files.ts';

function views(ladder: Ladder, mine: Profile, theirs: Profile): ViewComparison {
  const compared = compareViews(ladder, mine, theirs);
  if (compared.kind === 'refused') throw new Error(compared.message);
  return compared;
}

describe('two views', () => {
  const ladder = exampleLadder('weighted-competencies');
  const sam = exampleProfile('examples/sam-weighted-competencies.yaml', ladder);
  const manager = exampleProfile('examples/sam-weighted-competencies-manager.yaml', ladder);

  it('are set side by side place by place, the largest difference first', () => {
    const { differences, agreements, leftOut, neither } = views(ladder, sam, manager);
    expect(differences.map(({ apart }) => apart)).toEqual(
      differences.map(({ apart }) => apart).toSorted((a, b) => b - a),
    );
    expect(differences[0]).toMatchObject({
      place: { name: 'System Design & Architecture, Design review & evolution' },
      mine: { value: 3, label: 'Proficient' },
      theirs: { value: 1, label: 'Aware', note: expect.any(String) },
      apart: 2,
      higher: 'mine',
    });
    expect([differences.length, agreements.length, leftOut.length, neither]).toEqual([5, 34, 1, 1]);
  });

  it('show who left what out, and which anti-signal only one of them saw', () => {
    const { leftOut, antiSignals } = views(ladder, sam, manager);
    expect(leftOut).toMatchObject([
      { place: { dimension: 'experimentation-validation' }, by: 'mine', theirs: { value: 2 } },
    ]);
    expect(antiSignals).toMatchObject([{ competency: 'communication', value: 2, by: 'theirs' }]);
  });

  it('are worded as the agenda of the next 1:1', () => {
    const words = wordViews(views(ladder, sam, manager));
    expect(words[0]).toBe(
      'The two views agree in 34 of the 39 places that both have looked at. Neither looked at one place.',
    );
    expect(words[1]).toBe(
      'System Design & Architecture, Design review & evolution: Sam says 3 Proficient, the manager says 1 Aware: two steps apart.',
    );
    expect(words.join('\n')).toContain('only the manager sees the anti-signal at “Developing”');
    expect(words.at(-1)).toBe(
      'Problem Solving & Complexity, Experimentation & validation: Sam left it open, the manager says 2 Familiar.',
    );
  });

  it('add what each competency comes to, when they are told', () => {
    const compared = compareViews(ladder, sam, manager, {
      mine: rangesOf(ladder, sam),
      theirs: rangesOf(ladder, manager),
    });
    expect(compared.kind === 'view-comparison' && compared.competencies).toMatchObject([
      { competency: 'technical-mastery', mine: { low: 2, high: 2 }, theirs: { low: 3, high: 3 }, apart: 1 },
      { competency: 'code-quality', apart: 1 },
      { competency: 'communication', apart: 1 },
      { competency: 'problem-solving', mine: { low: 2, high: 3 }, theirs: { low: 2, high: 2 }, apart: 0 },
    ]);
    expect(compared.kind === 'view-comparison' && wordViews(compared)).toContain(
      'Technical Mastery as a whole: 2 Developing as Sam sees it, 3 Proficient as the manager sees it: one step apart.',
    );
  });

  it('are called as the caller calls them, and told apart where that is the same', () => {
    const compared = views(ladder, sam, manager);
    const place = 'Problem Solving & Complexity, Experimentation & validation';
    expect(wordViews(compared, { mine: 'Me in March', theirs: 'From Anna' }).at(-1)).toBe(
      `${place}: Me in March left it open, From Anna says 2 Familiar.`,
    );
    expect(wordViews(compared, { mine: 'March', theirs: 'March' }).at(-1)).toBe(
      `${place}: March (first) left it open, March (second) says 2 Familiar.`,
    );
  });

  it('that rate by dimensions and as a whole are not compared as if they were the same', () => {
    const whole = profileFrom('ratings: { code-quality: 2 }', ladder);
    const byDimension = profileFrom('ratings: { code-quality: { testing-discipline: 3 } }', ladder);
    expect(views(ladder, whole, byDimension)).toMatchObject({
      differences: [],
      otherGrain: [
        {
          place: { competency: 'code-quality', dimension: null },
          mine: { value: 2 },
          theirs: { kind: 'by-dimension' },
        },
      ],
    });
  });

  it('differ where one says that it does not apply', () => {
    const [applies, not] = ['3', 'n/a'].map((value) => profileFrom(`ratings: { code-quality: ${value} }`, ladder));
    if (!applies || !not) throw new Error('both are read');
    const compared = views(ladder, applies, not);
    expect(compared).toMatchObject({
      differences: [],
      agreements: [],
      applicability: [{ place: { competency: 'code-quality' } }],
    });
    expect(wordViews(compared)).toContain(
      'Code Quality & Engineering Discipline: the first view says 3 Proficient, the second view says that it does not apply.',
    );
  });
});

describe('two views on a mirror', () => {
  const mirror = exampleLadder('trunk-and-fork');
  const kim = exampleProfile('examples/kim-trunk-and-fork.yaml', mirror);
  const manager = profileFrom(
    'person: Kim\nby: manager\nratings: { sizing: senior, map-structure: mid, scoping: n/a, mentoring-raising-others: junior }',
    mirror,
  );

  it('are told in rungs and without a number', () => {
    const words = wordViews(views(mirror, kim, manager));
    expect(words.slice(0, 3)).toEqual([
      'The two views agree in some of the places that both have looked at.',
      'Sizing: Kim says Junior, the manager says Senior: two rungs apart.',
      'Map structure: Kim says Junior, the manager says Mid: one rung apart.',
    ]);
    for (const sentence of words) expect(sentence).not.toMatch(/\d/);
  });

  it('are of one person: two people are never compared', () => {
    expect(compareViews(mirror, kim, { ...manager, person: 'Lee' })).toMatchObject({
      kind: 'refused',
      code: 'mirror-compares-no-people',
    });
  });
});

describe.each([...galleryNames, ...smallNames].map((name) => [name, exampleLadder(name)] as const))(
  'views on %s',
  (_, ladder) => {
    const pair = fc.tuple(arbitraryProfile(ladder, { unrated: 30 }), arbitraryProfile(ladder, { unrated: 30 }));

    it('put every place into one list, or neither rated it', () => {
      fc.assert(
        fc.property(pair, ([mine, theirs]) => {
          const { differences, applicability, otherGrain, leftOut, agreements, neither } = views(ladder, mine, theirs);
          const listed = [...differences, ...applicability, ...otherGrain, ...leftOut, ...agreements];
          const places = ladder.competencies.reduce((sum, { id, dimensions }) => {
            const asWhole = [mine, theirs].some(({ ratings }) => ratings.get(id)?.kind === 'whole');
            return sum + (asWhole ? 1 : Math.max(1, dimensions.length));
          }, 0);
          expect(listed.length + neither).toBe(places);
          expect(new Set(listed.map(({ place }) => `${place.competency}.${place.dimension}`)).size).toBe(listed.length);
        }),
      );
    });

    it('are the same from the other side', () => {
      fc.assert(
        fc.property(pair, ([mine, theirs]) => {
          const [here, there] = [views(ladder, mine, theirs), views(ladder, theirs, mine)];
          expect(there.differences.map(({ place, apart }) => [place, apart])).toEqual(
            here.differences.map(({ place, apart }) => [place, apart]),
          );
          expect(there.agreements.length).toBe(here.agreements.length);
        }),
      );
    });
  },
);

/** What scoring makes of each competency. */
function rangesOf(ladder: Ladder, profile: Profile): RangeOf {
  const result = scoreProfile(ladder, profile);
  return (id) => {
    const own = result.kind === 'result' ? result.competencies[id] : undefined;
    return own?.kind === 'scored' ? { low: own.low, high: own.high } : null;
  };
}
