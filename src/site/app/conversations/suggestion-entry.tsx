import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { type SuggestionBody, youOr } from './conversation-body.ts';

/** One line that nobody wrote: why it is here, where it leads, and for this time it can be left out. */
export function SuggestionEntry({
  suggestion,
  person,
}: {
  readonly suggestion: SuggestionBody;
  readonly person: string;
}) {
  const me = useMe().person.id;
  const { act, isBusy, problem } = useAction();
  const { key, title, why, page, aside } = suggestion;
  const turn = () =>
    act(`/conversations/${person}/aside`, { method: 'PUT', body: { suggestion: key, isAside: aside === null } });
  return (
    <li className={aside === null ? 'agenda-line is-suggested' : 'agenda-line is-suggested is-over'}>
      <div>
        {page.startsWith('#') ? <a href={page}>{title}</a> : <Link href={page}>{title}</Link>}
        <p className="state">
          {aside === null ? why : `Not this time, said ${youOr(aside.by, me)}. It comes back after your next talk.`}
        </p>
        <ProblemNotice problem={problem} />
      </div>
      <button type="button" className="small quiet" disabled={isBusy} onClick={() => void turn()}>
        {aside === null ? 'Not this time' : 'Bring it back'}
        <span className="visually-hidden">: {title}</span>
      </button>
    </li>
  );
}
