import { groupDigits } from '#engine/findings/group-digits.ts';
import type { FileRemarks } from '../messages.ts';

/** What couldn't be read, by line and column of the file. */
export function FileFindings({ remarks: { count, first } }: { readonly remarks: FileRemarks }) {
  if (first.length === 0) return null;
  return (
    <>
      <ol className="file-findings">
        {first.map(({ line, column, sentence }) => (
          <li key={`${line} ${column} ${sentence}`}>
            <b>
              Line {groupDigits(line)}
              {column === '' ? null : (
                <>
                  , column <code>{column}</code>
                </>
              )}
            </b>
            : {sentence}
          </li>
        ))}
      </ol>
      {count > first.length ? <p>And {groupDigits(count - first.length)} more.</p> : null}
    </>
  );
}
