import { Link } from 'wouter';
import type { CycleStep } from '#org/cycles/cycle.ts';
import { useApi, useApiList } from '../api/use-api.ts';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { type CycleBody, type GroupBody, type ProgressBody, stepWords, type TeamProgressBody } from './cycle-body.ts';

/** How far am I, and who is with me? Steps alone, never what anybody wrote. */
export function CycleProgress({ cycle }: { readonly cycle: CycleBody }) {
  const me = useMe();
  const progress = useApi<ProgressBody>(cycle.status === 'planned' ? null : `/cycles/${cycle.id}/progress`);
  if (cycle.status === 'planned') return null;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">How far it is</h2>
      <Loaded query={progress} what="how far it is">
        {(body) => (
          <>
            <p>
              <small>A step is done once its view is shared. Whether somebody has begun is theirs to know.</small>
            </p>
            {body.mine === null ? null : (
              <p>
                <b>You:</b>{' '}
                {body.mine.map(({ step, state }) => `${stepWords[step].name}: ${stateWords[state]}`).join(' · ')}
              </p>
            )}
            {body.reports.people.length === 0 ? null : <Reports reports={body.reports} steps={cycle.steps} />}
            {body.organisation === null ? (
              holds(me, 'people-partner') ? (
                <p>Fewer than five people are in it, so nothing is counted over all of them.</p>
              ) : null
            ) : (
              <Organisation cycle={cycle} all={body.organisation.all} />
            )}
            {body.mine === null && body.reports.people.length === 0 && body.organisation === null ? (
              <p>Neither you nor anybody who reports to you is in it.</p>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

const stateWords = { open: 'not yet', done: 'done' } as const;

function Heads({ first, steps }: { readonly first: string; readonly steps: readonly CycleStep[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {steps.map((step) => (
          <th scope="col" key={step}>
            {stepWords[step].name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Reports({
  reports,
  steps,
}: {
  readonly reports: ProgressBody['reports'];
  readonly steps: readonly CycleStep[];
}) {
  return (
    <div className="table-scroll">
      <table className="list">
        <caption>Who reports to you</caption>
        <Heads first="Name" steps={steps} />
        <tbody>
          {reports.people.map(({ person, steps: own }) => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`/people/${person.id}`}>{person.name}</Link>
              </th>
              {steps.map((step) => (
                <td key={step}>{stateWords[own.find((one) => one.step === step)?.state ?? 'open']}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OrganisationProps {
  readonly cycle: CycleBody;
  readonly all: GroupBody;
}

/** Everybody first, then team by team as far as they were asked for. */
function Organisation({ cycle: { id, steps }, all }: OrganisationProps) {
  const teams = useApiList<TeamProgressBody>(`/cycles/${id}/progress/teams`);
  return (
    <LoadedList query={teams} what="the teams" empty={<p>Nobody is in a team.</p>}>
      {(items) => (
        <>
          <div className="table-scroll">
            <table className="list">
              <caption>By team</caption>
              <Heads first="Team" steps={steps} />
              <tbody>
                <tr>
                  <th scope="row">Everybody</th>
                  {steps.map((step) => (
                    <Share key={step} step={step} group={all} />
                  ))}
                </tr>
                {items.map(({ team, progress }) =>
                  progress === null ? null : (
                    <tr key={team}>
                      <th scope="row">{team === '' ? 'In no team' : team}</th>
                      {steps.map((step) => (
                        <Share key={step} step={step} group={progress} />
                      ))}
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </div>
          <NotShown teams={items.filter(({ progress }) => progress === null)} />
        </>
      )}
    </LoadedList>
  );
}

function NotShown({ teams }: { readonly teams: readonly TeamProgressBody[] }) {
  if (teams.length === 0) return null;
  return (
    <p>
      <small>
        Not shown: {teams.map(({ team }) => (team === '' ? 'those in no team' : team)).join(', ')}. Fewer than five
        people can’t be counted without showing one of them, and sometimes another group has to be left out so that they
        don’t follow from the rest.
      </small>
    </p>
  );
}

function Share({ step, group }: { readonly step: CycleStep; readonly group: GroupBody }) {
  const done = group.done.find((own) => own.step === step)?.people ?? 0;
  return (
    <td>
      {done} of {group.people}
    </td>
  );
}
