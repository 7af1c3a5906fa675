import { describe, expect, it } from 'vitest';
import { cellsOf, readNamedTables, readTables, titles } from './read-table.ts';

const long = (words: string) => `${words} and does it so that others can rely on it`;

describe('matrices', () => {
  it('reads levels as columns and competencies as rows, groups merged or blank below their name', () => {
    const { draft } = readTables([
      ['Area', 'Competency', 'What we mean', 'Junior Engineer', 'Engineer', 'Senior Engineer'],
      ['Craft', 'Testing', 'How we know that it works', 'Writes tests', '', 'Sets the strategy'],
      ['', 'Design', 'How parts fit', 'Follows patterns', 'Finds patterns', 'n/a'],
      ['People', 'Feedback', 'What we tell each other', 'Takes it', 'Gives it', '—'],
    ]);
    expect(titles(draft.groups)).toEqual(['Craft', 'People']);
    expect(draft.competencies.map(({ group }) => group)).toEqual(['craft', 'craft', 'people']);
    expect(draft.competencies.map(({ summary }) => summary.map(({ text }) => text))).toEqual([
      ['How we know that it works'],
      ['How parts fit'],
      ['What we tell each other'],
    ]);
    expect(cellsOf(draft)).toEqual({
      Testing: { 'Junior Engineer': 'Writes tests', Engineer: 'blank', 'Senior Engineer': 'Sets the strategy' },
      Design: { 'Junior Engineer': 'Follows patterns', Engineer: 'Finds patterns', 'Senior Engineer': 'none' },
      Feedback: { 'Junior Engineer': 'Takes it', Engineer: 'Gives it', 'Senior Engineer': 'none' },
    });
    expect(draft.guesses.map(({ text }) => text?.piece.place.cell)).toEqual(['F4']);
  });

  it('reads the same matrix turned round', () => {
    const { draft } = readTables([
      ['', 'Testing', 'Design'],
      ['L1', 'Writes tests', 'Follows patterns'],
      ['L2', 'Sets the strategy', 'Finds patterns'],
      ['L3', 'Teaches it', ''],
    ]);
    expect(titles(draft.levels)).toEqual(['L1', 'L2', 'L3']);
    expect(cellsOf(draft)).toEqual({
      Testing: { L1: 'Writes tests', L2: 'Sets the strategy', L3: 'Teaches it' },
      Design: { L1: 'Follows patterns', L2: 'Finds patterns', L3: 'blank' },
    });
  });

  it('reads tracks above the levels and a second line of names below them', () => {
    const { draft } = readTables([
      ['', 'Engineers', '', '', 'Managers', ''],
      ['', 'E1', 'E2', 'E3', 'M1', 'M2'],
      ['', 'Engineer', 'Senior Engineer', 'Staff Engineer', 'Team Lead', 'Head of Team'],
      ['Craft', long('codes'), long('reviews'), long('designs'), long('asks'), long('listens')],
      ['People', long('asks'), long('helps'), long('mentors'), long('coaches'), long('hires')],
    ]);
    expect(draft.levels.map(({ title, track }) => `${track}/${title.text}`)).toEqual([
      'engineers/E1',
      'engineers/E2',
      'engineers/E3',
      'managers/M1',
      'managers/M2',
    ]);
    expect(draft.levels[1]?.facets[0]?.texts.map(({ text }) => text)).toEqual(['Senior Engineer']);
    expect(titles(draft.competencies)).toEqual(['Craft', 'People']);
  });

  it('reads rows that head others as groups, and keeps notes and totals out of the levels', () => {
    const { draft } = readTables([
      ['Ladder of the web guild', '', ''],
      ['Skill', 'Junior', 'Senior'],
      ['Technical', '', ''],
      ['HTML', 'Knows the elements', 'Knows the edge cases'],
      ['CSS', 'Styles a page', 'Builds a system'],
      ['Human', '', ''],
      ['Listening', 'Asks back', 'Hears what is not said'],
      ['', '', ''],
      ['Note: reviewed every spring by the guild and by whoever is interested', '', ''],
    ]);
    expect(draft.title?.text).toBe('Ladder of the web guild');
    expect(draft.competencies.map(({ title, group }) => `${group}: ${title.text}`)).toEqual([
      'technical: HTML',
      'technical: CSS',
      'human: Listening',
    ]);
    expect(draft.sections.flatMap(({ texts }) => texts.map(({ text }) => text.slice(0, 5)))).toEqual(['Note:']);
  });

  it('reads rows of one competency as a list of its behaviours', () => {
    const { draft } = readTables([
      ['Competency', 'Mid', 'Senior'],
      ['Delivery', 'Plans a week', 'Plans a quarter'],
      ['', 'Tells early when late', 'Cuts scope with others'],
      ['Quality', 'Tests', 'Measures'],
    ]);
    expect(cellsOf(draft)['Delivery']).toEqual({
      Mid: '- Plans a week\n- Tells early when late',
      Senior: '- Plans a quarter\n- Cuts scope with others',
    });
  });

  it('reads lines and bullets of one cell as a statement and lists', () => {
    const { draft } = readTables([
      ['Competency', 'Mid', 'Senior'],
      [
        'Delivery',
        'Delivers alone:\n• plans\n• ships\nExamples:\n- a feature\nAnti-patterns:\n- goes silent',
        '1. leads\n2. learns',
      ],
    ]);
    const [mid, senior] = draft.competencies[0]?.cells ?? [];
    expect(mid?.statement.map(({ text }) => text)).toEqual(['Delivers alone:']);
    expect(mid?.behaviours.map(({ text }) => text)).toEqual(['plans', 'ships']);
    expect(mid?.examples.map(({ text }) => text)).toEqual(['a feature']);
    expect(mid?.traps.map(({ text }) => text)).toEqual(['goes silent']);
    expect(senior?.behaviours.map(({ text }) => text)).toEqual(['leads', 'learns']);
  });

  it('turns levels round that stand from the top down, and says so', () => {
    const { draft } = readTables([
      ['Competency', 'Principal', 'Senior', 'Junior'],
      ['Craft', 'Invents', 'Designs', 'Learns'],
    ]);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior', 'Principal']);
    expect(draft.guesses.map(({ sentence }) => sentence).join()).toContain('turned round');
  });

  it('guesses, and says so, where no name looks like a level', () => {
    const { draft } = readTables([
      ['', 'Seed', 'Sprout', 'Tree'],
      ['Communication', 'Says what is unclear', 'Makes things clear', 'Makes others clear'],
      ['Mentoring', 'Is mentored', 'Mentors one', 'Makes mentors'],
    ]);
    expect(titles(draft.levels)).toEqual(['Seed', 'Sprout', 'Tree']);
    expect(draft.guesses.map(({ confidence }) => confidence)).toEqual(['unsure']);
  });

  it('leaves columns for ratings out, and takes weights', () => {
    const { draft } = readTables([
      ['Competency', 'Weight', 'Junior', 'Senior', 'Self rating', 'Comment'],
      ['Craft', '20%', 'Learns to build', 'Builds to last', '3', 'see the wiki'],
      ['People', '80%', 'Asks for help', 'Gives help', '2', ''],
    ]);
    expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual(['20', '80']);
    expect(draft.leftOut.map(({ text }) => text.text)).toEqual(['3', '2']);
    expect(draft.competencies[0]?.summary.map(({ text }) => text)).toEqual(['see the wiki']);
  });

  it('reads two columns under each level as what they are called', () => {
    const { draft } = readTables([
      ['', 'Junior', 'Junior', 'Senior', 'Senior'],
      ['', 'Expectation', 'Examples', 'Expectation', 'Examples'],
      ['Craft', 'Learns', 'reads code', 'Teaches', 'holds a course'],
    ]);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior']);
    expect(
      draft.competencies[0]?.cells.map(({ statement, examples }) =>
        [...statement, ...examples].map(({ text }) => text),
      ),
    ).toEqual([
      ['Learns', 'reads code'],
      ['Teaches', 'holds a course'],
    ]);
  });
});

