import type { BenchByNameBody } from '#api/present/bench.ts';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { useMay } from '../parts/use-actor.ts';
import { BenchByName } from '../readiness/bench-by-name.tsx';
import { BenchOfLadders } from '../readiness/bench-of-ladder.tsx';

/** Who could step up, and where? With names for one's own line, in counts for the whole organisation. */
export function BenchPage() {
  const me = useMe();
  const mayWhole = useMay('insight:read');
  if (!me.hasReports && !mayWhole) return <NotYours whose="managers, people partners and ladder owners" />;
  return (
    <Page title="Bench">
      {me.hasReports ? <Line id={me.person.id} isMe /> : null}
      {mayWhole ? <BenchOfLadders /> : null}
    </Page>
  );
}

/** The same of a manager further down one's line. */
export function BenchOfPage({ id }: { readonly id: string }) {
  const me = useMe();
  return (
    <Page title="Bench">
      <Line id={id} isMe={id === me.person.id} />
    </Page>
  );
}

function Line({ id, isMe }: { readonly id: string; readonly isMe: boolean }) {
  const bench = useApi<BenchByNameBody>(`/people/${id}/bench`);
  return (
    <section aria-labelledby="line-bench">
      <Loaded query={bench} what="the bench">
        {(body) => (
          <>
            <h2 id="line-bench">{isMe ? 'Who reports to you' : `Who reports to ${body.manager.name}`}</h2>
            {body.people.length === 0 ? (
              <div className="empty">
                <p>Nobody reports to {isMe ? 'you' : body.manager.name} directly.</p>
              </div>
            ) : (
              <BenchByName body={body} isMe={isMe} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
