import { describe, expect, it } from 'vitest';
import { draftOf, file, fixture, outlineOf, readingOf } from './draft-of.ts';

describe('ladders in the shapes that people publish them in', () => {
  it('takes levels as headings with areas below them', () => {
    const draft = draftOf(fixture('levels-with-areas.md'));
    expect(draft.title?.text).toBe('Growing at Harbour');
    expect(outlineOf(draft).levels).toEqual(['Apprentice Engineer', 'Engineer', 'Senior Engineer']);
    expect(outlineOf(draft).asks).toEqual({
      'Craft @ Apprentice Engineer': 'Writes small changes with a partner; Reads the code around a change',
      'Craft @ Engineer': 'Ships changes alone; Keeps tests green',
      'Craft @ Senior Engineer': 'Designs parts of the system',
      'Teamwork @ Apprentice Engineer': 'Asks when stuck',
      'Teamwork @ Engineer': 'Reviews what others write',
      'Teamwork @ Senior Engineer': 'Helps two others grow',
    });
    expect(draft.levels[0]?.summary[0]?.text).toBe('Learns the trade beside somebody who knows it.');
    expect(draft.guesses).toEqual([]);
  });

  it('takes a table under each area as one group of a single ladder', () => {
    const draft = draftOf(fixture('table-per-area.md'));
    expect(outlineOf(draft).levels).toEqual(['L1', 'L2', 'L3']);
    expect(draft.groups.map(({ title }) => title.text)).toEqual(['Building', 'Working together']);
    expect(outlineOf(draft).asks['building / Testing @ L2']).toBe('Tests for the team');
    expect(outlineOf(draft).asks['working-together / Feedback @ L3']).toBe('blank');
  });

  it('tells facts of a level from what is asked at it', () => {
    const draft = draftOf(fixture('facets-and-results.md'));
    const [first] = draft.levels;
    expect(
      first?.facets.map(({ name, texts }) => [typeof name === 'string' ? name : name.text, texts[0]?.text]),
    ).toEqual([
      ['Scope', 'A task at a time'],
      ['Typical experience', '0 to 2 years'],
    ]);
    expect(draft.competencies.map(({ title }) => title.text)).toEqual(['Results', 'Direction']);
  });

  it('takes competencies with a level at each line, in groups', () => {
    const draft = draftOf(fixture('competency-then-levels.md'));
    expect(outlineOf(draft).levels).toEqual(['E1', 'E2', 'E3']);
    expect(outlineOf(draft).asks['technical-skills / Debugging @ E3']).toBe('Prevents whole kinds of faults');
    expect(outlineOf(draft).asks['communication / Feedback @ E1']).toBe('Listens to it');
  });

  it('guesses that responsibilities are rated where nothing finer is told', () => {
    const draft = draftOf(fixture('role-page.md'));
    expect(outlineOf(draft).asks['Responsibilities @ Junior Backend Engineer']).toBe('Fixes small bugs; Writes tests');
    expect(draft.guesses.map(({ confidence, text }) => [confidence, text?.piece.place.line])).toEqual([
      ['unsure', 5],
      ['unsure', 10],
    ]);
  });

  it('keeps tracks at the top apart, and what only one of them rates', () => {
    const draft = draftOf(fixture('tracks-on-top.md'));
    expect(outlineOf(draft).levels).toEqual([
      'L3: Engineer @ individual-contributor-track',
      'L4: Senior Engineer @ individual-contributor-track',
      'M1: Team Lead @ management-track',
      'M2: Head of Engineering @ management-track',
    ]);
    expect(draft.competencies.map(({ title, tracks }) => [title.text, tracks.length])).toEqual([
      ['Impact', 2],
      ['Craft', 1],
      ['People', 1],
    ]);
  });

  it('sees levels with names of their own by what repeats, and says that it guessed', () => {
    const draft = draftOf(fixture('invented-names.md'));
    expect(outlineOf(draft).levels).toEqual(['Seedling', 'Sapling', 'Oak']);
    expect(outlineOf(draft).asks['Care @ Oak']).toBe('Shelters others');
    expect(draft.guesses).toHaveLength(1);
    expect(draft.guesses[0]?.confidence).toBe('unsure');
  });

  it('takes numbered chapters for what they name, without the number', () => {
    const draft = draftOf(fixture('numbered.txt'));
    expect(outlineOf(draft).levels).toEqual(['Level 1 - Starter', 'Level 2 - Maker', 'Level 3 - Guide']);
    expect(draft.levels[2]?.facets[0]?.texts[0]?.text).toBe('a product');
    expect(draft.leftOut).toEqual([]);
  });

  it('reads capitals as headings and joins lines that were only wrapped', () => {
    const draft = draftOf(fixture('capitals.txt'));
    expect(outlineOf(draft).levels).toEqual(['JUNIOR ENGINEER', 'SENIOR ENGINEER']);
    expect(outlineOf(draft).asks['Technical skills @ JUNIOR ENGINEER']).toBe(
      'Writes small pieces of code that a partner has agreed to beforehand; Learns the tools',
    );
  });

  it('reads rounds of levels in text without a single blank line', () => {
    const draft = draftOf(fixture('round-by-competency.txt'));
    expect(outlineOf(draft).asks).toEqual({
      'Testing @ Junior': 'Writes tests when asked to.',
      'Testing @ Senior': 'Decides what has to be tested.',
      'Planning @ Junior': 'Plans the own day.',
      'Planning @ Senior': 'Plans for the team.',
    });
  });

  it('reads rows with tabs, as they come out of a spreadsheet', () => {
    const draft = draftOf(fixture('tabs.txt'));
    expect(draft.title?.text).toBe('Our matrix');
    expect(outlineOf(draft).asks['Talking @ Senior']).toBe('Listens');
  });

  it('reads definitions of a page, and names what it left aside', () => {
    const draft = draftOf(fixture('definition-list.html'));
    expect(outlineOf(draft).asks['Talking @ Senior Developer']).toBe('Explains to other teams');
    const words = draft.leftOut.map(({ text }) => text.text).join(' ');
    expect(words).toContain('alert("never")');
    expect(words).toContain('secret words');
    expect(words).toContain('Home Jobs');
  });

  it('reads a table whose cells span rows and columns', () => {
    const draft = draftOf(fixture('wiki-table.html'));
    expect(outlineOf(draft).asks).toEqual({
      'delivery / Planning @ Junior': 'Plans a day',
      'delivery / Planning @ Mid': 'Plans a week; Splits work',
      'delivery / Planning @ Senior': 'Plans a quarter',
      'delivery / Shipping @ Junior': 'Ships with help',
      'delivery / Shipping @ Mid': 'Ships with help',
      'delivery / Shipping @ Senior': 'Ships alone',
    });
  });

  it('reads a page that a word processor saved, with bold in its style sheet and lists side by side', () => {
    const draft = draftOf(fixture('word-processor.html'));
    expect(draft.title?.text).toBe('Our career guide');
    expect(outlineOf(draft).asks['Ownership @ Junior']).toBe('finishes what was begun; and tells when it is done');
  });

  it('reads what a page folds away', () => {
    const draft = draftOf(fixture('toggles.html'));
    expect(outlineOf(draft).levels).toEqual(['Level 1 – Explorer', 'Level 2 – Builder']);
    expect(outlineOf(draft).asks['Team @ Level 2 – Builder']).toBe('Leads a meeting');
  });

  it('takes one file a level as one ladder, with facts before the text', () => {
    const draft = draftOf(
      file('junior.md', '---\ntitle: Junior Engineer\nlevel: 1\ntrack: Makers\n---\n\n## Craft\n\n- Learns\n'),
      file('senior.md', '---\ntitle: Senior Engineer\nlevel: 2\ntrack: Makers\n---\n\n## Craft\n\n- Teaches\n'),
    );
    expect(outlineOf(draft).levels).toEqual(['Junior Engineer @ makers', 'Senior Engineer @ makers']);
    expect(outlineOf(draft).asks).toEqual({
      'Craft @ Junior Engineer': 'Learns',
      'Craft @ Senior Engineer': 'Teaches',
    });
    expect(draft.levels[1]?.facets[0]?.texts[0]?.text).toBe('2');
  });

  it('orders files of levels by the page that links to them, and else by their names, as a guess', () => {
    const files = ['Principal', 'Junior', 'Senior'].map((name) =>
      file(`${name}.md`, `# ${name} Engineer\n\n## Craft\n\n- At ${name}\n`),
    );
    expect(outlineOf(draftOf(...files)).levels).toEqual(['Junior Engineer', 'Senior Engineer', 'Principal Engineer']);
    expect(draftOf(...files).guesses.map(({ confidence }) => confidence)).toEqual(['likely']);
    const page = file('README.md', '# Ladder\n\n- [a](Senior.md)\n- [b](Junior.md)\n- [c](Principal.md)\n');
    const linked = draftOf(page, ...files);
    expect(outlineOf(linked).levels).toEqual(['Senior Engineer', 'Junior Engineer', 'Principal Engineer']);
  });

  it('takes facts before a table for what the table is about', () => {
    const rated = (name: string) =>
      `---\ncompetency: ${name}\narea: People\nweight: 2\n---\n\n| Level | Expectation |\n|---|---|\n| Junior | Begins ${name} |\n| Senior | Knows ${name} |\n`;
    const draft = draftOf(file('a.md', rated('Feedback')), file('b.md', rated('Teaching')));
    expect(outlineOf(draft).asks['people / Teaching @ Senior']).toBe('Knows Teaching');
    expect(draft.competencies.map(({ weight }) => weight?.text)).toEqual(['2', '2']);
  });

  it('takes one file a competency as one ladder', () => {
    const draft = draftOf(
      file('feedback.md', '# Feedback\n\nWords for others.\n\n## Junior\n\n- Listens\n\n## Senior\n\n- Offers it\n'),
      file('testing.md', '# Testing\n\n## Junior\n\n- Runs tests\n\n## Senior\n\n- Plans tests\n'),
    );
    expect(outlineOf(draft).asks).toEqual({
      'Feedback @ Junior': 'Listens',
      'Feedback @ Senior': 'Offers it',
      'Testing @ Junior': 'Runs tests',
      'Testing @ Senior': 'Plans tests',
    });
    expect(draft.competencies[0]?.summary[0]?.text).toBe('Words for others.');
  });

  it('takes paths and goals of levels for what they are', () => {
    const level = (name: string, next: string) =>
      `## ${name}\n\n**Craft**\n\n- Works as ${name}\n\nPath to ${next}:\n\n- Do more\n\nExample goals:\n\n- Learn ${next}\n`;
    const draft = draftOf(
      file('paths.md', `# Ladder\n\n${level('L1', 'L2')}\n${level('L2', 'L3')}\n## L3\n\n**Craft**\n\n- Rests\n`),
    );
    expect(draft.paths.map(({ from, to }) => [from, to])).toEqual([
      ['l1', 'l2'],
      ['l2', 'l3'],
    ]);
    expect(draft.levels[0]?.goals.map(({ text }) => text)).toEqual(['Learn L2']);
  });

  it('parts lines in bold from what they head, with no blank line between', () => {
    const level = (name: string) => `### ${name}\n**Reach**\nOwn ${name}.\n**Craft**\nKnows ${name}.\n\n`;
    const draft = draftOf(file('bold.md', `# Ladder\n\n${level('P1')}${level('P2')}`));
    expect(outlineOf(draft).asks).toEqual({
      'Reach @ P1': 'Own P1.',
      'Reach @ P2': 'Own P2.',
      'Craft @ P1': 'Knows P1.',
      'Craft @ P2': 'Knows P2.',
    });
  });

  it('reads headings that say what sort of thing they name', () => {
    const round = (name: string) => `Competency: ${name}\n\nLevel 1\nBegins ${name}.\n\nLevel 2\nKnows ${name}.\n\n`;
    const draft = draftOf(file('rounds.txt', `${round('Ownership')}${round('Teaching')}`));
    expect(draft.competencies.map(({ title }) => title.text)).toEqual(['Ownership', 'Teaching']);
    expect(outlineOf(draft).asks['Teaching @ Level 2']).toBe('Knows Teaching.');
  });

  it('gives a level the fuller of its names, wherever it stands', () => {
    const table = '| Level | Title | Years |\n|---|---|---|\n| 1 | Associate | 0-2 |\n| 2 | Engineer | 2-4 |\n';
    const level = (name: string) => `## ${name}\n\n### Craft\n\n- Works as ${name}\n\n`;
    const text = `# Ladder\n\n${table}\n${level('Level 1: Associate')}${level('Level 2: Engineer')}`;
    const draft = draftOf(file('fuller.md', text));
    expect(outlineOf(draft).levels).toEqual(['Level 1: Associate', 'Level 2: Engineer']);
    expect(draft.leftOut).toEqual([]);
  });

  it('keeps a table beside the ladder out of it, with a line for each cell', () => {
    const pay = '## Pay\n\n| City | Band A | Band B |\n|---|---|---|\n| Porto | 10 | 20 |\n';
    const skill = (name: string) => `## ${name}\n\n- **Junior**: some\n- **Senior**: more\n\n`;
    const draft = draftOf(file('pay.md', `# Ladder\n\n${skill('Testing')}${skill('Writing')}${pay}`));
    expect(outlineOf(draft).levels).toEqual(['Junior', 'Senior']);
    expect(draft.leftOut.map(({ text }) => text.text)).toEqual(['City', 'Band A', 'Band B', 'Porto', '10', '20']);
    expect(draft.leftOut[0]?.text.piece.place).toMatchObject({ file: 'pay.md', line: 15, column: 3 });
  });

  it('says where front matter can’t be read, and takes its lines all the same', () => {
    const text = '---\ntitle: Junior\nnote: [broken\nlevel: "1\n---\n\n# Junior Engineer\n\n- Learns\n';
    const { draft, troubles } = readAgain(text);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]?.place.line).toBeGreaterThanOrEqual(3);
    expect(troubles[0]?.sentence).toMatch(/^ladder\.md, line \d+: /);
    expect(draft.levels.map(({ title }) => title.text)).toEqual(['Junior Engineer']);
  });

  it('counts on past nine', () => {
    const draft = draftOf(fixture('ten-steps.md'));
    expect(outlineOf(draft).levels.at(-1)).toBe('Baker 10');
    expect(draft.levels).toHaveLength(10);
    const text = new TextDecoder().decode(fixture('ten-steps.md').bytes).replaceAll('Baker', 'Engineer');
    expect(draftOf(file('engineers.md', text)).levels).toHaveLength(10);
  });

  it('takes a level that has no name of one by what stands below it, and says what else stood among levels', () => {
    const text = new TextDecoder()
      .decode(fixture('unnamed-level.md').bytes)
      .replaceAll('rigger', 'engineer')
      .replaceAll('Rigger', 'Engineer');
    const draft = draftOf(file('yard.md', text));
    expect(outlineOf(draft).levels).toEqual(['Junior engineer', 'Engineer', 'Bosun', 'Senior engineer']);
    expect(draft.guesses.map(({ text: about }) => about?.text)).toEqual(['Bosun', 'Lunch']);
    expect(draft.competencies.map(({ cells }) => cells.length)).toEqual([4, 4]);
  });

  it('reads headings that begin with the name of their level, and a grade as a fact', () => {
    const draft = draftOf(fixture('role-family.md'));
    expect(draft.competencies.map(({ title }) => title.text)).toEqual(['Responsibilities']);
    expect(draft.levels.map(({ facets }) => facets.map(({ texts }) => texts[0]?.text))).toEqual([
      ['A grade 4.'],
      ['A grade 6.'],
    ]);
  });

  it('parts two tables of which one names a track, also where both rate the same', () => {
    const draft = draftOf(fixture('two-tables.md'));
    expect(outlineOf(draft).levels).toEqual([
      'Level 1 @ makers',
      'Level 2 @ makers',
      'Level 3 @ makers',
      'Level 2 @ managers',
      'Level 3 @ managers',
    ]);
    expect(outlineOf(draft).asks['People @ Level 3']).toBe('Leads the leads');
    expect(draft.competencies.flatMap(({ cells }) => cells)).toHaveLength(10);
  });

  it('reads under a level a row of facts as facts, and a list of areas as what is asked there', () => {
    const draft = draftOf(fixture('tables-under-levels.md'));
    expect(outlineOf(draft).asks).toEqual({
      'Lamps @ K1: Junior keeper': 'Trims them',
      'Lamps @ K2: Keeper': 'Mends them',
      'Lamps @ K3: Head keeper': 'Orders them',
      'Logs @ K1: Junior keeper': 'Reads them',
      'Logs @ K2: Keeper': 'Writes them',
      'Logs @ K3: Head keeper': 'Answers for them',
    });
    expect(draft.levels.map(({ facets }) => facets.map(({ texts }) => texts[0]?.text))).toEqual([
      ['One lamp', 'A senior keeper'],
      ['One tower', 'Nobody'],
      ['The coast', 'Two clerks'],
    ]);
    expect(draft.paths.map(({ texts }) => texts.map(({ text }) => text))).toEqual([['Has kept the log for a winter']]);
  });

  it('takes weights that only put pages in order for no weights', () => {
    const page = (name: string, weight: number) =>
      file(
        `${weight}.md`,
        `---\ntitle: ${name}\nweight: ${weight}\n---\n\n## Junior\n\nLearns.\n\n## Senior\n\nTeaches.\n`,
      );
    const draft = draftOf(page('Craft', 10), page('People', 20), page('Delivery', 30));
    expect(draft.competencies.map(({ weight }) => weight)).toEqual([null, null, null]);
    expect(draft.guesses.some(({ sentence }) => sentence.includes('not taken for weights'))).toBe(true);
  });

  it('reads a long table of Markdown as one table, each row at its place', () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `| Skill ${at} | does **some** of it ${at} | does all of it ${at} |`,
    );
    const text = `| Skill | Junior | Senior |\n|---|---|---|\n${rows.join('\n')}\n\nAfter it.\n`;
    const draft = draftOf(file('long.md', text));
    expect(draft.competencies).toHaveLength(300);
    expect(draft.competencies.at(-1)?.cells[1]?.statement[0]).toMatchObject({
      text: 'does all of it 299',
      piece: { place: { line: 302 } },
    });
    const around = [...draft.summary, ...draft.sections.flatMap(({ texts }) => texts)];
    expect(around.map((one) => one.text)).toEqual(['After it.']);
  });
});

function readAgain(text: string) {
  return readingOf(file('ladder.md', text));
}
