import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatch } from '../../src/engine/batch/create-batch.ts';
import { profileAt } from '../../src/engine/batch/profile-at.ts';
import { scoreBatch } from '../../src/engine/batch/score-batch.ts';
import { setProfile } from '../../src/engine/batch/set-profile.ts';
import { wordFinding } from '../../src/engine/findings/finding.ts';
import type { Profile, Rating } from '../../src/engine/ladder/profile.ts';
import { readPeopleCsv } from '../../src/formats/people-csv/read-people-csv.ts';
import { writePeopleCsv } from '../../src/formats/people-csv/write-people-csv.ts';
import { arbitraryProfile } from '../engine/arbitrary-profile.ts';
import { exampleLadder } from '../engine/example-files.ts';

const ladder = exampleLadder('weighted-competencies');
const points = exampleLadder('points');

function problems(text: string, of = ladder): string[] {
  return readPeopleCsv(text, of).findings.map(
    (found) => `${found.place.line}:${found.place.column} ${wordFinding(found)}`,
  );
}

describe('reading many people from CSV', () => {
  it('takes values, levels, labels and n/a, and leaves blank cells unrated', () => {
    const text = 'person,modelling,quality,privacy,service\nKim,3,steward,Governs,n/a\nLou,,2.0, 1 ,\n';
    const { batch, people, findings } = readPeopleCsv(text, points);
    if (batch === null) throw new Error('the headings are fine');
    expect(findings).toEqual([]);
    expect(people).toEqual(['Kim', 'Lou']);
    const words = [0, 1].map((person) =>
      [...profileAt(batch, person).ratings].map(([id, rating]) => [
        id,
        rating.kind === 'whole' && rating.rating.kind === 'value' ? rating.rating.value : 'n/a',
      ]),
    );
    expect(words).toEqual([
      [
        ['modelling', 3],
        ['quality', 2],
        ['privacy', 4],
        ['service', 'n/a'],
      ],
      [
        ['quality', 2],
        ['privacy', 1],
      ],
    ]);
  });

  it.each([
    ['commas', ',', '\n', ''],
    ['semicolons', ';', '\n', ''],
    ['tabs', '\t', '\n', ''],
    ['carriage returns', ',', '\r\n', ''],
    ['a byte order mark', ',', '\r\n', '\ufeff'],
  ])('understands %s', (_, delimiter, newline, mark) => {
    const lines = [
      ['person', 'modelling', 'quality'],
      ['"Kim ""K"" O\'Neil"', '3', '"2"'],
      ['', '', ''],
    ];
    const text = mark + lines.map((cells) => cells.join(delimiter)).join(newline);
    const { people, findings, batch } = readPeopleCsv(text, points);
    expect(findings).toEqual([]);
    expect(people).toEqual(['Kim "K" O\'Neil']);
    expect(batch?.competencies.map(({ ratings }) => ratings[0]?.codes[0])).toEqual([4, 3, 0, 0]);
  });

  it('reads back what somebody rated, track and anti-signals included', () => {
    const profiles = fc.array(arbitraryProfile(ladder), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(profiles, (some) => {
        const { batch, findings } = readPeopleCsv(csvOf(some), ladder);
        if (batch === null) throw new Error('the headings are fine');
        expect(findings).toEqual([]);
        const expected = createBatch(ladder, some.length);
        some.forEach((profile, person) => {
          setProfile(expected, person, profile);
        });
        for (let person = 0; person < some.length; person++)
          expect(profileAt(batch, person)).toEqual(profileAt(expected, person));
      }),
      { numRuns: 60 },
    );
  });

  it('names every mistake with its line and column, and keeps what is right', () => {
    const text = [
      'person,code-qualty,mentoring,mentoring.mentoring-scop,mentoring.mentoring-scope,mentoring',
      'Kim,3,7,,2,',
      '"Lou',
      'Anne",,l3,,,',
      ',,l33,,,,9',
    ].join('\r\n');
    expect(problems(text)).toEqual([
      '1:8 There is no competency "code-qualty" in this ladder. Did you mean "code-quality"?',
      '1:30 There is no dimension of "mentoring" "mentoring-scop" in this ladder. Did you mean "mentoring-scope"?',
      '1:81 The column "mentoring" is given twice. Write each column once.',
      "2:7 7 is not on the scale. Give a whole number from 1 to 5, one of l1, l2, l3, l4 or l5, or n/a; leave it blank when it isn't rated.",
      '2:7 "mentoring" of this person is rated as a whole and by dimension. Write one or the other.',
      '5:1 The person of this line is blank. Write who it is in the column "person".',
      '5:3 l33 is not on the scale. Give a whole number from 1 to 5, one of l1, l2, l3, l4 or l5, or n/a; leave it blank when it isn\'t rated. Did you mean "l3"?',
      '5:10 "9" is in a column without a heading. Write a heading above it, or take it out.',
    ]);
    expect(readPeopleCsv(text, ladder).people).toEqual(['Kim', 'Lou\r\nAnne', '']);
  });

  it('says what is missing when nobody is named', () => {
    const missing =
      '"person" is missing in the first line. Add it: a column with a name for each person; the others are COMPETENCY or COMPETENCY.DIMENSION.';
    expect(problems('')).toEqual([`1:1 ${missing}`]);
    expect(problems('name,mentoring\nKim,3\n')).toEqual([
      '1:1 There is no competency "name" in this ladder. Define it, or take the reference out.',
      `1:1 ${missing}`,
    ]);
    expect(readPeopleCsv('', ladder).batch).toBe(null);
  });

  it('stops at a quotation mark that is never closed', () => {
    expect(problems('person,mentoring\nKim,3\n"Lou,3\nAnn,3\n')).toEqual([
      '3:1 A quoted cell of this line is not closed where the cell ends, so that nothing from here on can be read. Write a quotation mark at its end, and two for each one within it.',
    ]);
    expect(problems('"person,mentoring\nKim,3\n')).toHaveLength(1);
  });

  it('reports a track or an anti-signal that the ladder does not have', () => {
    expect(problems('person,track,antiSignals.mentoring\nKim,icc,l2 l9\nLou,ic,l1; 3\n')).toEqual([
      '2:5 There is no track "icc" in this ladder. Did you mean "ic"?',
      '2:9 There is no level or value of "mentoring" "l9" in this ladder. Did you mean "l1"?',
    ]);
  });

  it('tells how far it is', () => {
    const parts: number[] = [];
    readPeopleCsv(`person,mentoring\n${'Kim,3\n'.repeat(1000)}`, ladder, (part) => parts.push(part));
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.length).toBeLessThan(210);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });
});

