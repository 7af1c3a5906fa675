import { type Finding, wordFinding } from '#engine/index.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** False while somebody writes: what is shown is of the text before. */
  readonly isFresh: boolean;
  readonly goTo: (line: number) => void;
}

const order: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

/** What is to say about the text, each with its line; first what keeps it from being used. */
export function FindingList({ findings, isFresh, goTo }: FindingListProps) {
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return (
    <section className="beside-text" aria-labelledby="findings">
      <h2 id="findings">What the checks say</h2>
      <p role="status">{isFresh ? summarise(findings) : 'Looking at the text …'}</p>
      <ol className="plain">
        {sorted.map((found) => (
          <li
            key={`${found.code}${found.place.start}${JSON.stringify(found.args)}`}
            className={`finding finding-${found.severity}`}
          >
            <button type="button" className="quiet" onClick={() => goTo(found.place.line)}>
              Line {found.place.line}
            </button>{' '}
            <small>
              {severityWords[found.severity]} · {found.code}
            </small>
            <p>{wordFinding(found)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const severityWords: Readonly<Record<Finding['severity'], string>> = {
  error: 'mistake',
  warning: 'remark',
  note: 'note',
};

function summarise(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const rest = findings.length - errors;
  const also = rest === 0 ? '' : `${rest} ${rest === 1 ? 'remark' : 'remarks'}`;
  if (errors === 0) return also === '' ? 'Nothing to mend.' : `It can be used. ${also} to look at.`;
  const mistakes = errors === 1 ? '1 mistake keeps' : `${errors} mistakes keep`;
  return `${mistakes} it from being used${also === '' ? '' : `, and there are ${also}`}.`;
}
