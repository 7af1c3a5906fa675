import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction, useApiList } from '../api/use-api.ts';
import { type CycleBody, cycleStatusWords } from '../cycles/cycle-body.ts';
import { CycleForm, type CyclePlanBody, type MembersBody } from '../cycles/cycle-form.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';

/** The first page of the list tells besides what the next cycle may be. */
interface CyclesBody {
  readonly items: CycleBody[];
  readonly proposal?: Omit<CyclePlanBody, 'steps'> | null;
}

/** Which rounds are there, and what comes next? */
export function CyclesPage() {
  const me = useMe();
  const cycles = useApiList<CycleBody>('/cycles');
  const first = cycles.data?.pages[0]?.body as CyclesBody | undefined;
  const isPlanner = holds(me, 'people-partner', 'administrator');
  return (
    <Page title="Cycles" lead="Rounds of seeing where everybody stands, and talking about it.">
      <LoadedList
        query={cycles}
        what="the cycles"
        empty={<p>{isPlanner ? 'No cycle yet. Plan the first one below.' : 'No cycle has been planned yet.'}</p>}
      >
        {(items) => (
          <div className="table-scroll">
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">Cycle</th>
                  <th scope="col">State</th>
                  <th scope="col">Due</th>
                  <th scope="col">Closes</th>
                  <th scope="col">{isPlanner ? 'People' : 'You'}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((cycle) => (
                  <tr key={cycle.id}>
                    <th scope="row">
                      <Link href={`/cycles/${cycle.id}`}>{cycle.name}</Link>
                    </th>
                    <td>{cycleStatusWords[cycle.status]}</td>
                    <td>{onDay(cycle.dueOn)}</td>
                    <td>{onDay(cycle.closesOn)}</td>
                    <td>{cycle.memberCount ?? (cycle.isMember ? 'in it' : 'not in it')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </LoadedList>
      {isPlanner && first?.proposal ? <Plan key={first.proposal.name} proposal={first.proposal} /> : null}
    </Page>
  );
}

function Plan({ proposal }: { readonly proposal: Omit<CyclePlanBody, 'steps'> }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const submit = async (plan: CyclePlanBody, members: MembersBody | null) => {
    const answer = await act<CycleBody>('/cycles', { method: 'POST', body: { ...plan, members } });
    if (answer !== null) navigate(`/cycles/${answer.body.id}`);
  };
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Plan a cycle</h2>
      {isOpen ? (
        <CycleForm
          start={{ ...proposal, steps: ['self', 'manager', 'conversation'] }}
          members={{ kind: 'everybody' }}
          hasOpened={false}
          button="Plan it"
          isBusy={isBusy}
          problem={problem}
          onSubmit={(plan, members) => void submit(plan, members)}
        />
      ) : (
        <>
          <p>
            Next could be {proposal.name}: due on {onDay(proposal.dueOn)}, and closed on {onDay(proposal.closesOn)}.
            Nobody is asked for anything before you open it.
          </p>
          <p className="actions">
            <button type="button" className="primary" onClick={() => setOpen(true)}>
              Plan a cycle
            </button>
          </p>
        </>
      )}
    </section>
  );
}
