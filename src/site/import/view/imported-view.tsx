import { useState } from 'react';
import { InlineMarkdown } from '../../parts/markdown.tsx';
import type { DeskState } from '../desk.ts';
import type { ShownLadder } from '../messages.ts';
import { LadderPreview } from './ladder-preview.tsx';
import { NextSteps } from './next-steps.tsx';
import { ReportView } from './report-view.tsx';

interface ImportedViewProps {
  readonly state: Extract<DeskState, { kind: 'done' }>;
  readonly organisation: string | null;
}

/** What came of it: to take along first, then what to look at, then the ladder itself. */
export function ImportedView({ state: { ladders, notTaken }, organisation }: ImportedViewProps) {
  const [chosen, setChosen] = useState(0);
  const shown = ladders[chosen] ?? ladders[0];
  return (
    <div className="imported">
      {notTaken.length === 0 ? null : (
        <div className="notice">
          <p>
            <b>Of these files nothing was taken.</b>
          </p>
          <ul>
            {notTaken.map((sentence) => (
              <li key={sentence}>
                <InlineMarkdown text={sentence} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {ladders.length === 1 ? null : <WhichLadder ladders={ladders} chosen={chosen} choose={setChosen} />}
      {shown === undefined ? null : <OneLadder key={chosen} shown={shown} organisation={organisation} />}
    </div>
  );
}

function WhichLadder({
  ladders,
  chosen,
  choose,
}: {
  readonly ladders: readonly ShownLadder[];
  readonly chosen: number;
  readonly choose: (at: number) => void;
}) {
  return (
    <p>
      <label>
        {ladders.length} ladders came of it. Show{' '}
        <select value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {ladders.map(({ ladder, name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two ladders may have the same name, and their order stays
            <option key={at} value={at}>
              {ladder.title} ({name})
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function OneLadder({ shown, organisation }: { readonly shown: ShownLadder; readonly organisation: string | null }) {
  return (
    <>
      <h2 id="imported">{shown.ladder.title}</h2>
      <p className="eyebrow">Read as {shown.formats.join(', ')}</p>
      <NextSteps shown={shown} organisation={organisation} />
      <ReportView shown={shown} />
      <LadderPreview shown={shown} />
    </>
  );
}
