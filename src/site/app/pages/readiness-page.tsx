import { Link } from 'wouter';
import type { PersonReadinessBody } from '#api/present/person-readiness.ts';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { Rung } from '../readiness/rung.tsx';

/** Where am I with the next rung? */
export function ReadinessPage({ id }: { readonly id: string }) {
  const readiness = useApi<PersonReadinessBody>(`/people/${id}/readiness`);
  return (
    <Loaded query={readiness} what="how far it is">
      {(body) => <Known body={body} />}
    </Loaded>
  );
}

function Known({ body }: { readonly body: PersonReadinessBody }) {
  const me = useMe();
  const { person, kind, headline, paths, overTime } = body;
  const isMe = person.id === me.person.id;
  const isMirror = kind === 'mirror';
  return (
    <Page title={isMe ? 'Your next rung' : `${person.name}’s next rung`} lead={headline}>
      {body.level === null ? null : <Where body={body} isMe={isMe} />}
      <p className="only-here">
        {isMe
          ? 'You and your managers see this. What you drafted and didn’t share is shown to you alone.'
          : `${person.name} and their managers see this. Nobody’s drafts are in it.`}
      </p>
      {paths.length === 0 || (body.view === null && !isMirror) ? <Empty body={body} isMe={isMe} /> : null}
      {paths.map((path, index) => (
        <Rung key={path.id} {...{ path, overTime, isMe, isMirror }} isFirst={index === 0} />
      ))}
    </Page>
  );
}

function Where({ body, isMe }: { readonly body: PersonReadinessBody; readonly isMe: boolean }) {
  const { level, since, monthsInLevel, ladder, view } = body;
  return (
    <dl className="facts">
      <dt>{isMe ? 'You stand at' : 'Stands at'}</dt>
      <dd>
        {level?.title}
        {since === null ? '' : `, since ${onDay(since)}`}
        {monthsInLevel === null
          ? ''
          : ` (${monthsInLevel} ${monthsInLevel === 1 ? 'month' : 'months'}, for information)`}
      </dd>
      <dt>Ladder</dt>
      <dd>
        {ladder?.title}, version {ladder?.version}
      </dd>
      {view === null ? null : (
        <>
          <dt>Rests on</dt>
          <dd>
            <Link href={`/assessments/${view.assessment}`}>{viewWords(view.kind, isMe)}</Link>
            {view.cycle === null ? '' : `, ${view.cycle.name}`}
            {view.sharedAt === null ? '' : `, shared on ${onDay(view.sharedAt)}`}
          </dd>
        </>
      )}
    </dl>
  );
}

function viewWords(kind: NonNullable<PersonReadinessBody['view']>['kind'], isMe: boolean): string {
  if (kind === 'manager') return 'the manager’s view';
  if (kind === 'draft') return 'your draft, which only you see';
  return isMe ? 'your own view, as no manager has shared one' : 'their own view, as no manager has shared one';
}

function Empty({
  body: { kind, paths, person },
  isMe,
}: {
  readonly body: PersonReadinessBody;
  readonly isMe: boolean;
}) {
  if (kind === 'not-placed') {
    return (
      <div className="empty">
        <p>Where somebody stands, people partners say. Until then the ladder itself shows every rung.</p>
        <p>
          <a href="/ladders/">Read the ladders</a>
        </p>
      </div>
    );
  }
  if (paths.length === 0) {
    return (
      <div className="empty">
        <p>
          {kind === 'level-gone'
            ? 'A people partner can place them anew, on a level of today’s version.'
            : 'The ladder ends here, or leaves open what comes next. What is worth doing now is a matter for the two of you.'}
        </p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>
        {isMe ? (
          <Link href="/assessments/new">See yourself on the ladder</Link>
        ) : (
          <Link href={`/assessments/new?about=${person.id}`}>Write your view and share it</Link>
        )}
        : then this page says what is there and what isn’t yet.
      </p>
    </div>
  );
}
