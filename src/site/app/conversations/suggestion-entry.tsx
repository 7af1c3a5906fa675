import { Link } from 'wouter';
import { useMe } from '../parts/me.ts';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { withAside } from './agenda-after.ts';
import { type SuggestionBody, youOr } from './conversation-body.ts';
import { useAgendaAction } from './use-agenda-action.ts';

/** One line that nobody wrote: why it is here, where it leads, and for this time it can be left out. */
export function SuggestionEntry({
  suggestion,
  person,
}: {
  readonly suggestion: SuggestionBody;
  readonly person: string;
}) {
  const { person: me } = useMe();
  const { act, isBusy, problem } = useAgendaAction();
  const { key, title, why, page, aside } = suggestion;
  const turn = () => {
    const after = aside === null ? { by: { id: me.id, name: me.name }, on: today() } : null;
    const request = { method: 'PUT', body: { suggestion: key, isAside: aside === null } } as const;
    return act(`/conversations/${person}/aside`, request, () => withAside(key, after));
  };
  return (
    <li className={aside === null ? 'agenda-line is-suggested' : 'agenda-line is-suggested is-over'}>
      <div>
        {page.startsWith('#') ? <a href={page}>{title}</a> : <Link href={page}>{title}</Link>}
        <p className="state">
          {aside === null ? why : `Not this time, said ${youOr(aside.by, me.id)}. It comes back after your next talk.`}
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