describe('lists', () => {
  it('reads path, job title, competency, skill and key behaviour', () => {
    const { draft } = readTables([
      ['Path', 'Job Title', 'Competency', 'Skill', 'Key Behavior'],
      ['Backend', 'Engineer I', 'Craft', 'APIs', 'Follows patterns'],
      ['Backend', 'Engineer I', 'Craft', 'APIs', 'Writes contract tests'],
      ['Backend', 'Engineer II', 'Craft', 'APIs', 'Designs endpoints'],
      ['Frontend', 'Engineer I', 'Craft', 'Accessibility', 'Uses real elements'],
    ]);
    expect(titles(draft.tracks)).toEqual(['Backend', 'Frontend']);
    expect(cellsOf(draft)).toEqual({
      APIs: {
        'backend/Engineer I': '- Follows patterns\n- Writes contract tests',
        'backend/Engineer II': '- Designs endpoints',
      },
      Accessibility: { 'frontend/Engineer I': '- Uses real elements' },
    });
    expect(draft.competencies.map(({ group }) => group)).toEqual(['craft', 'craft']);
  });

  it('reads title, description and a column for each competency level', () => {
    const { draft } = readTables([
      ['Title', 'Description', 'Competency level 1', 'Competency level 2', 'Learning resources'],
      ['Focus', 'Doing one thing', 'Finishes', 'Chooses', 'A book'],
      ['Care', 'Looking after', 'Notices', 'Acts', ''],
    ]);
    expect(cellsOf(draft)['Focus']).toEqual({ 'Competency level 1': 'Finishes', 'Competency level 2': 'Chooses' });
    expect(draft.competencies[0]?.summary.map(({ text }) => text)).toEqual(['Doing one thing', 'A book']);
  });

  it('reads a list whose repeated names are left blank, and a description that belongs to the competency', () => {
    const { draft } = readTables([
      ['Competency', 'Description', 'Level', 'Expectation'],
      ['Craft', 'How we build', 'Junior', 'Learns'],
      ['', '', 'Senior', 'Teaches'],
      ['Focus', 'How we choose', 'Junior', 'Finishes'],
      ['', '', 'Senior', 'Chooses'],
    ]);
    expect(cellsOf(draft)).toEqual({
      Craft: { Junior: 'Learns', Senior: 'Teaches' },
      Focus: { Junior: 'Finishes', Senior: 'Chooses' },
    });
    expect(draft.competencies[0]?.summary.map(({ text }) => text)).toEqual(['How we build']);
  });

  it('reads facts of levels', () => {
    const { draft } = readTables([
      ['Level', 'Title', 'Years of experience', 'Scope', 'Summary'],
      ['L1', 'Engineer', '0-2', 'Tasks', 'Learns the trade'],
      ['L2', 'Senior Engineer', '3+', 'Systems', 'Carries a system'],
    ]);
    expect(titles(draft.levels)).toEqual(['L1', 'L2']);
    expect(draft.competencies).toEqual([]);
    expect(draft.levels[1]?.summary.map(({ text }) => text)).toEqual(['Carries a system']);
    expect(draft.levels[1]?.facets.map(({ texts }) => texts.map(({ text }) => text).join())).toEqual([
      'Senior Engineer',
      '3+',
      'Systems',
    ]);
  });

  it('reads ways from one level to another, and questions with answers', () => {
    const { draft } = readNamedTables([
      [
        'Levels',
        [
          ['Level', 'Summary'],
          ['Junior', 'Learns'],
          ['Senior', 'Teaches'],
        ],
      ],
      [
        'Promotions',
        [
          ['From', 'To', 'Requirements'],
          ['Junior', 'Senior', 'Has taught somebody'],
        ],
      ],
      [
        'FAQ',
        [
          ['Question', 'Answer'],
          ['How often?', 'Twice a year'],
        ],
      ],
    ]);
    expect(draft.paths.map(({ from, to, texts }) => [from, to, texts.map(({ text }) => text).join()])).toEqual([
      ['junior', 'senior', 'Has taught somebody'],
    ]);
    expect(draft.sections.map(({ title }) => title?.text)).toEqual(['How often?']);
  });
});

