import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChooseUninvited, type Uninvited } from '../administration/choose-uninvited.tsx';
import { type InvitationRow, inviteInPieces } from '../administration/invite-in-pieces.ts';
import { InvitedRows } from '../administration/invited-rows.tsx';
import type { ApiProblem } from '../api/api-client.ts';
import { useApiList } from '../api/use-api.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMay } from '../parts/use-actor.ts';

/** Who can’t sign in yet, and shall be able to? */
export function InvitationsPage() {
  const mayInvite = useMay('invitations:send');
  if (!mayInvite) return <NotYours whose="administrators and people partners" />;
  return (
    <Page
      title="Invite people"
      lead="Everybody here who can’t sign in yet. With the link of an invitation they choose a password; it works once, for a week."
    >
      <Inviting />
    </Page>
  );
}

interface Progress {
  readonly of: number;
  readonly rows: readonly InvitationRow[];
  readonly isRunning: boolean;
  readonly problem: ApiProblem | null;
}

function Inviting() {
  const people = useApiList<Uninvited>('/invitations?limit=200');
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Progress | null>(null);
  const isRunning = progress?.isRunning === true;
  const send = async () => {
    const ids = [...chosen];
    let rows: readonly InvitationRow[] = [];
    setProgress({ of: ids.length, rows, isRunning: true, problem: null });
    const problem = await inviteInPieces(ids, (more) => {
      rows = [...rows, ...more];
      setProgress({ of: ids.length, rows, isRunning: true, problem: null });
    });
    // Who wasn't asked for stays chosen, so that pressing again goes on with them.
    setChosen(new Set(ids.slice(rows.length)));
    setProgress({ of: ids.length, rows, isRunning: false, problem });
    await client.invalidateQueries({ queryKey: ['api'] });
  };
  return (
    <>
      {progress === null ? null : <Sent progress={progress} />}
      <LoadedList query={people} what="who can’t sign in yet" empty={<p>Everybody who is here can sign in.</p>}>
        {(items) => (
          <>
            <p className="actions">
              <button
                type="button"
                className="primary"
                disabled={chosen.size === 0 || isRunning}
                onClick={() => void send()}
              >
                {chosen.size === 0 ? 'Invite' : `Invite ${chosen.size === 1 ? 'one person' : `${chosen.size} people`}`}
              </button>
              {chosen.size === 0 ? <span>Choose somebody first.</span> : null}
            </p>
            <ChooseUninvited people={items} chosen={chosen} onChange={setChosen} />
          </>
        )}
      </LoadedList>
    </>
  );
}

function Sent({ progress: { of, rows, isRunning, problem } }: { readonly progress: Progress }) {
  const invited = rows.filter(({ invitation }) => invitation !== null).length;
  return (
    <>
      <p role="status">
        {isRunning ? (
          <>
            <progress aria-label="Invitations" max={of} value={rows.length} /> {rows.length} of {of} …
          </>
        ) : (
          `${invited} of ${of} invited.`
        )}
      </p>
      <ProblemNotice problem={problem} />
      {rows.length === 0 || isRunning ? null : <InvitedRows rows={rows} />}
    </>
  );
}
