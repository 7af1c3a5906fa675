import { useState } from 'react';
import { Link } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { type SpeaksForBody, useOwnLadder, wordSpeaksFor } from '../evidence/speaks-for.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { QuickEvidence } from '../parts/quick-evidence.tsx';
import { useSettled } from '../parts/use-settled.ts';

export interface EvidenceBody {
  readonly id: string;
  readonly happenedOn: string;
  readonly what: string;
  readonly why: string;
  readonly links: readonly string[];
  readonly speaksFor: readonly SpeaksForBody[];
  readonly visibility: 'private' | 'shared';
  readonly revision: number;
}

/** What have I done, and what does it speak for? */
export function EvidencePage() {
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const evidence = useApiList<EvidenceBody>(`/evidence?${new URLSearchParams(asked === '' ? {} : { words: asked })}`);
  return (
    <Page title="Evidence" lead="What happened, and why it mattered, while you still remember.">
      <QuickEvidence />
      <h2>Your log</h2>
      <search className="filter">
        <label htmlFor="words">Find </label>
        <input id="words" type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <a href="/api/v1/evidence/export" download>
          Take all of it along (Markdown)
        </a>
      </search>
      <LoadedList
        query={evidence}
        what="your log"
        empty={
          asked === '' ? (
            <p>Nothing here yet. A line a week is plenty: what happened, and why it mattered.</p>
          ) : (
            <p>Nothing in your log has “{asked}” in it.</p>
          )
        }
      >
        {(items) => items.map((entry) => <EvidenceEntry key={entry.id} entry={entry} isMine={true} />)}
      </LoadedList>
    </Page>
  );
}

export function EvidenceEntry({ entry, isMine }: { readonly entry: EvidenceBody; readonly isMine: boolean }) {
  const { id, happenedOn, what, why, links, speaksFor, visibility } = entry;
  const ladder = useOwnLadder();
  return (
    <article className="entry">
      <p className="state">
        {onDay(happenedOn)}
        {isMine ? (
          <>
            {' · '}
            {visibility === 'private' ? 'only you' : 'you, your manager and those above'}
          </>
        ) : null}
      </p>
      <h3 className="own-words">{isMine ? <Link href={`/evidence/${id}`}>{what}</Link> : what}</h3>
      {why === '' ? null : <p className="own-words">{why}</p>}
      {links.length === 0 ? null : (
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a href={link} rel="noopener noreferrer nofollow ugc">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
      {speaksFor.length === 0 ? null : (
        <p className="state">Speaks for {speaksFor.map((own) => wordSpeaksFor(own, ladder)).join(', ')}</p>
      )}
    </article>
  );
}