describe('writing many results as CSV', () => {
  it('gives each person both ends of everything, exact scores included', () => {
    const text = 'person,modelling,quality,privacy,service\nKim,3,2,4,n/a\nLou,,2,1,1\nAnn,n/a,n/a,n/a,n/a\n';
    const { batch, people } = readPeopleCsv(text, points);
    if (batch === null) throw new Error('the headings are fine');
    const results = scoreBatch(points, batch);
    if (results.kind === 'refused') throw new Error(results.message);
    expect(writePeopleCsv(people, points, results)).toBe(
      [
        'person,modelling.low,modelling.high,quality.low,quality.high,privacy.low,privacy.high,service.low,service.high,score.low,score.high,level.low,level.high',
        'Kim,3,3,2,2,4,4,n/a,n/a,19,19,steward,steward',
        'Lou,1,4,2,2,1,1,1,1,6,15,apprentice,steward',
        'Ann,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what the rules do not give', () => {
    const gates = exampleLadder('gates');
    const results = scoreBatch(gates, createBatch(gates, 1));
    if (results.kind === 'refused') throw new Error(results.message);
    expect(writePeopleCsv(['Kim'], gates, results).split('\n')[0]).not.toContain('score');
  });

  it.each(['=1+1', '+49 30', '-Kim', '@kim', '\tKim', '\rKim', '=1\n2'])('keeps %j from being a formula', (person) => {
    const results = scoreBatch(points, createBatch(points, 1));
    if (results.kind === 'refused') throw new Error(results.message);
    expect(writePeopleCsv([person], points, results).split('\n')[1]?.replace('"', '')).toMatch(/^'/);
  });
});

/** Every column there is, so that each profile can be said. */
function csvOf(profiles: readonly Profile[]): string {
  const columns = ladder.competencies.flatMap(({ id, dimensions }) => [
    id,
    ...dimensions.map((dimension) => `${id}.${dimension.id}`),
    `antiSignals.${id}`,
  ]);
  const lines = profiles.map((profile, index) => {
    const cells = ladder.competencies.flatMap(({ id, dimensions }) => {
      const rating = profile.ratings.get(id);
      const flags = [...(profile.antiSignals.get(id) ?? [])].join(' ');
      return [
        rating?.kind === 'whole' ? word(rating.rating) : '',
        ...dimensions.map((own) => (rating?.kind === 'by-dimension' ? word(rating.ratings.get(own.id)) : '')),
        flags,
      ];
    });
    return [`P${index}`, profile.track ?? '', ...cells].join(',');
  });
  return [['person', 'track', ...columns].join(','), ...lines].join('\n');
}

function word(rating: Rating | undefined): string {
  if (rating === undefined) return '';
  return rating.kind === 'value' ? String(rating.value) : 'n/a';
}
