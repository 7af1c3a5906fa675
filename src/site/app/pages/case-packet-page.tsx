import { Link } from 'wouter';
import { useApi, useApiList } from '../api/use-api.ts';
import { type CaseBody, nextWords } from '../cases/case-body.ts';
import { CaseChain } from '../cases/case-chain.tsx';
import { EventLine } from '../cases/case-history.tsx';
import { AttachedList, countWords } from '../cases/portfolio.tsx';
import { StageWords } from '../cases/stage-view.tsx';
import { Requirements } from '../cases/what-is-asked.tsx';
import type { EventBody } from '../cases/word-event.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded } from '../parts/loaded.tsx';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { RequirementList } from '../readiness/requirement-list.tsx';

interface PacketBody {
  readonly case: CaseBody;
  readonly packet: {
    readonly madeAt: string;
    readonly chain: { readonly sequence: number; readonly hash: string };
    readonly events: readonly { readonly without: 'hidden' | 'erased' | null }[];
  };
}

/** Everything of a case on one page, to be printed, kept, and held against the audit chain later. */
export function CasePacketPage({ id }: { readonly id: string }) {
  const packet = useApi<PacketBody>(`/cases/${id}/packet`);
  return (
    <Loaded query={packet} what="the whole case">
      {(body) => <Packet packet={body} />}
    </Loaded>
  );
}

function Packet({ packet: { case: body, packet } }: { readonly packet: PacketBody }) {
  const { subject, route, ladder, id } = body;
  const what = route.type === 'promotion' ? 'Promotion' : 'Move';
  const address = `/api/v1/cases/${id}/packet`;
  return (
    <Page title={`${what} of ${subject.name}: ${route.from.title} to ${route.to.title}`}>
      <p className="actions not-printed">
        <button type="button" className="primary" onClick={() => window.print()}>
          Print it
        </button>
        <a href={address} download={`case-${id}.json`}>
          Keep it as a file that can be verified (JSON)
        </a>
        <a href={`${address}.md`} download>
          Keep it to read (Markdown)
        </a>
        <Link href={`/cases/${id}`}>Back to the case</Link>
      </p>
      <div className="case-packet">
        <p>
          {/* Also on paper it says whom it waits for by name. */}
          {nextWords({ ...body, waitsForMe: false }, '')} {ladder.title} {ladder.version}.
          {body.manager === null ? '' : ` Manager: ${body.manager.name}.`} Proposed
          {body.proposedBy === null ? '' : ` by ${body.proposedBy.name}`} on {onDay(body.createdAt)}.
        </p>
        <CaseChain body={body} />
        {body.reason === '' ? null : <blockquote className="own-words">{body.reason}</blockquote>}
        <Decided body={body} />
        <Asked body={body} />
        <Gathered body={body} />
        <h2>Who looked at it</h2>
        {body.stages.map((stage) => (
          <section key={stage.id} className="packet-part" aria-label={stage.title}>
            <h3>{stage.title}</h3>
            <p>{stage.decides}</p>
            <p className="state">
              {stage.roles
                .map(({ title, people }) => `${title}: ${people.map(({ name }) => name).join(', ') || 'nobody'}`)
                .join(' · ')}
            </p>
            <StageWords body={body} stage={stage} isWhole={true} />
          </section>
        ))}
        <Happened body={body} />
        <Verifying packet={packet} />
      </div>
    </Page>
  );
}

function Decided({ body: { decision } }: { readonly body: CaseBody }) {
  if (decision === null) return null;
  return (
    <section className="packet-part">
      <h2>Decided: {decision.outcome === 'yes' ? 'yes' : 'not yet'}</h2>
      <p>
        By {decision.by.map(({ name }) => name).join(', ')} on {onDay(decision.at)}
        {decision.effectiveOn === null ? '' : `; it holds from ${onDay(decision.effectiveOn)} on`}.
      </p>
      {decision.reason === '' ? null : <blockquote className="own-words">{decision.reason}</blockquote>}
    </section>
  );
}

