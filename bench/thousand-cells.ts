import { readLadder } from '../src/engine/read/read-ladder.ts';
import { writeLadderMarkdown } from '../src/formats/markdown/write-ladder-markdown.ts';
import { writeLadderCsv } from '../src/formats/spreadsheet/write/write-ladder-csv.ts';
import { writeLadderWorkbook } from '../src/formats/spreadsheet/write/write-ladder-workbook.ts';

const levels = [
  'Trainee',
  'Junior',
  'Engineer',
  'Senior',
  'Staff',
  'Principal',
  'Lead',
  'Manager',
  'Director',
  'Fellow',
];
const areas = ['Planning', 'Design', 'Testing', 'Mentoring', 'Delivery'];
const verbs = ['Plans', 'Reviews', 'Writes', 'Explains', 'Measures', 'Leads', 'Mends', 'Shares'];
const things = ['the work of the team', 'what others build', 'tests for each change', 'a design before it is built'];
const ends = ['and says early what is late.', 'so that others can go on with it.', 'without being asked, every week.'];

const competencies = Array.from({ length: 100 }, (_, at) => `${areas[at % areas.length]} ${at + 1}`);

/** What stands in a cell: never the same twice. */
function cell(row: number, column: number): string {
  const at = row * levels.length + column;
  const second = `${verbs[(at + 3) % verbs.length]} ${things[(at + 1) % things.length]} in area ${row + 1}.`;
  return `${verbs[at % verbs.length]} ${things[at % things.length]} ${ends[at % ends.length]} ${second}`;
}

/** A matrix of 10 levels and 100 competencies, a thousand cells of some twenty words, in each format by the name of its file. */
export async function thousandCells(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const rows = competencies.map((name, row) => [name, ...levels.map((_, column) => cell(row, column))]);
  const table = [['Skill', ...levels], ...rows];
  const own = ownText();
  const { ladder } = readLadder(own);
  if (ladder === null) throw new Error('the ladder of the bench can be read');
  return new Map<string, string | Uint8Array>([
    ['matrix.csv', table.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')],
    ['matrix.xlsx', await writeLadderWorkbook(ladder, null)],
    ['matrix.md', `# Ladder\n\n${markdownTable(table)}`],
    ['headings.md', `# Ladder\n\n${levels.map((_, column) => chapter(column)).join('\n')}`],
    ['matrix.html', htmlTable(table)],
    ['pasted.txt', table.map((row) => row.join('\t')).join('\n')],
    ['job-family.yaml', jobFamily()],
    ['own.yaml', own],
    ['own.csv', writeLadderCsv(ladder)],
    ['own.xlsx', await writeLadderWorkbook(ladder, own)],
    ['own.md', writeLadderMarkdown(ladder, own)],
  ]);
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function chapter(column: number): string {
  return `## ${levels[column]}\n\n${competencies.map((name, row) => `### ${name}\n\n- ${cell(row, column)}\n`).join('\n')}`;
}

function htmlTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) => `<tr>${cells.map((text) => `<${tag}>${text}`).join('')}`;
  return `<!doctype html><title>Ladder</title><table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('\n')}</table>`;
}

function jobFamily(): string {
  const items = competencies.flatMap((_name, row) =>
    levels.map(
      (_, column) => `  - level: l${column}\n    theme: t${row}\n    summary: ${JSON.stringify(cell(row, column))}\n`,
    ),
  );
  return [
    'name: Ladder\nlevels:\n',
    ...levels.map((name, at) => `  - { id: l${at}, name: ${name} }\n`),
    'themes:\n',
    ...competencies.map((name, at) => `  - { id: t${at}, name: ${name} }\n`),
    'competencies:\n',
    ...items,
  ].join('');
}

function ownText(): string {
  const cells = (row: number) =>
    levels.map((_, column) => `      l${column}: ${JSON.stringify(cell(row, column))}\n`).join('');
  return [
    'rungs: 1\nid: ladder\ntitle: Ladder\nversion: "1"\nintent: mirror\nlevels:\n',
    ...levels.map((name, at) => `  l${at}: ${name}\n`),
    'scale: levels\ncompetencies:\n',
    ...competencies.map((name, row) => `  c${row}:\n    title: ${name}\n    cells:\n${cells(row)}`),
  ].join('');
}
