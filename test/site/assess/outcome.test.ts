import { describe, expect, it } from 'vitest';
import type { LevelId } from '../../../src/engine/ladder/ids.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { addressesFrom } from '../../../src/site/addresses.ts';
import { unpackAssessData } from '../../../src/site/assess/assess-data.ts';
import { profileOfSheet } from '../../../src/site/assess/exchange/profile-of-sheet.ts';
import { sheetOfProfile } from '../../../src/site/assess/exchange/sheet-of-profile.ts';
import {
  askedCompetencies,
  defaultTrack,
  tracksToChoose,
} from '../../../src/site/assess/outcome/asked-competencies.ts';
import { choicesOf } from '../../../src/site/assess/outcome/choices.ts';
import { itemOfRise, lineOfItem, placeToGrowInto } from '../../../src/site/assess/outcome/focus-items.ts';
import { legChoices } from '../../../src/site/assess/outcome/leg-choices.ts';
import { numberWord } from '../../../src/site/assess/outcome/number-words.ts';
import { onePageOf, wordDate, wordMeasure } from '../../../src/site/assess/outcome/one-page.ts';
import { outcomeOf, prospectsOf } from '../../../src/site/assess/outcome/outcome-of.ts';
import { wordProgress } from '../../../src/site/assess/outcome/progress.ts';
import { pathsWithPractice, seenFrom } from '../../../src/site/assess/outcome/target-level.ts';
import { viewsSideBySide } from '../../../src/site/assess/outcome/views-side-by-side.ts';
import { wordMargin } from '../../../src/site/assess/outcome/word-margin.ts';
import { editGoal } from '../../../src/site/assess/shelf/edit-shelf.ts';
import type { Goal } from '../../../src/site/assess/shelf/sheet.ts';
import { assessDataFile } from '../../../src/site/assess-data.ts';
import { exampleLadder, exampleProfile, galleryNames, ratingsFiles } from '../../engine/example-files.ts';
import { sheetWith } from './sheets.ts';

const scored = exampleLadder('weighted-competencies');
const sam = exampleProfile('examples/sam-weighted-competencies.yaml', scored);
const mirror = exampleLadder('trunk-and-fork');
const kim = exampleProfile('examples/kim-trunk-and-fork.yaml', mirror);

function dataOf(name: string) {
  const ladder = exampleLadder(name);
  return unpackAssessData(
    assessDataFile({ ladder, fileName: '', text: '', findings: [], versions: [] }, addressesFrom('/')),
  );
}

describe('the data that the page loads', () => {
  it.each(ratingsFiles.filter(([file]) => file.startsWith('examples')))(
    'gives %s the result that the whole ladder gives',
    (file, name) => {
      const profile = exampleProfile(file, exampleLadder(name));
      expect(scoreProfile(dataOf(name).ladder, profile)).toEqual(scoreProfile(exampleLadder(name), profile));
    },
  );

  it.each(galleryNames)('has every word that can be chosen on %s', (name) => {
    const { ladder } = dataOf(name);
    for (const competency of ladder.competencies) {
      const places = [null, ...competency.dimensions.map(({ id }) => id)];
      for (const place of places)
        for (const choice of choicesOf(ladder, competency, place))
          expect(choice.words + choice.points.join('')).not.toBe('');
    }
  });
});

describe('progress', () => {
  it('is told in words', () => {
    const sheet = sheetOfProfile(scored, sam, [], { id: 'sam', name: 'Sam', now: 1 });
    expect(wordProgress(scored, sheet)).toBe('All eight chosen, two of them in part.');
    expect(wordProgress(scored, sheetWith('me', {}))).toBe('Nothing is chosen yet.');
    expect(wordProgress(scored, sheetWith('me', { mentoring: 3 }))).toBe('One of eight chosen.');
  });

  it('counts as far as there are words', () => {
    expect([0, 7, 20, 27, 99, 100].map(numberWord)).toEqual([
      'no',
      'seven',
      'twenty',
      'twenty-seven',
      'ninety-nine',
      '100',
    ]);
  });
});

describe('a mirror', () => {
  it('has no result, no headline and no figure in what can be chosen', () => {
    expect(outcomeOf(mirror, kim)).toEqual({ result: null, explanation: null, headline: null });
    const labels = mirror.competencies.flatMap((competency) =>
      choicesOf(mirror, competency, null).map(({ label }) => label),
    );
    expect(labels.filter((label) => /\d/.test(label))).toEqual([]);
    expect(wordProgress(mirror, sheetOfProfile(mirror, kim, [], { id: 'kim', name: 'Kim', now: 1 }))).toBe(
      'All twenty-seven chosen.',
    );
  });

  it('shows the rung above as a place to grow into, and none above the last', () => {
    const [first] = mirror.competencies;
    expect(first && placeToGrowInto(mirror, first, kim)?.label).toBe('Lead');
    const data = mirror.competencies.find(({ id }) => id === 'backing-it-with-data');
    expect(data && placeToGrowInto(mirror, data, kim)).toBeNull();
  });

  it('compares no two people', () => {
    expect(viewsSideBySide(mirror, kim, { ...kim, person: 'Ash' }).kind).toBe('refused');
  });
});

