import type { ProfileRow, RowMark } from '#picture/profile-rows.ts';
import { PictureTable } from './picture-table.tsx';

export interface ViewNames {
  readonly name?: string | undefined;
  readonly secondName?: string | undefined;
  readonly expectedName?: string | undefined;
}

interface ProfileTableProps extends ViewNames {
  readonly caption: string;
  readonly rows: readonly ProfileRow[];
}

/** A profile as a table; columns only for what there is. */
export function ProfileTable({ caption, rows, name, secondName, expectedName }: ProfileTableProps) {
  const hasGroups = rows.some(({ group }) => group !== '');
  const hasSecond = rows.some(({ second }) => second !== null);
  const hasExpected = rows.some(({ expected }) => expected !== null);
  const columns = [
    'Competency',
    ...(hasGroups ? ['Group'] : []),
    capitalised(name ?? 'rating'),
    ...(hasSecond ? [capitalised(secondName ?? 'the other view')] : []),
    ...(hasExpected ? [capitalised(expectedName ?? 'asked for')] : []),
  ];
  const cells = rows.map((row) => [
    row.title,
    ...(hasGroups ? [row.group] : []),
    wordMark(row.mark, row.rungs),
    ...(hasSecond ? [row.second ? wordMark(row.second, row.rungs) : ''] : []),
    ...(hasExpected ? [row.expected === null ? '' : (row.rungs[row.expected] ?? '')] : []),
  ]);
  return <PictureTable caption={caption} columns={columns} rows={cells} />;
}

export function wordMark(mark: RowMark, rungs: readonly string[]): string {
  switch (mark.kind) {
    case 'point':
      return rungs[mark.rung] ?? 'not rated yet';
    case 'range':
      return `${rungs[mark.low] ?? ''} to ${rungs[mark.high] ?? ''}`;
    case 'not-rated':
      return 'not rated yet';
    case 'not-applicable':
      return 'does not apply';
  }
}

/** How much of a profile there is, in a sentence. */
export function describeProfile(rows: readonly ProfileRow[]): string {
  const count = (kind: RowMark['kind']) => rows.filter(({ mark }) => mark.kind === kind).length;
  const answered = count('point') + count('range');
  const apart = [
    count('not-rated') > 0 ? `${count('not-rated')} still open` : '',
    count('not-applicable') > 0
      ? `${count('not-applicable')} that ${count('not-applicable') === 1 ? 'does' : 'do'} not apply`
      : '',
  ].filter((words) => words !== '');
  return `${answered} of ${rows.length} answered${apart.map((words) => `, ${words}`).join('')}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
