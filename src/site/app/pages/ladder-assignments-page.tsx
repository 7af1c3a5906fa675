import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { useTeams } from '../cycles/use-teams.ts';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';

interface AssignmentBody {
  readonly team: string | null;
  readonly ladder: string;
}

interface AssignmentsBody {
  readonly items: readonly AssignmentBody[];
}

const path = '/ladder-assignments';

function chosenIn(items: readonly AssignmentBody[]): ReadonlyMap<string | null, string> {
  return new Map(items.map(({ team, ladder }) => [team, ladder]));
}

interface LadderBody {
  readonly ladder: string;
  readonly title: string;
}

/** Which ladder applies to whom? */
export function LadderAssignmentsPage() {
  const assignments = useApi<AssignmentsBody>(path);
  const ladders = useApi<{ items: readonly LadderBody[] }>('/ladders');
  return (
    <Page
      title="Which ladder applies to whom"
      lead="Whoever is placed on a ladder has that one. Everybody else has their team’s, or the one for everybody."
    >
      <Loaded query={ladders} what="the ladders">
        {({ items }) => (
          <Loaded query={assignments} what="what applies to whom">
            {(body, { etag }) => <Assignments kept={body.items} etag={etag} ladders={items} />}
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

function Assignments({ kept: first, etag, ladders }: AssignmentsProps) {
  const me = useMe();
  const { act, isBusy, problem, clear } = useAction();
  const { base, saved, readAgain, failure } = useBase(path, { items: first }, etag);
  const kept = base.body.items;
  const teams = useTeams();
  const [chosen, setChosen] = useState<ReadonlyMap<string | null, string>>(chosenIn(first));
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
  const save = async (against: string | null) => {
    const items = [...chosen].map(([team, ladder]) => ({ team, ladder }));
    const answer = await act<AssignmentsBody>(path, { method: 'PUT', body: { items }, etag: against });
    if (answer === null) return;
    saved(answer);
    setSaved(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(base.etag);
  };
  const takeMine = async () => {
    const latest = await readAgain();
    if (latest !== null) await save(latest.etag);
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setChosen(chosenIn(latest.body.items));
  };
  if (ladders.length === 0) {
    return (
      <div className="empty">
        <p>No ladder is published yet, so none can apply to anybody. A ladder owner can publish the first.</p>
      </div>
    );
  }
  return (
    <form onSubmit={submit}>
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
        <ChangedMeanwhile what="this list" onMine={() => void takeMine()} onTheirs={() => void takeTheirs()} />
      ) : (
        <ProblemNotice problem={problem ?? failure} />
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
