import { useLocation } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { LadderHeadingBody } from './ladder-version-body.ts';

/** A draft that starts with the text of a version that there is. */
export function BeginFrom({ from }: { readonly from: LadderHeadingBody }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const begin = async () => {
    const answer = await act<LadderHeadingBody>('/ladder-versions', { method: 'POST', body: { from: from.id } });
    if (answer !== null) navigate(`/ladder-versions/${answer.body.id}`);
  };
  return (
    <>
      <button type="button" className="quiet" disabled={isBusy} onClick={() => void begin()}>
        Begin a draft from it{' '}
        <span className="visually-hidden">
          ({from.title} {from.version})
        </span>
      </button>
      <ProblemNotice problem={problem} />
    </>
  );
}
