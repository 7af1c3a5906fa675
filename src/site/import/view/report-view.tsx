import type { ReportPoint } from '#formats/import/describe-report.ts';
import { Findings } from '../../parts/findings.tsx';
import { InlineMarkdown } from '../../parts/markdown.tsx';
import type { ShownLadder } from '../messages.ts';

/** More than that at once nobody reads; the rest is a press away. */
const mostPoints = 12;

/** The report: what was taken, what to look at, what is open and what was left out. Then what the checks say. */
export function ReportView({ shown: { report, findings, findingCount, text, name } }: { readonly shown: ShownLadder }) {
  const more = findingCount - findings.length;
  return (
    <>
      <div className="import-report">
        {report.map(({ title, text: said, points }) => (
          <section key={title}>
            <h3>{title}</h3>
            {said === '' ? null : (
              <p>
                <InlineMarkdown text={said} />
              </p>
            )}
            <Points points={points.slice(0, mostPoints)} />
            {points.length <= mostPoints ? null : (
              <details>
                <summary>{points.length - mostPoints} more</summary>
                <Points points={points.slice(mostPoints)} />
              </details>
            )}
          </section>
        ))}
      </div>
      <Findings findings={findings} text={text} fileName={`${name}.yaml`} />
      {more === 0 ? null : <p>And {more} remarks more: `rungs check` shows them all.</p>}
    </>
  );
}

function Points({ points }: { readonly points: readonly ReportPoint[] }) {
  return (
    <ul>
      {points.map(({ text, rest }) => (
        <li key={text}>
          <InlineMarkdown text={text} />
          {rest.length === 0 ? null : (
            <details className="import-rest">
              <summary>{rest.length === 1 ? 'Where' : `The ${rest.length} places`}</summary>
              <ul>
                {rest.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice, and their order stays
                  <li key={at}>
                    <InlineMarkdown text={line} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
