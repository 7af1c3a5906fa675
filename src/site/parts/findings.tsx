import type { ReactNode } from 'react';
import { codeFrame, type Finding, wordFinding } from '#engine/index.ts';

/** What the checks say about a file, each at its place. Nothing when there is nothing. */
export function Findings({
  findings,
  text,
  fileName,
}: {
  findings: readonly Finding[];
  text: string;
  fileName: string;
}): ReactNode {
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <details className="findings" open={errors > 0}>
      <summary>{summarise(findings, errors)}</summary>
      <ol>
        {findings.map((found) => (
          <li
            key={`${found.code}-${found.place.start}-${JSON.stringify(found.args)}`}
            className={`finding finding-${found.severity}`}
          >
            <p>
              <strong>{found.severity}</strong> {wordFinding(found)}{' '}
              <small>
                {fileName}, line {found.place.line}, column {found.place.column} · {found.code}
              </small>
            </p>
            <pre>
              <code>{codeFrame(text, found.place)}</code>
            </pre>
            {found.witness === null ? null : <p className="witness">For example: {found.witness.outcome}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function summarise(findings: readonly Finding[], errors: number): string {
  const rest = findings.length - errors;
  if (errors === 0) return `The checks have ${rest} ${rest === 1 ? 'remark' : 'remarks'} on this ladder`;
  return `${errors} ${errors === 1 ? 'mistake keeps' : 'mistakes keep'} this ladder from being used; what could be read is shown`;
}
