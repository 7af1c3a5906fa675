import { useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ToCopy } from '../parts/to-copy.tsx';

/** Can my calendar show what is due? */
export function OwnCalendar() {
  const feed = useApi<{ readonly since: string | null }>('/me/calendar-feed');
  const [address, setAddress] = useState<string | null>(null);
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">Due dates in your calendar</h2>
      <p>
        An address that a calendar program reads: check-ins, days of goals, cycles, and views that are asked of you. It
        holds days and what kind of thing is due, nothing more.
      </p>
      {address === null ? null : (
        <div className="notice">
          <ToCopy
            id="calendar-address"
            label="The address of your calendar"
            text={address}
            hint="Shown this once: subscribe to it in your calendar program. Whoever has it sees your due dates."
          />
        </div>
      )}
      <Loaded query={feed} what="your calendar’s address">
        {({ since }) => <CalendarSteps since={since} onAddress={setAddress} />}
      </Loaded>
    </section>
  );
}

interface StepsProps {
  readonly since: string | null;
  readonly onAddress: (address: string | null) => void;
}

function CalendarSteps({ since, onAddress }: StepsProps) {
  const { act, isBusy, problem } = useAction();
  const make = async () => {
    const question = 'Make another address? The one you have stops working at once.';
    if (since !== null && !window.confirm(question)) return;
    const answer = await act<{ readonly address: string }>('/me/calendar-feed', { method: 'POST', body: {} });
    if (answer !== null) onAddress(answer.body.address);
  };
  const end = async () => {
    if (!window.confirm('End the address? Calendars that read it get nothing from then on.')) return;
    if ((await act('/me/calendar-feed', { method: 'DELETE' })) !== null) onAddress(null);
  };
  return (
    <>
      <p>{since === null ? 'There is none.' : `There is one, made on ${atMoment(since)}.`}</p>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={() => void make()}>
          {since === null ? 'Make an address' : 'Make another address'}
        </button>
        {since === null ? null : (
          <button type="button" disabled={isBusy} onClick={() => void end()}>
            End it
          </button>
        )}
      </p>
    </>
  );
}