describe('several tables as one ladder', () => {
  it('takes sheets with levels of their own for tracks', () => {
    const { draft } = readNamedTables([
      [
        'Engineering',
        [
          ['', 'Junior Engineer', 'Senior Engineer'],
          ['Craft', 'Learns', 'Teaches'],
        ],
      ],
      [
        'Management',
        [
          ['', 'Team Manager', 'Director'],
          ['Craft', 'Understands', 'Asks'],
        ],
      ],
    ]);
    expect(titles(draft.tracks)).toEqual(['Engineering', 'Management']);
    expect(cellsOf(draft)['Craft']).toEqual({
      'engineering/Junior Engineer': 'Learns',
      'engineering/Senior Engineer': 'Teaches',
      'management/Team Manager': 'Understands',
      'management/Director': 'Asks',
    });
  });

  it('takes sheets with the same levels and other competencies for groups', () => {
    const { draft } = readNamedTables([
      [
        'Delivery',
        [
          ['', 'Junior', 'Senior'],
          ['Planning', 'a day', 'a year'],
          ['Shipping', 'often', 'safely'],
        ],
      ],
      [
        'Teamwork',
        [
          ['', 'Junior', 'Senior'],
          ['Listening', 'asks', 'hears'],
          ['Giving', 'thanks', 'time'],
        ],
      ],
    ]);
    expect(titles(draft.groups)).toEqual(['Delivery', 'Teamwork']);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior']);
  });

  it('puts facts, weights, a scale and an expected profile together with the matrix', () => {
    const { draft } = readNamedTables([
      [
        'Levels',
        [
          ['Level', 'Years'],
          ['Junior', '0-2'],
          ['Senior', '5+'],
        ],
      ],
      [
        'Matrix',
        [
          ['Competency', 'Junior', 'Senior'],
          ['Craft', 'Learns it', 'Teaches it'],
          ['Focus', 'Finishes', 'Chooses'],
        ],
      ],
      [
        'Weights',
        [
          ['Competency', 'Weight'],
          ['Craft', '2'],
          ['Focus', '1'],
        ],
      ],
      [
        'Scale',
        [
          ['Value', 'Label'],
          ['1', 'Aware'],
          ['2', 'Able'],
          ['3', 'Expert'],
        ],
      ],
      [
        'Expected profile',
        [
          ['Competency', 'Junior', 'Senior'],
          ['Craft', '1', '3'],
          ['Focus', '1', '2'],
        ],
      ],
    ]);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior']);
    expect(titles(draft.competencies)).toEqual(['Craft', 'Focus']);
    expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual(['2', '1']);
    expect(draft.scale.map(({ label }) => (typeof label === 'string' ? label : label.text))).toEqual([
      'Aware',
      'Able',
      'Expert',
    ]);
    expect(draft.expected.map(({ level, competency, value }) => `${competency} ${level} ${value}`)).toEqual([
      'craft junior 1',
      'craft senior 3',
      'focus junior 1',
      'focus senior 2',
    ]);
    expect(draft.leftOut).toEqual([]);
  });

  it('takes a sheet without names of rows for the competency that its name says', () => {
    const { draft } = readNamedTables([
      [
        'Problem Solving',
        [
          ['Beginner', 'Advanced', 'Expert'],
          ['Solves small ones', 'Solves large ones', 'Finds them'],
          ['Asks for help', '', 'Gives help'],
        ],
      ],
      [
        'Delivery',
        [
          ['Beginner', 'Advanced', 'Expert'],
          ['Ships', 'Ships often', 'Ships safely'],
        ],
      ],
    ]);
    expect(cellsOf(draft)).toEqual({
      'Problem Solving': {
        Beginner: '- Solves small ones\n- Asks for help',
        Advanced: 'Solves large ones',
        Expert: '- Finds them\n- Gives help',
      },
      Delivery: { Beginner: 'Ships', Advanced: 'Ships often', Expert: 'Ships safely' },
    });
  });

  it('takes a sheet a level for that level', () => {
    const { draft } = readNamedTables([
      [
        'Junior Engineer',
        [
          ['Competency', 'Expectation'],
          ['Craft', 'Learns'],
          ['Focus', 'Finishes'],
        ],
      ],
      [
        'Senior Engineer',
        [
          ['Competency', 'Expectation'],
          ['Craft', 'Teaches'],
          ['Focus', 'Chooses'],
        ],
      ],
    ]);
    expect(cellsOf(draft)).toEqual({
      Craft: { 'Junior Engineer': 'Learns', 'Senior Engineer': 'Teaches' },
      Focus: { 'Junior Engineer': 'Finishes', 'Senior Engineer': 'Chooses' },
    });
  });

  it('finds two tables in one sheet', () => {
    const { draft } = readTables([
      ['Craft', '', ''],
      ['Skill', 'Junior', 'Senior'],
      ['Testing', 'Writes tests', 'Teaches tests'],
      ['', '', ''],
      ['Skill', 'Junior', 'Senior'],
      ['Listening', 'Asks', 'Hears'],
    ]);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior']);
    expect(cellsOf(draft)).toEqual({
      Testing: { Junior: 'Writes tests', Senior: 'Teaches tests' },
      Listening: { Junior: 'Asks', Senior: 'Hears' },
    });
  });
});

