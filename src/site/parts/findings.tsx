import type { ReactNode } from 'react';
import { codeFrame, type Finding, wordFinding } from '#engine/index.ts';
import type { BrokenFile } from '../site-model.ts';

const order: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

/**
 * What the checks say about a file, each at its place, and first what keeps it from being used. Nothing when there is
 * nothing. `isShown` is false for a file of which nothing could be read.
 */
export function Findings({
  findings,
  text,
  fileName,
  isShown = true,
}: {
  findings: readonly Finding[];
  text: string;
  fileName: string;
  isShown?: boolean;
}): ReactNode {
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <details className="findings" open={errors > 0}>
      <summary>{summarise(findings.length - errors, errors, isShown)}</summary>
      <ol>
        {sorted.map((found) => (
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

/** Files of the folder that are no ladder, each with what is wrong in it. */
export function BrokenFiles({ files }: { readonly files: readonly BrokenFile[] }): ReactNode {
  return files.map((file) => (
    <section key={file.fileName}>
      <h2>{file.fileName} can’t be read as a ladder</h2>
      <Findings findings={file.findings} text={file.text} fileName={file.fileName} isShown={false} />
    </section>
  ));
}

function summarise(remarks: number, errors: number, isShown: boolean): string {
  const rest = `${remarks} ${remarks === 1 ? 'remark' : 'remarks'}`;
  if (errors === 0) return `The checks have ${rest} on this ladder`;
  const mistakes = errors === 1 ? '1 mistake keeps' : `${errors} mistakes keep`;
  if (!isShown) return `${mistakes} it from being read`;
  const also = remarks === 0 ? '' : `, and the checks have ${rest} besides`;
  return `${mistakes} this ladder from being used; what could be read is shown${also}`;
}
