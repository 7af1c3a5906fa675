import { useMemo, useState } from 'react';
import { lookAtText } from '#org/ladders/look-at-text.ts';
import { useAction } from '../api/use-api.ts';
import { holds, useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { BeginFrom } from './begin-from.tsx';
import type { LadderHeadingBody, LadderVersionBody } from './ladder-version-body.ts';
import { NumberedText } from './numbered-text.tsx';
import { WhatChanges } from './what-changes.tsx';

interface PublishedVersionProps {
  readonly version: LadderVersionBody;
  readonly former: LadderVersionBody | null;
  readonly versions: readonly LadderHeadingBody[];
}

/** A version that never changes: its text, what was new in it, and for owners what can be done with it. */
export function PublishedVersion({ version, former, versions }: PublishedVersionProps) {
  const me = useMe();
  const latest = versions.find(({ status }) => status === 'published');
  const isLatest = latest?.id === version.id;
  const [before, after] = useMemo(
    () => [former === null ? null : lookAtText(former.text).ladder, lookAtText(version.text).ladder],
    [former, version.text],
  );
  return (
    <>
      <p className="lead">
        {isLatest
          ? 'The version that holds today.'
          : latest === undefined
            ? 'No version of this ladder holds today.'
            : `Version ${latest.version} holds today.`}{' '}
        {latest === undefined ? null : <a href={`/ladders/${version.ladder}/`}>Read the ladder</a>}
      </p>
      {holds(me, 'ladder-owner') ? <Steps version={version} isLatest={isLatest} hasFormer={former !== null} /> : null}
      <section aria-labelledby="changes">
        <h2 id="changes">What was new in it</h2>
        {before === null || after === null ? (
          <p>It is the first version of this ladder.</p>
        ) : (
          <WhatChanges before={before} after={after} />
        )}
      </section>
      <section aria-labelledby="its-text">
        <h2 id="its-text">Its text</h2>
        <NumberedText id="text" label="The text of the ladder" text={version.text} onChange={null} />
      </section>
    </>
  );
}

interface StepsProps {
  readonly version: LadderVersionBody;
  readonly isLatest: boolean;
  readonly hasFormer: boolean;
}

function Steps({ version, isLatest, hasFormer }: StepsProps) {
  const { act, isBusy, problem } = useAction();
  const [isCarried, setCarried] = useState(false);
  const path = `/ladder-versions/${version.id}`;
  const carry = async () => {
    const asks = `Carry all drafts of open cycles to ${version.version}? Each author sees on their draft what didn’t come along.`;
    if (!window.confirm(asks)) return;
    if ((await act(`${path}/carry-open`, { method: 'POST', body: {} })) !== null) setCarried(true);
  };
  const retire = async () => {
    const asks = `Take version ${version.version} out of use? Nobody begins anything on it any more, and that can’t be undone. What stands on it stays.`;
    if (window.confirm(asks)) await act(`${path}/retire`, { method: 'POST', body: {} });
  };
  return (
    <>
      {isLatest && hasFormer ? (
        <section aria-labelledby="carry">
          <h2 id="carry">Drafts that are open</h2>
          <p>
            Whoever has begun a draft in an open cycle stays on the version it was begun on. You can carry those drafts
            over; each author sees on their draft what didn’t come along, with their own words. How many there are isn’t
            said: a draft is its author’s alone.
          </p>
          <p className="actions">
            <button type="button" disabled={isBusy} onClick={() => void carry()}>
              Carry open drafts over
            </button>
            <span role="status">{isCarried ? 'Done. What was open is on this version now.' : ''}</span>
          </p>
        </section>
      ) : null}
      <ProblemNotice problem={problem} />
      <p className="actions">
        <BeginFrom from={version} />
        {version.status === 'published' ? (
          <button type="button" disabled={isBusy} onClick={() => void retire()}>
            Take it out of use
          </button>
        ) : null}
      </p>
    </>
  );
}