describe('tables as others keep them', () => {
  it('reads levels as rows below two rows of heads, the upper one over several', () => {
    const { draft } = readTables([
      ['Level', 'Technical', '', 'Personal', ''],
      ['', 'Coding', 'Testing', 'Speaking', 'Listening'],
      ['Junior', 'codes a little', 'tests a little', 'speaks a little', 'listens a little'],
      ['Senior', 'codes for all', 'tests for all', 'speaks for all', 'listens for all'],
    ]);
    expect(titles(draft.levels)).toEqual(['Junior', 'Senior']);
    expect(titles(draft.competencies)).toEqual(['Coding', 'Testing', 'Speaking', 'Listening']);
  });

  it('takes a column of names for what is rated, and a kind beside it for its group', () => {
    const { draft } = readTables([
      ['Name', 'Type', 'IC1', 'IC2', 'Notes'],
      ['Reliability', 'Craft', 'Fixes what breaks', 'Prevents breakage', 'See the handbook'],
      ['Teaching', 'People', 'Shares notes', 'Runs workshops', ''],
    ]);
    expect(titles(draft.competencies)).toEqual(['Reliability', 'Teaching']);
    expect(titles(draft.groups)).toEqual(['Craft', 'People']);
  });

  it('keeps headings over codes that go on as stages of one track', () => {
    const { draft } = readTables([
      ['', 'Early', '', 'Later', ''],
      ['Skill', 'E1', 'E2', 'E3', 'E4'],
      ['Coding', long('Tries'), long('Codes'), long('Leads'), long('Shapes')],
    ]);
    expect(draft.tracks).toEqual([]);
    expect(draft.levels.map(({ facets }) => facets[0]?.texts[0]?.text)).toEqual(['Early', 'Early', 'Later', 'Later']);
  });

  it('says that bare numbers over columns may be values and no levels', () => {
    const { draft } = readTables([
      ['Skill', '1', '2', '3'],
      ['Coding', 'Learns', 'Codes well', 'Leads'],
      ['Speaking', 'Listens', 'Speaks well', 'Teaches'],
    ]);
    expect(draft.guesses.map(({ sentence }) => sentence.slice(0, 20))).toEqual(['The numbers 1 to 3 o']);
  });

  it('keeps what a group comes to with the group', () => {
    const { draft } = readTables([
      ['Area', 'Skill', 'Junior', 'Senior'],
      ['Planning', 'Sizing', 'Guesses', 'Calibrates'],
      ['', 'Takeaway', 'Watches', 'Owns the plan'],
    ]);
    expect(titles(draft.competencies)).toEqual(['Sizing']);
    expect(draft.groups[0]?.takeaways?.map(({ texts }) => texts[0]?.text)).toEqual(['Watches', 'Owns the plan']);
  });

  it('takes a weight with its sign, and what is to be written for planned', () => {
    const { draft } = readTables([
      ['Skill', 'W', 'Junior', 'Senior'],
      ['Coding', '×1.5', 'Learns', 'TBD'],
    ]);
    expect(draft.competencies[0]?.weight?.text).toBe('1.5');
    expect(draft.competencies[0]?.cells.map(({ kind }) => kind)).toEqual(['told', 'planned']);
  });

  it('rates nobody by a heading of a table of levels, whether anything stands below it or not', () => {
    const { draft } = readNamedTables([
      [
        'Levels',
        [
          ['Track', 'Level', 'Tagline', 'Motto', 'Seats'],
          ['IC', 'Junior SE', 'Learns the trade', 'Ask first', ''],
          ['IC', 'Senior SE', 'Knows the trade', 'Ask anyway', ''],
        ],
      ],
      [
        'Matrix',
        [
          ['Competency', 'Junior SE', 'Senior SE'],
          ['Code', 'Follows the patterns of the team', 'Finds the pattern that was missing'],
        ],
      ],
    ]);
    expect(titles(draft.competencies)).toEqual(['Code']);
    expect(draft.levels.map(({ facets }) => facets.map(({ texts }) => texts[0]?.text))).toEqual([
      ['Ask first'],
      ['Ask anyway'],
    ]);
  });
});
