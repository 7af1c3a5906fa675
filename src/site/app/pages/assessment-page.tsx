import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AssessData } from '../../assess/assess-data.ts';
import { type ApiProblem, askApi } from '../api/api-client.ts';
import { useAction, useApi } from '../api/use-api.ts';
import { Loaded, Waiting } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { type AssessmentBody, type AssessmentStep, statusWords, titleOf } from '../rating/assessment-body.ts';
import { loadLadderData } from '../rating/load-ladder-data.ts';
import { RatingScreen } from '../rating/rating-screen.tsx';
import { ReadScreen } from '../rating/read-screen.tsx';

/** One view of one person: to write, or to read. */
export function AssessmentPage({ id }: { readonly id: string }) {
  const assessment = useApi<AssessmentBody>(`/assessments/${id}`);
  return (
    <Loaded query={assessment} what="the assessment">
      {(body, { etag }) => <Known key={body.status} assessment={body} etag={etag ?? ''} />}
    </Loaded>
  );
}

function Known({ assessment, etag }: { readonly assessment: AssessmentBody; readonly etag: string }) {
  const me = useMe();
  const { ladder, version, title } = assessment.ladderVersion;
  const data = useQuery<AssessData, ApiProblem>({
    queryKey: ['ladder', ladder, version],
    queryFn: () => loadLadderData(ladder, version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const flush = useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  const onFlush = useCallback((own: () => Promise<boolean>) => {
    flush.current = own;
  }, []);
  return (
    <Page title={titleOf(assessment, me.person.id)}>
      <p className="state">
        {assessment.cycle === null ? '' : `${assessment.cycle.name} · `}
        {title} {version} · {statusWords[assessment.status]}
      </p>
      <p className="private">{assessment.readBy}</p>
      {assessment.carriedNote.length === 0 ? null : (
        <details className="notice" open>
          <summary>The ladder changed under this draft</summary>
          <ul>
            {assessment.carriedNote.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {data.data === undefined ? (
        data.error ? (
          <ProblemNotice problem={data.error} retry={() => void data.refetch()} />
        ) : (
          <Waiting what="the ladder" />
        )
      ) : assessment.steps.includes('change') ? (
        <RatingScreen assessment={assessment} etag={etag} data={data.data} onFlush={onFlush} />
      ) : (
        <ReadScreen assessment={assessment} data={data.data} />
      )}
      <Steps assessment={assessment} flush={() => flush.current()} />
      {assessment.subject.id === me.person.id && assessment.kind === 'self' ? (
        <p>
          <Link href="/growth/pick">Make something of it a goal</Link>
        </p>
      ) : null}
      {assessment.subject.id === me.person.id || assessment.kind !== 'peer' ? (
        <p>
          <Link
            href={`/people/${assessment.subject.id}/views${assessment.cycle === null ? '' : `?cycle=${assessment.cycle.id}`}`}
          >
            Both views side by side
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

const stepWords: Readonly<
  Record<Exclude<AssessmentStep, 'change'>, { readonly name: string; readonly asks: string | null }>
> = {
  share: { name: 'Share it', asks: null },
  'take-back': { name: 'Take it back and change it', asks: null },
  discuss: { name: 'We have talked about it', asks: null },
  lock: { name: 'Lock it', asks: 'Lock it? It can’t be changed by anybody after that.' },
  delete: { name: 'Delete the draft', asks: 'Delete this draft? It can’t be brought back.' },
};

/** What may be done with it now: said by the server, one button each. */
function Steps({ assessment, flush }: { readonly assessment: AssessmentBody; readonly flush: () => Promise<boolean> }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [isBehind, setBehind] = useState(false);
  const take = async (step: Exclude<AssessmentStep, 'change'>) => {
    const { asks } = stepWords[step];
    if (asks !== null && !window.confirm(asks)) return;
    if (step === 'share' && !(await flush())) {
      setBehind(true);
      return;
    }
    setBehind(false);
    const path = `/assessments/${assessment.id}`;
    const latest = await askApi<AssessmentBody>(path).catch(() => null);
    const etag = latest?.etag ?? null;
    if (step === 'delete') {
      if ((await act(path, { method: 'DELETE', etag })) !== null) navigate('/assessments');
    } else {
      await act(`${path}/${step}`, { method: 'POST', etag, body: {} });
    }
  };
  const steps = assessment.steps.filter((step) => step !== 'change');
  if (steps.length === 0) return null;
  return (
    <section className="steps" aria-labelledby="steps">
      <h2 id="steps">What next</h2>
      {isBehind ? (
        <p className="notice notice-important" role="alert">
          Not everything is kept yet, so it isn’t shared. Look at the notice above, then try again.
        </p>
      ) : null}
      <ProblemNotice problem={problem} />
      <p className="actions">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className={step === 'share' || step === 'discuss' ? 'primary' : undefined}
            disabled={isBusy}
            onClick={() => void take(step)}
          >
            {stepWords[step].name}
          </button>
        ))}
      </p>
    </section>
  );
}
