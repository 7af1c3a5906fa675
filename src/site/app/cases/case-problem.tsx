import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { CaseDoing } from './use-case-command.ts';

/** Why it wasn't done. Somebody else may have acted in the case in the same minute. */
export function CaseProblem({ doing: { problem, lookAgain } }: { readonly doing: CaseDoing }) {
  if (problem === null) return null;
  if (problem.code === 'wrong-state') {
    return (
      <>
        <ProblemNotice problem={problem} />
        <button type="button" onClick={lookAgain}>
          Show the case as it is now
        </button>
      </>
    );
  }
  if (problem.code !== 'changed-meanwhile') return <ProblemNotice problem={problem} />;
  return (
    <div className="notice notice-important" role="alert">
      <p>
        Somebody acted in this case since you looked at it. Nothing was sent, and what you wrote is still here. Look at
        it as it is now, then send it if it still holds.
      </p>
      <p className="actions">
        <button type="button" onClick={lookAgain}>
          Show it as it is now
        </button>
      </p>
    </div>
  );
}