describe('where tracks ask for different things', () => {
  const ladder = exampleLadder('core-questions');

  it('somebody chooses one, and is asked only what it asks', () => {
    expect(tracksToChoose(ladder).map(({ id }) => id)).toEqual(['individual-contributor', 'management']);
    expect(askedCompetencies(ladder, defaultTrack(ladder)).map(({ title }) => title)).toEqual([
      'Scope',
      'Code',
      'Collaboration',
      'Ownership',
    ]);
  });

  it('nobody chooses where all tracks ask the same', () => {
    expect([tracksToChoose(scored), defaultTrack(scored)]).toEqual([[], null]);
  });

  it('a level is looked at from the one before it, and says what to practise on the way', () => {
    expect(seenFrom(ladder, 'ic3' as LevelId, null)).toBe('ic2');
    expect(seenFrom(ladder, 'ic3' as LevelId, 'ic1' as LevelId)).toBe('ic1');
    expect(pathsWithPractice(ladder, 'ic3' as LevelId)[0]?.practise).toHaveLength(3);
  });
});

describe('a scored profile', () => {
  const { result, headline } = outcomeOf(scored, sam);
  const { margin, ways } = prospectsOf(scored, sam, result);

  it('has its level, how firm it is, and the ways up', () => {
    expect(headline).toBe('Middle SE: score 2.2 to 2.3');
    expect(margin && result && wordMargin(scored, margin, result).sentence).toMatch(/^Firm\./);
    expect(ways?.routes.length).toBeGreaterThan(0);
  });

  it('calls nothing firm while the level itself is open', () => {
    const begun = { ...sam, ratings: new Map([...sam.ratings].slice(0, 1)) };
    const { result: open } = outcomeOf(scored, begun);
    const { margin: around } = prospectsOf(scored, begun, open);
    expect(around && open && wordMargin(scored, around, open).sentence).toMatch(
      /^Still open: what isn’t rated yet decides between these levels\./,
    );
  });

  it('says “any two of these” where any two are enough', () => {
    const legs = (ways?.routes ?? []).flatMap((route) => route.legs.map(legChoices));
    const pools = legs.flatMap(({ pool }) => (pool ? [pool] : []));
    expect(pools.some(({ count, rises }) => count === 2 && rises.length === 3)).toBe(true);
  });

  it('makes of a rise one line for a goal', () => {
    const rise = ways?.routes[0]?.legs[0]?.choices[0]?.rises[0];
    expect(rise && lineOfItem(itemOfRise(scored, rise))).toMatch(/^CS & systems foundations from 1 to 2: .{10}/);
  });

  it('beside the manager’s view has the largest difference first, and what both wrote', () => {
    const manager = exampleProfile('examples/sam-weighted-competencies-manager.yaml', scored);
    const views = viewsSideBySide(scored, sam, manager);
    expect(views.kind === 'compared' && views.sentences[0]).toContain('two steps apart');
    expect(views.kind === 'compared' && views.remarks.length).toBeGreaterThan(0);
  });
});

describe('the page for the 1:1', () => {
  it('has the person, the result in short, and the goals', () => {
    const goal = {
      id: 'g',
      added: 1,
      edited: 1,
      isRemoved: false,
      item: 'Debugging',
      competency: null,
      words: 'Lead three incidents',
      measure: { what: 'incidents', from: '', to: '3', unit: '' },
      isDone: false,
      due: '2026-12-18',
    };
    const sheet = editGoal(sheetOfProfile(scored, sam, [], { id: 'sam', name: 'Sam in October', now: 1 }), goal, 2);
    const { explanation, headline } = outcomeOf(scored, profileOfSheet(scored, sheet));
    expect(onePageOf(scored, sheet, explanation, headline)).toMatchObject({
      title: 'Sam',
      about: 'Software Engineer · version 1.0.0 · 1 October 2026',
      headline: 'Middle SE: score 2.2 to 2.3',
      focus: [{ words: 'Lead three incidents', measure: 'incidents: from 0 to 3', due: 'by 18 December 2026' }],
    });
  });

  it('says whether a goal without a measure is done', () => {
    const goal = goalOf(null);
    expect([wordMeasure(goal), wordMeasure({ ...goal, isDone: false })]).toEqual(['done', 'done, or not yet']);
  });

  it('keeps what a goal is measured by while its number is still open', () => {
    const measure = { what: 'designs reviewed', from: '', to: '', unit: '' };
    expect(wordMeasure({ ...goalOf(measure), isDone: false })).toBe('designs reviewed: done, or not yet');
  });

  it('leaves a date alone that isn’t one', () => {
    expect(wordDate('next spring')).toBe('next spring');
  });
});

function goalOf(measure: Goal['measure']): Goal {
  return {
    id: 'g',
    added: 1,
    edited: 1,
    isRemoved: false,
    item: '',
    competency: null,
    words: '',
    measure,
    isDone: true,
    due: '',
  };
}
