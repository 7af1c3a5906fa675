import type { ApiProblem } from '../api/api-client.ts';

/** Asked again, these are answered the same: what isn't for somebody, and what isn't there. */
const isFinal = ({ status }: ApiProblem) => status === 403 || status === 404;

/** What went wrong, in the server's words, and where. */
export function ProblemNotice({
  problem,
  retry,
}: {
  readonly problem: ApiProblem | null;
  readonly retry?: () => void;
}) {
  if (problem === null) return null;
  const places = problem.fields.filter(({ detail }) => detail !== problem.message);
  return (
    <div className="notice notice-important" role="alert">
      <p>{problem.message}</p>
      {places.length === 0 ? null : (
        <ul>
          {places.map(({ pointer, detail }) => (
            <li key={`${pointer}${detail}`}>
              <b>{pointer.split('/').filter(Boolean).join(', ') || 'Here'}</b>: {detail}
            </li>
          ))}
        </ul>
      )}
      {retry === undefined || isFinal(problem) ? null : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
