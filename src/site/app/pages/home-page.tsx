import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { HomeNews } from '../notifications/home-news.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { QuickEvidence } from '../parts/quick-evidence.tsx';

interface WaitingBody {
  readonly kind:
    | 'begin-self'
    | 'finish-self'
    | 'begin-view'
    | 'finish-view'
    | 'talk'
    | 'answer-feedback'
    | 'check-in'
    | 'goals-past-their-day'
    | 'case'
    | 'actions-due';
  readonly cycle: { readonly id: string; readonly name: string } | null;
  readonly due: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly assessment: string | null;
  readonly request: string | null;
  readonly plan: string | null;
  readonly goals: number | null;
  readonly case: { readonly id: string; readonly type: 'promotion' | 'move'; readonly to: string } | null;
  /** How many things that were taken on in 1:1s with this person. */
  readonly actions: number | null;
}

/** What waits for me? */
export function HomePage() {
  const me = useMe();
  const waiting = useApi<{ items: readonly WaitingBody[] }>('/me/waiting');
  const first = me.person.name.split(' ')[0] ?? me.person.name;
  return (
    <Page title={`Hello, ${first}`}>
      <Loaded query={waiting} what="what waits for you">
        {({ items }) => (
          <>
            <p className="lead">{wordCount(items.length)}</p>
            <p>
              <Link href={`/people/${me.person.id}/readiness`}>Where am I with the next rung?</Link>
            </p>
            {[...Map.groupBy(items, groupOf)].map(([group, own]) => (
              <WaitingGroup key={group} group={group} items={own} />
            ))}
          </>
        )}
      </Loaded>
      <HomeNews />
      <section aria-labelledby="something">
        <h2 id="something">Something happened?</h2>
        <QuickEvidence />
      </section>
      {holds(me, 'administrator', 'people-partner', 'ladder-owner') ? <Keeping /> : null}
    </Page>
  );
}

function wordCount(count: number): string {
  if (count === 0) return 'Nothing waits for you today.';
  return count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`;
}

/** Oneself first, then what is nearly there, then what hasn’t begun. */
const order: readonly WaitingBody['kind'][] = [
  'finish-self',
  'begin-self',
  'talk',
  'case',
  'actions-due',
  'check-in',
  'goals-past-their-day',
  'answer-feedback',
  'finish-view',
  'begin-view',
];

const outside = {
  cases: 'Promotions and moves',
  conversations: 'From your 1:1s',
  growth: 'Your growth plan',
  asked: 'Asked of you',
} as const;

function groupOf({ kind, cycle, plan, case: own }: WaitingBody): string {
  if (kind === 'actions-due') return 'conversations';
  return cycle?.id ?? (own !== null ? 'cases' : plan !== null ? 'growth' : 'asked');
}

interface WaitingGroupProps {
  readonly group: string;
  readonly items: readonly WaitingBody[];
}

/** What waits in one cycle, or outside of any: the day of a cycle stands once, above. */
function WaitingGroup({ group, items }: WaitingGroupProps) {
  const me = useMe();
  const [first] = items;
  const cycle = first?.cycle ?? null;
  const due = cycle === null ? null : (first?.due ?? null);
  const id = `waits-${group}`;
  const sorted = items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <section aria-labelledby={id} className="waiting-group">
      <h2 id={id}>
        {cycle === null ? outside[group as keyof typeof outside] : cycle.name}
        {due === null ? null : <small> until {onDay(due)}</small>}
      </h2>
      <ul className="waits">
        {sorted.map((item) => (
          <li key={`${item.kind}${item.person?.id}${item.request}${item.plan}${item.case?.id}`}>
            <Waits item={item} isMe={item.person?.id === me.person.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waits({ item, isMe }: { readonly item: WaitingBody; readonly isMe: boolean }) {
  const { kind, cycle, person, assessment, request, plan, goals, due } = item;
  const name = person?.name ?? '';
  switch (kind) {
    case 'begin-self':
      return <Link href={`/assessments/new?cycle=${cycle?.id}`}>See yourself for {cycle?.name}</Link>;
    case 'finish-self':
      return <Begun href={`/assessments/${assessment}`}>Go on with your own view for {cycle?.name}</Begun>;
    case 'begin-view':
      return <Link href={`/assessments/new?about=${person?.id}&cycle=${cycle?.id}`}>Write your view of {name}</Link>;
    case 'finish-view':
      return <Begun href={`/assessments/${assessment}`}>Go on with your view of {name}</Begun>;
    case 'talk':
      return (
        <>
          <Link href={`/people/${person?.id}/views?cycle=${cycle?.id}`}>
            {isMe ? 'Both views of you are there' : `Both views of ${name} are there`}
          </Link>
          : find an hour to talk
        </>
      );
    case 'answer-feedback':
      return <Link href={`/feedback/${request}`}>{name} asks you for feedback</Link>;
    case 'check-in':
      return <Link href={`/growth/${plan}`}>Say how {goals === 1 ? 'your goal goes' : 'your goals go'}: a minute</Link>;
    case 'case': {
      const what = `${item.case?.type === 'move' ? 'move' : 'promotion'} to ${item.case?.to}`;
      return (
        <>
          <Link href={`/cases/${item.case?.id}`}>{isMe ? `Your ${what}` : `${name}: ${what}`}</Link>
          {due === null ? '' : `, until ${onDay(due)}`}
        </>
      );
    }
    case 'goals-past-their-day':
      return (
        <Link href={`/growth/${plan}`}>
          {goals === 1 ? 'A goal of yours is' : `${goals} goals of yours are`} past {goals === 1 ? 'its' : 'their'} day
        </Link>
      );
    case 'actions-due':
      return (
        <>
          <Link href={`/conversations/${person?.id}#actions`}>
            {item.actions === 1 ? 'Something' : `${item.actions} things`} you took on with {name}
          </Link>
          {due === null ? '' : `, for ${onDay(due)}`}
        </>
      );
  }
}

/** A draft that only its author sees. */
function Begun({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <>
      <Link href={href}>{children}</Link>
      <span className="tag">draft, only you see it</span>
    </>
  );
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