/** As it stood at the decision; before one, as it stands now. */
function Asked({ body }: { readonly body: CaseBody }) {
  const { decision, path, isMirror, levelRemark } = body;
  const readiness = isMirror ? null : body.readiness;
  const then = isMirror ? null : (decision?.requirements ?? null);
  return (
    <section className="packet-part">
      <h2>{then === null ? 'What is asked' : 'What was met at the decision'}</h2>
      {path === null || path.summary === '' ? null : <p>{path.summary}</p>}
      {levelRemark === null ? null : <p>{levelRemark}</p>}
      {then === null ? null : <RequirementList requirements={then} restsOn={[]} />}
      {then === null && readiness !== null ? <Requirements readiness={readiness} /> : null}
      {path === null || path.readyWhen.length === 0 ? null : (
        <ul>
          {path.readyWhen.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {path === null || path.promises.length === 0 ? null : (
        <>
          <h3>What stays equal</h3>
          <ul>
            {path.promises.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Gathered({ body }: { readonly body: CaseBody }) {
  const { portfolio, need, seats, attestations } = body;
  return (
    <>
      {portfolio.length === 0 ? null : <h2>Portfolio</h2>}
      {portfolio.map((item) => (
        <section key={item.item} className="packet-part" aria-label={item.title}>
          <h3>
            {item.title} <small>{countWords(item)}</small>
          </h3>
          <AttachedList body={body} item={item} mayChange={false} />
        </section>
      ))}
      {seats === null && need === null ? null : (
        <section className="packet-part">
          <h2>The seat</h2>
          {seats === null ? null : (
            <p>
              {seats.taken} of {seats.max} taken.
            </p>
          )}
          {need === null ? null : (
            <>
              <p>{need.asks}</p>
              <blockquote className="own-words">{need.text ?? 'Not written yet.'}</blockquote>
            </>
          )}
        </section>
      )}
      {attestations.length === 0 ? null : (
        <section className="packet-part">
          <h2>Confirmations</h2>
          <dl>
            {attestations.map(({ requirement, title, given }) => (
              <div key={requirement}>
                <dt>{title}</dt>
                <dd className="own-words">
                  {given === null
                    ? 'Nobody yet.'
                    : `${given.by.name}: ${given.holds ? 'yes' : 'not yet'}. ${given.words}`}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Happened({ body }: { readonly body: CaseBody }) {
  const events = useApiList<EventBody>(`/cases/${body.id}/events?limit=200`);
  const items = events.data?.pages.flatMap((page) => page.body.items) ?? [];
  return (
    <section>
      <h2>What happened</h2>
      <ol className="case-events">
        {items.map((event) => (
          <EventLine key={event.sequence} event={event} body={body} />
        ))}
      </ol>
      {events.hasNextPage ? (
        <p className="actions not-printed">
          <button type="button" disabled={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
            Show more of it
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Verifying({ packet: { madeAt, chain, events } }: { readonly packet: PacketBody['packet'] }) {
  const without = events.filter((own) => own.without !== null).length;
  return (
    <section className="packet-part">
      <h2>How to verify it</h2>
      <p>
        Each of the {events.length} events of this case has its hash in the organisation’s audit chain. Keep the JSON
        file; whoever runs the server can hold it against the chain, also years later:
      </p>
      <pre>
        <code>rungs audit verify-packet case.json --data DIRECTORY</code>
      </pre>
      <p className="state">
        Made on {atMoment(madeAt)}. The chain then ended at {chain.sequence}:<wbr />
        <span className="case-hash">{chain.hash}</span>
        {without === 0
          ? ''
          : `. Of ${without} ${without === 1 ? 'event' : 'events'} only the hash is in it: not for your eyes (yet), or erased`}
        .
      </p>
    </section>
  );
}
