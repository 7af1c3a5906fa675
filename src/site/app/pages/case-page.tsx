import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { CarryOver } from '../cases/carry-over.tsx';
import { type CaseBody, isTried, nextWords, stageNow, titleOf, waitWords } from '../cases/case-body.ts';
import { CaseChain } from '../cases/case-chain.tsx';
import { CaseHistory } from '../cases/case-history.tsx';
import { DecisionView } from '../cases/decision-view.tsx';
import { Leaving } from '../cases/leaving.tsx';
import { MyTurn, Returned } from '../cases/my-turn.tsx';
import { Confirmations, NeedAndSeats } from '../cases/need-and-confirmations.tsx';
import { Portfolio } from '../cases/portfolio.tsx';
import { Stages } from '../cases/stage-view.tsx';
import { WhatIsAsked } from '../cases/what-is-asked.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';

/** What is this about, what happens next, and who is on? */
export function CasePage({ id }: { readonly id: string }) {
  const found = useApi<CaseBody>(`/cases/${id}`);
  return (
    <Loaded query={found} what="the case">
      {(body) => <Whole body={body} />}
    </Loaded>
  );
}

function Whole({ body }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  return (
    <Page title={titleOf(body, me)} lead={leadWords(body, me)}>
      <p className="state">{aboutWords(body)}</p>
      <CaseChain body={body} />
      <CarryOver body={body} />
      <DecisionView body={body} />
      <Returned body={body} />
      <MyTurn body={body} />
      <Reason body={body} />
      <WhatIsAsked body={body} />
      <Portfolio body={body} />
      <NeedAndSeats body={body} />
      <Confirmations body={body} />
      <Stages body={body} />
      <CaseHistory body={body} />
      <p className="actions">
        <Link href={`/cases/${body.id}/packet`}>All of it on one page, to print or keep</Link>
        {body.subject.id === me ? null : <Link href={`/people/${body.subject.id}`}>{body.subject.name}</Link>}
      </p>
      <Leaving body={body} />
    </Page>
  );
}

function leadWords(body: CaseBody, me: string): string {
  const words = nextWords(body, me);
  if (body.returned !== null) return words.replace('It is being put together.', 'It came back for more.');
  const underWay = stageNow(body)?.trial?.begun.find(({ review }) => review === null);
  if (underWay !== undefined) return `It is being tried out in ${underWay.cycle.name}. ${waitWords(body, me)}`;
  const wasTried = body.stages.some(({ trial }) => isTried(trial));
  const isOver = body.status === 'not-yet' || body.status === 'withdrawn';
  return wasTried && isOver ? `${words} Nobody who comes later sees this case.` : words;
}

export function aboutWords({ route, ladder, createdAt, proposedBy, readBy }: CaseBody): string {
  const by = proposedBy === null ? '' : ` by ${proposedBy.name}`;
  return `${route.from.title} to ${route.to.title} · ${ladder.title} ${ladder.version} · proposed${by} on ${onDay(createdAt)} · read by ${readBy}`;
}

function Reason({ body: { reason, proposedBy } }: { readonly body: CaseBody }) {
  if (reason === '') return null;
  return (
    <blockquote className="own-words case-reason">
      {reason}
      {proposedBy === null ? null : <footer>{proposedBy.name}, proposing it</footer>}
    </blockquote>
  );
}
