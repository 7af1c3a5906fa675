import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { useTeams } from '../cycles/use-teams.ts';
import { Loaded } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface AssignmentBody {
  readonly team: string | null;
  readonly ladder: string;
}

interface LadderBody {
  readonly ladder: string;
  readonly title: string;
}

/** Which ladder applies to whom? */
export function LadderAssignmentsPage() {
  const assignments = useApi<{ items: readonly AssignmentBody[] }>('/ladder-assignments');
  const ladders = useApi<{ items: readonly LadderBody[] }>('/ladders');
  return (
    <Page
      title="Which ladder applies to whom"
      lead="Whoever is placed on a ladder has that one. Everybody else has their team’s, or the one for everybody."
    >
      <Loaded query={ladders} what="the ladders">
        {({ items }) => (
          <Loaded query={assignments} what="what applies to whom">
            {(body, { etag }) => <Assignments key={etag} kept={body.items} etag={etag} ladders={items} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface AssignmentsProps {
  readonly kept: readonly AssignmentBody[];
  readonly etag: string | null;
  readonly ladders: readonly LadderBody[];
}

function Assignments({ kept, etag, ladders }: AssignmentsProps) {
  const me = useMe();
  const { act, isBusy, problem } = useAction();
  const teams = useTeams();
  const [chosen, setChosen] = useState<ReadonlyMap<string | null, string>>(
    () => new Map(kept.map(({ team, ladder }) => [team, ladder])),
  );
  const [isSaved, setSaved] = useState(false);
  const mayChange = holds(me, 'ladder-owner', 'people-partner');
  const known = new Set(teams.names);
  const gone = kept.flatMap(({ team }) => (team === null || known.has(team) || teams.isWaiting ? [] : [team]));
  const rows = [null, ...teams.names, ...gone];
  const choose = (team: string | null, ladder: string) => {
    setSaved(false);
    const next = new Map(chosen);
    if (ladder === '') next.delete(team);
    else next.set(team, ladder);
    setChosen(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const items = [...chosen].map(([team, ladder]) => ({ team, ladder }));
    if ((await act('/ladder-assignments', { method: 'PUT', body: { items }, etag })) !== null) setSaved(true);
  };
  if (ladders.length === 0) {
    return (
      <div className="empty">
        <p>No ladder is published yet, so none can apply to anybody. A ladder owner can publish the first.</p>
      </div>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <table className="list assigned">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Ladder</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((team) => (
            <tr key={team ?? ''}>
              <th scope="row">
                {team ?? 'Everybody without one of their own'}
                {team !== null && gone.includes(team) ? <span className="tag">nobody is in it now</span> : null}
              </th>
              <td>
                {mayChange ? (
                  <select
                    aria-label={`Ladder for ${team ?? 'everybody without one of their own'}`}
                    value={chosen.get(team) ?? ''}
                    onChange={(event) => choose(team, event.currentTarget.value)}
                  >
                    <option value="">{team === null ? 'None' : 'As everybody'}</option>
                    {ladders.map(({ ladder, title }) => (
                      <option key={ladder} value={ladder}>
                        {title}
                      </option>
                    ))}
                  </select>
                ) : (
                  (ladders.find(({ ladder }) => ladder === chosen.get(team))?.title ??
                  (team === null ? 'None' : 'As everybody'))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {teams.isWaiting ? <p className="waiting">Getting the teams …</p> : null}
      <ProblemNotice problem={teams.problem} />
      {problem?.code === 'changed-meanwhile' ? (
        <p className="notice notice-important" role="alert">
          Somebody else changed this list meanwhile. Load the page again to see theirs, then make your change; what you
          chose is still here to look at.
        </p>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      {mayChange ? (
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy || teams.isWaiting}>
            Save
          </button>
          <span role="status">{isSaved ? 'Saved.' : ''}</span>
        </p>
      ) : null}
    </form>
  );
}
