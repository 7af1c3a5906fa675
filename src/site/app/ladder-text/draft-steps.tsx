import { useState } from 'react';
import { useLocation } from 'wouter';
import { writeText } from '#engine/read/write/write-text.ts';
import { isMirror } from '#org/assessments/is-mirror.ts';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { EffectBody } from './effect-body.ts';
import type { TextKeeper } from './keep-text.ts';
import { type LadderHeadingBody, type LadderVersionBody, nextVersion } from './ladder-version-body.ts';
import type { Looked } from './look-at-rest.ts';
import { WhatItDoes } from './what-it-does.tsx';

interface DraftStepsProps {
  readonly draft: LadderVersionBody;
  readonly text: string;
  readonly looked: Looked;
  readonly keeper: TextKeeper;
  readonly versions: readonly LadderHeadingBody[];
  readonly onText: (text: string) => void;
}

/** What it would do to people, and publishing it. */
export function DraftSteps(props: DraftStepsProps) {
  const isReady = props.looked.text === props.text && !props.looked.hasErrors;
  return (
    <>
      <Counting {...props} isReady={isReady} />
      <Publishing {...props} isReady={isReady} />
    </>
  );
}

type StepProps = DraftStepsProps & { readonly isReady: boolean };

const notAllKept = 'Not everything is kept yet, so this waits. Look at the notice above, then try again.';

function Counting({ draft, text, looked, keeper, isReady }: StepProps) {
  const { act, isBusy, problem } = useAction();
  const [counted, setCounted] = useState<{ readonly of: string; readonly answer: EffectBody } | null>(null);
  const [isBehind, setBehind] = useState(false);
  const isCounted = looked.ladder === null || !isMirror(looked.ladder);
  const count = async () => {
    const isKept = await keeper.flush();
    setBehind(!isKept);
    if (!isKept) return;
    const answer = await act<EffectBody>(`/ladder-versions/${draft.id}/effect`, {});
    if (answer !== null) setCounted({ of: text, answer: answer.body });
  };
  return (
    <section aria-labelledby="effect">
      <h2 id="effect">What it would do to people</h2>
      {counted === null ? (
        <p>
          {isCounted
            ? 'Everybody’s shared ratings are carried over to this draft and counted, level by level. Nobody is named, and'
            : 'This is a mirror, so nobody is counted: it says which ratings would carry over. Nobody is named, and'}{' '}
          nothing is changed by it; that somebody looked is written to the audit log.
        </p>
      ) : null}
      {counted !== null && counted.of !== text ? (
        <p className="notice">The text has changed since. Look again to see what it does now.</p>
      ) : null}
      {isBehind ? <Behind /> : null}
      <ProblemNotice problem={problem} />
      {counted === null ? null : <WhatItDoes {...counted.answer} />}
      <p className="actions">
        <button type="button" disabled={isBusy || !isReady} onClick={() => void count()}>
          {isBusy ? 'Looking …' : `${isCounted ? 'Count it' : 'Look at it'}${counted === null ? '' : ' again'}`}
        </button>
        {isReady ? null : <span>Possible as soon as the text has no mistakes.</span>}
      </p>
    </section>
  );
}

function Publishing({ draft, text, looked, keeper, versions, onText, isReady }: StepProps) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [isBehind, setBehind] = useState(false);
  const taken = versions
    .filter(({ id, status }) => id !== draft.id && status !== 'draft')
    .map(({ version }) => version);
  const own = looked.ladder?.version ?? '';
  const isTaken = taken.includes(own);
  const send = async (asks: string, path: string, method: 'POST' | 'DELETE'): Promise<boolean> => {
    const isKept = method === 'DELETE' || (await keeper.flush());
    setBehind(!isKept);
    if (!isKept || !window.confirm(asks)) return false;
    return (await act(path, { method, etag: keeper.etag, ...(method === 'POST' ? { body: {} } : {}) })) !== null;
  };
  const path = `/ladder-versions/${draft.id}`;
  const publish = () =>
    send(
      `Publish ${looked.ladder?.title ?? draft.title} ${own}? It never changes again after that, and everybody can read it.`,
      `${path}/publish`,
      'POST',
    );
  const remove = async () => {
    keeper.stop();
    if (await send('Delete this draft? It can’t be brought back.', path, 'DELETE')) {
      keeper.forget();
      navigate('/ladder-versions');
    }
  };
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <p>
        A published version never changes. Whoever is placed or assessed on an earlier one stays there until you carry
        drafts over, which you can do afterwards.
      </p>
      {isTaken ? <VersionField text={text} version={own} taken={taken} onText={onText} /> : null}
      {isBehind ? <Behind /> : null}
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button
          type="button"
          className="primary"
          disabled={isBusy || !isReady || isTaken}
          onClick={() => void publish()}
        >
          Publish {own}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void remove()}>
          Delete the draft
        </button>
        {isReady ? null : <span>Possible as soon as the text has no mistakes.</span>}
      </p>
    </section>
  );
}

interface VersionFieldProps {
  readonly text: string;
  readonly version: string;
  readonly taken: readonly string[];
  readonly onText: (text: string) => void;
}

function VersionField({ text, version, taken, onText }: VersionFieldProps) {
  const [next, setNext] = useState(() => nextVersion(version, taken));
  const write = () => {
    const written = writeText(text, ['version'], next.trim());
    if (typeof written !== 'string') onText(written.text);
  };
  return (
    <div className="notice">
      <p>Version {version} is published already. Give this one a number of its own.</p>
      <Field id="version" label="Version">
        {(own) => (
          <input {...own} value={next} maxLength={40} onChange={(event) => setNext(event.currentTarget.value)} />
        )}
      </Field>
      <p className="actions">
        <button type="button" disabled={next.trim() === '' || taken.includes(next.trim())} onClick={write}>
          Write it into the text
        </button>
      </p>
    </div>
  );
}

function Behind() {
  return (
    <p className="notice notice-important" role="alert">
      {notAllKept}
    </p>
  );
}
