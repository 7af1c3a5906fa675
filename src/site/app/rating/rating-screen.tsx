import { useEffect, useState } from 'react';
import type { AssessData } from '../../assess/assess-data.ts';
import { openRatings } from '../../assess/exchange/open-ratings.ts';
import { Session } from '../../assess/session.ts';
import { ShelfStore } from '../../assess/shelf/shelf-store.ts';
import { AssessContext } from '../../assess/view/assess-context.ts';
import { SeenByContext } from '../../assess/view/only-here.tsx';
import { useAssessOf } from '../../assess/view/use-assess-of.ts';
import { askApi } from '../api/api-client.ts';
import { makeGoal } from '../growth/make-goal.tsx';
import { useMe } from '../parts/me.ts';
import type { AssessmentBody } from './assessment-body.ts';
import { type KeepingState, type Kept, RatingsKeeper } from './keep-ratings.ts';
import { KeepingNotice } from './keeping-notice.tsx';
import { RatingParts } from './rating-parts.tsx';
import { ratingsDocumentOf } from './ratings-document-of.ts';

interface RatingScreenProps {
  readonly assessment: AssessmentBody;
  readonly etag: string;
  readonly data: AssessData;
  /** Hands out a way to be sure that all is kept, before the draft is shared. */
  readonly onFlush: (flush: () => Promise<boolean>) => void;
}

/** Choosing the words that are true, kept on the server as one goes. The same page as in private. */
export function RatingScreen({ assessment, etag, data, onFlush }: RatingScreenProps) {
  const me = useMe();
  const about = assessment.subject.id === me.person.id ? null : assessment.subject.name;
  const [session] = useState(() => sessionFor(data, assessment));
  const [state, setState] = useState<KeepingState>({ kind: 'kept' });
  const [keeper] = useState(() => keeperFor({ assessment, etag, data, session, onState: setState }));
  const assess = useAssessOf(data, session, {
    isReady: true,
    about,
    picksFocus: false,
    focusAction: about === null ? makeGoal : null,
  });
  const isMirror = data.ladder.intent === 'mirror';
  useEffect(() => {
    onFlush(() => keeper.flush());
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.isBehind) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    const stop = session.subscribe(() => keeper.want(ratingsDocumentOf(data.ladder, session.getState().sheet)));
    return () => {
      stop();
      window.removeEventListener('beforeunload', leave);
      void keeper.flush();
    };
  }, [keeper, session, data, onFlush]);
  return (
    <SeenByContext.Provider value={seenBy(assessment)}>
      <AssessContext.Provider value={assess}>
        <div className="assess-screen">
          <KeepingNotice state={state} ladder={data.ladder} settle={(choice) => keeper.settle(choice)} />
          <RatingParts showsGap={!isMirror && about === null} />
        </div>
      </AssessContext.Provider>
    </SeenByContext.Provider>
  );
}

/** The same session as in private, on a shelf that only this page holds: the server keeps what stands on it. */
function sessionFor(data: AssessData, assessment: AssessmentBody): Session {
  let count = 0;
  const session = new Session(data.ladder, {
    store: new ShelfStore(data.ladder.id, null),
    now: () => Date.now(),
    newId: () => `${assessment.id}-${++count}`,
    today: () => ({ name: '', date: '' }),
  });
  show(session, data, assessment.id, assessment.ratings);
  return session;
}

function show(session: Session, data: AssessData, id: string, ratings: AssessmentBody['ratings']): void {
  const origin = { id, name: '', now: Date.now() };
  const { sheet } = openRatings(data.ladder, JSON.stringify({ ...ratings, focus: [] }), origin);
  if (sheet !== null) session.add(sheet);
}

interface KeeperParts {
  readonly assessment: AssessmentBody;
  readonly etag: string;
  readonly data: AssessData;
  readonly session: Session;
  readonly onState: (state: KeepingState) => void;
}

function keeperFor({ assessment, etag, data, session, onState }: KeeperParts): RatingsKeeper {
  const path = `/assessments/${assessment.id}`;
  const kept = ({ body, etag: own }: { body: Pick<AssessmentBody, 'ratings'>; etag: string | null }): Kept => ({
    ratings: body.ratings,
    etag: own ?? '',
  });
  return new RatingsKeeper({
    // As the page writes it, so that opening a draft alone changes nothing.
    start: { ratings: ratingsDocumentOf(data.ladder, session.getState().sheet), etag },
    send: async (ratings, last) =>
      kept(await askApi(`${path}/ratings`, { method: 'PUT', body: { ratings }, etag: last, isMinimal: true })),
    fetchLatest: async () => kept(await askApi<AssessmentBody>(path)),
    onMerged: (ratings) => show(session, data, assessment.id, ratings),
    onState,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function seenBy({ kind, subject, author }: AssessmentBody): string {
  if (kind === 'self') return 'Only you, until you share it';
  return kind === 'manager'
    ? `Only you, until you share it with ${subject.name}`
    : `Only you, until you share it, ${author.name}`;
}
