import { useId, useState } from 'react';
import { useApiList } from '../api/use-api.ts';
import type { EvidenceBody } from '../pages/evidence-page.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { onDay } from '../parts/on-day.ts';
import { QuickEvidence } from '../parts/quick-evidence.tsx';
import { useSettled } from '../parts/use-settled.ts';
import type { CaseBody } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { useCaseCommand } from './use-case-command.ts';

interface EvidencePickerProps {
  readonly body: CaseBody;
  readonly item: CaseBody['portfolio'][number];
  readonly onDone: () => void;
}

/** Entries of one's own log, to be attached one by one. What isn't in the log yet is written here. */
export function EvidencePicker({ body, item, onDone }: EvidencePickerProps) {
  const id = useId();
  const doing = useCaseCommand(body);
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const entries = useApiList<EvidenceBody>(`/evidence?${new URLSearchParams(asked === '' ? {} : { words: asked })}`);
  const attach = (evidence: string) => doing.carryOut('attach-evidence', { item: item.item, evidence });
  const isAttached = (evidence: string) => item.attached.some((own) => own.evidence === evidence);
  return (
    <div className="case-picker">
      <search className="filter">
        <label htmlFor={id}>Find in your log </label>
        <input id={id} type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </search>
      <CaseProblem doing={doing} />
      <LoadedList
        query={entries}
        what="your log"
        empty={
          <p>{asked === '' ? 'Nothing is in your log yet. Write it below.' : `Nothing in your log has “${asked}”.`}</p>
        }
      >
        {(items) => (
          <ul className="rows">
            {items.map(({ id: evidence, what, happenedOn }) => (
              <li key={evidence}>
                <div>
                  <span className="own-words">{what}</span>
                  <small>{onDay(happenedOn)}</small>
                </div>
                {isAttached(evidence) ? (
                  <span className="tag">attached</span>
                ) : (
                  <button type="button" disabled={doing.isBusy} onClick={() => void attach(evidence)}>
                    Attach<span className="visually-hidden"> {what}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
      <details>
        <summary>It isn’t in my log yet</summary>
        <QuickEvidence />
      </details>
      <p className="actions">
        <button type="button" onClick={onDone}>
          Done
        </button>
      </p>
    </div>
  );
}
