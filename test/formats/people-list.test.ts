import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../src/formats/people-list/read-people-list.ts';
import { type PeopleListLine, writePeopleList } from '../../src/formats/people-list/write-people-list.ts';
import { peopleColumns } from '../../src/org/people/people-row.ts';

const kim: PeopleListLine = {
  name: 'Kim',
  email: 'kim@example.org',
  team: 'Payments',
  manager: 'lou@example.org',
  level: 'ic2',
  track: 'ic',
  ladder: 'core-questions@1.0.0',
  since: '2026-01-01',
  status: 'active',
  'left on': '',
};

function problems(text: string): string[] {
  const { rows, findings } = readPeopleList(text);
  return [...findings, ...rows.flatMap((row) => row.findings)].map(
    ({ row, column, sentence }) => `${row} ${column}: ${sentence}`,
  );
}

/** Cells as the system has them (without blanks around), some made to look like formulas. */
const cell = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''@", '"', ';=', 'a\t+'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  .map(([start, rest]) => (start + rest).trim());

describe('a list of people', () => {
  it('comes back as it was written, formulas, quotation marks and line ends included', () => {
    const filled = cell.filter((text) => text !== '');
    const line = fc.record({ name: filled, team: cell, level: filled, track: filled, ladder: filled });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (some) => {
        const lines = some.map((own, n) => ({ ...kim, ...own, email: `p${n}@example.org` }));
        const { rows, findings } = readPeopleList(writePeopleList(lines));
        expect(findings).toEqual([]);
        expect(
          rows.map(({ row: _row, findings: own, leftOn, ...rest }) => ({ ...rest, 'left on': leftOn ?? '', own })),
        ).toEqual(lines.map((own) => ({ ...own, own: [] })));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['=1+1', '+49 30', '-Kim', '@kim', '\tKim', '\rKim', '\nKim', "'=1"])(
    'writes %j so that no spreadsheet carries it out',
    (name) => {
      const line = writePeopleList([{ ...kim, name }], ['name', 'email']).slice('name,email\n'.length);
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('keeps a cell whole where a spreadsheet expects another separator', () => {
    expect(writePeopleList([{ ...kim, name: 'Kim;=1+1' }], ['name'])).toBe('name\n"Kim;=1+1"\n');
  });

  it('takes an apostrophe off only where it stands before something like a formula', () => {
    const [row] = readPeopleList("email,name\nkim@example.org,'tHooft\n").rows;
    expect(row?.name).toBe("'tHooft");
  });

  it.each([
    ['semicolons', ';', '\n', ''],
    ['tabs', '\t', '\n', ''],
    ['carriage returns and a byte order mark', ',', '\r\n', '\ufeff'],
  ])('understands %s', (_, delimiter, newline, mark) => {
    const lines = [
      ['E-Mail', 'NAME', 'Manager email', 'left_on'],
      ['KIM@example.org', '"Kim ""K"""', 'Lou@Example.org', ''],
      ['', '', '', ''],
    ];
    const { rows, findings } = readPeopleList(mark + lines.map((cells) => cells.join(delimiter)).join(newline));
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      row: 2,
      email: 'kim@example.org',
      name: 'Kim "K"',
      manager: 'lou@example.org',
      team: null,
    });
  });

  it('says of each row and column what is wrong and how to mend it', () => {
    const text = 'email,name,since,status\nnope,Kim,2026-02-31,gone\n,,,\nlou@example.org,,3/2/2026\n';
    expect(problems(text)).toEqual([
      '2 email: “nope” is no e-mail address. Write one like kim@example.org.',
      '2 since: “2026-02-31” is no day. Write year, month and day, such as 2026-03-31.',
      '2 status: “gone” is no status. Write active or left.',
      '4 : This row has 3 cells, and there are 4 headings. Put what stands in the wrong place right; a cell with a comma in it needs quotation marks.',
      '4 name: The name is blank. Write it, or leave the whole column out.',
      '4 since: “3/2/2026” is no day. Write year, month and day, such as 2026-03-31.',
    ]);
  });

  it('reads nothing under headings that can’t be meant, and says which', () => {
    expect(problems('email,mangaer,name,Name,salary\n')).toEqual([
      '1 : There is no column “mangaer” in a list of people. Did you mean “manager”?',
      '1 name: The column “Name” stands here twice. Keep one of them.',
      `1 : There is no column “salary” in a list of people. The columns are ${peopleColumns.join(', ')}; take this one out.`,
    ]);
    expect(problems('name\nKim\n')).toEqual([
      '1 email: There is no column “email”, by which people are known. Write it above the e-mail addresses.',
    ]);
    expect(problems(' \n')[0]).toContain('The list is empty');
    expect(problems('email,name\nkim@example.org,"Kim\nlou@example.org,Lou\n')[0]).toMatch(/^2 : A quotation mark/);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('email', 'name', ',', ';', '"', '\n', '\r', "'", '=', 'a@b.cd') }),
        (text) => {
          readPeopleList(text);
        },
      ),
    );
  });
});
