import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { QuickEvidence } from '../parts/quick-evidence.tsx';

interface WaitingBody {
  readonly kind: 'begin-self' | 'finish-self' | 'begin-view' | 'finish-view' | 'talk' | 'answer-feedback';
  readonly cycle: { readonly id: string; readonly name: string } | null;
  readonly due: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly assessment: string | null;
  readonly request: string | null;
}

/** What waits for me? */
export function HomePage() {
  const me = useMe();
  const waiting = useApi<{ items: readonly WaitingBody[] }>('/me/waiting');
  const first = me.person.name.split(' ')[0] ?? me.person.name;
  return (
    <Page title={`Hello, ${first}`}>
      <Loaded query={waiting} what="what waits for you">
        {({ items }) =>
          items.length === 0 ? (
            <p className="lead">Nothing waits for you today.</p>
          ) : (
            <>
              <p className="lead">
                {items.length === 1 ? 'One thing waits for you.' : `${items.length} things wait for you.`}
              </p>
              <ul className="waits">
                {items.map((item) => (
                  <li key={`${item.kind}${item.cycle?.id}${item.person?.id}${item.request}`}>
                    <Waits item={item} isMe={item.person?.id === me.person.id} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      <section aria-labelledby="something">
        <h2 id="something">Something happened?</h2>
        <QuickEvidence />
      </section>
      {holds(me, 'administrator', 'people-partner', 'ladder-owner') ? <Keeping /> : null}
    </Page>
  );
}

function Waits({ item, isMe }: { readonly item: WaitingBody; readonly isMe: boolean }) {
  const { kind, cycle, due, person, assessment, request } = item;
  const name = person?.name ?? '';
  const when = due === null ? null : <small> by {onDay(due)}</small>;
  switch (kind) {
    case 'begin-self':
      return (
        <>
          <Link href={`/assessments/new?cycle=${cycle?.id}`}>See yourself for {cycle?.name}</Link>
          {when}
        </>
      );
    case 'finish-self':
      return (
        <>
          <Link href={`/assessments/${assessment}`}>Go on with your own view for {cycle?.name}</Link>
          {when} <small>Only you see the draft.</small>
        </>
      );
    case 'begin-view':
      return (
        <>
          <Link href={`/assessments/new?about=${person?.id}&cycle=${cycle?.id}`}>Write your view of {name}</Link>
          {when}
        </>
      );
    case 'finish-view':
      return (
        <>
          <Link href={`/assessments/${assessment}`}>Go on with your view of {name}</Link>
          {when} <small>Only you see the draft.</small>
        </>
      );
    case 'talk':
      return (
        <>
          <Link href={`/people/${person?.id}/views?cycle=${cycle?.id}`}>
            {isMe ? 'Both views of you are there' : `Both views of ${name} are there`}
          </Link>
          : find an hour to talk{when}
        </>
      );
    case 'answer-feedback':
      return <Link href={`/feedback/${request}`}>{name} asks you for feedback</Link>;
  }
}

/** For those who keep the place in order. */
function Keeping() {
  const me = useMe();
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">Keeping it in order</h2>
      <ul>
        {holds(me, 'administrator', 'people-partner') ? (
          <>
            <li>
              <Link href="/administration/people">Add or import people</Link>, and invite them
            </li>
            <li>
              <Link href="/cycles">Open a cycle</Link>, and see how far everybody is
            </li>
          </>
        ) : null}
        {holds(me, 'ladder-owner') ? (
          <li>
            <Link href="/ladder-versions">Change a ladder</Link>, and see whom it would move before you publish
          </li>
        ) : null}
      </ul>
    </section>
  );
}
