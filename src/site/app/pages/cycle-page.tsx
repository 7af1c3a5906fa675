import { useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { type CycleBody, cycleStatusWords, stepWords } from '../cycles/cycle-body.ts';
import { CycleForm, type CyclePlanBody, type MembersBody } from '../cycles/cycle-form.tsx';
import { CycleMembers } from '../cycles/cycle-members.tsx';
import { CycleProgress } from '../cycles/cycle-progress.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';

/** One round: when, what it asks, who is in it, and how far it is. */
export function CyclePage({ id }: { readonly id: string }) {
  const cycle = useApi<CycleBody>(`/cycles/${id}`);
  return (
    <Loaded query={cycle} what="this cycle">
      {(body, { etag }) => <Known cycle={body} etag={etag} />}
    </Loaded>
  );
}

function Known({ cycle, etag }: { readonly cycle: CycleBody; readonly etag: string | null }) {
  const me = useMe();
  const isPlanner = holds(me, 'people-partner', 'administrator');
  return (
    <Page title={cycle.name} lead={leadOf(cycle)}>
      <dl className="facts">
        <dt>State</dt>
        <dd>{cycleStatusWords[cycle.status]}</dd>
        <dt>Opens on</dt>
        <dd>{onDay(cycle.opensOn)}</dd>
        <dt>Due on</dt>
        <dd>{onDay(cycle.dueOn)}</dd>
        <dt>Closes on</dt>
        <dd>{onDay(cycle.closesOn)}</dd>
        <dt>What it asks</dt>
        <dd>
          <ul className="plain">
            {cycle.steps.map((step) => (
              <li key={step}>{stepWords[step].asks}</li>
            ))}
          </ul>
        </dd>
        {cycle.memberCount === null ? null : (
          <>
            <dt>In it</dt>
            <dd>{cycle.memberCount === 1 ? '1 person' : `${cycle.memberCount} people`}</dd>
          </>
        )}
      </dl>
      {isPlanner ? <Running cycle={cycle} /> : null}
      <CycleProgress cycle={cycle} />
      {isPlanner ? <CycleMembers cycle={cycle} /> : null}
      {isPlanner && cycle.status !== 'closed' ? <Change cycle={cycle} etag={etag} /> : null}
    </Page>
  );
}

function leadOf({ status, isMember, dueOn, closesOn }: CycleBody): string {
  const you = isMember ? 'You are in it.' : 'You aren’t in it.';
  switch (status) {
    case 'planned':
      return `It hasn’t been opened yet. ${you}`;
    case 'open':
      return `Views are due on ${onDay(dueOn)}; it closes on ${onDay(closesOn)}. ${you}`;
    case 'closed':
      return 'It is over. What was shared in it can still be read.';
  }
}

/** Open, remind, close: each says what it does. */
function Running({ cycle }: { readonly cycle: CycleBody }) {
  const { act, isBusy, problem } = useAction();
  const [done, setDone] = useState('');
  const take = async (step: 'open' | 'remind' | 'close', says: string, asks: string | null) => {
    if (asks !== null && !window.confirm(asks)) return;
    setDone('');
    if ((await act(`/cycles/${cycle.id}/${step}`, { method: 'POST', body: {} })) !== null) setDone(says);
  };
  return (
    <section aria-labelledby="running">
      <h2 id="running">Running it</h2>
      {cycle.status === 'open' ? (
        <>
          <p>
            A reminder goes to everybody for whom something is still open, by mail too where it is set up, and says only
            what they can do themselves. How many those are isn’t said.
          </p>
          <p>Closing ends it. Nothing is shared by that: a draft stays its author’s alone. You can open it again.</p>
        </>
      ) : (
        <p>
          {cycle.status === 'planned'
            ? 'Opening it asks everybody in it for what stands above: it waits on their first page from then on.'
            : 'It is closed. Opening it again lets everybody go on where they were.'}
        </p>
      )}
      <ProblemNotice problem={problem} />
      <p className="actions">
        {cycle.status === 'open' ? (
          <>
            <button
              type="button"
              disabled={isBusy}
              onClick={() =>
                void take(
                  'remind',
                  'The reminders are on their way.',
                  'Remind everybody for whom something is still open? A mail that is sent can’t be taken back.',
                )
              }
            >
              Remind
            </button>
            <button type="button" disabled={isBusy} onClick={() => void take('close', 'It is closed.', null)}>
              Close it
            </button>
          </>
        ) : (
          <button
            type="button"
            className={cycle.status === 'planned' ? 'primary' : undefined}
            disabled={isBusy}
            onClick={() => void take('open', 'It is open.', null)}
          >
            {cycle.status === 'planned' ? 'Open it' : 'Open it again'}
          </button>
        )}
        <span role="status">{done}</span>
      </p>
    </section>
  );
}

interface ChangeProps {
  readonly cycle: CycleBody;
  readonly etag: string | null;
}

/** Opened on what is kept then; what somebody else saves meanwhile is told when this is saved. */
function Change({ cycle, etag }: ChangeProps) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Change it</summary>
        {isOpen ? (
          <ChangeForm
            cycle={cycle}
            etag={etag}
            onSaved={() => {
              setOpen(false);
              setSaid('Saved.');
            }}
          />
        ) : null}
      </details>
      <p role="status">{isOpen ? '' : said}</p>
    </>
  );
}

function ChangeForm({ cycle, etag, onSaved }: ChangeProps & { readonly onSaved: () => void }) {
  const { act, isBusy, problem, clear } = useAction();
  const path = `/cycles/${cycle.id}`;
  const { base, readAgain, failure } = useBase(path, cycle, etag);
  const [wanted, setWanted] = useState<object>({});
  const [shown, setShown] = useState(cycle);
  const save = async (body: object, against: string | null) => {
    setWanted(body);
    if ((await act(path, { method: 'PATCH', etag: against, body })) !== null) onSaved();
  };
  const takeMine = async () => {
    const latest = await readAgain();
    if (latest !== null) await save(wanted, latest.etag);
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setShown(latest.body);
  };
  const { name, opensOn, dueOn, closesOn, steps } = shown;
  const isOutdated = problem?.code === 'changed-meanwhile';
  return (
    <>
      {isOutdated ? (
        <ChangedMeanwhile what="this cycle" onMine={() => void takeMine()} onTheirs={() => void takeTheirs()} />
      ) : null}
      <CycleForm
        key={shown.revision}
        start={{ name, opensOn, dueOn, closesOn, steps }}
        members={null}
        hasOpened={cycle.status === 'open'}
        button="Save"
        isBusy={isBusy}
        problem={isOutdated ? failure : (problem ?? failure)}
        onSubmit={(plan: CyclePlanBody, members: MembersBody | null) =>
          void save({ ...plan, ...(members === null ? {} : { members }) }, base.etag)
        }
      />
    </>
  );
}
