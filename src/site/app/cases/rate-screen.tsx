import { useEffect, useState } from 'react';
import type { AssessData } from '../../assess/assess-data.ts';
import { openRatings } from '../../assess/exchange/open-ratings.ts';
import { Session } from '../../assess/session.ts';
import { ShelfStore } from '../../assess/shelf/shelf-store.ts';
import { AssessContext } from '../../assess/view/assess-context.ts';
import { SeenByContext } from '../../assess/view/only-here.tsx';
import { useAssessOf } from '../../assess/view/use-assess-of.ts';
import { draftKey, readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { RatingParts } from '../rating/rating-parts.tsx';
import { ratingsDocumentOf } from '../rating/ratings-document-of.ts';
import type { CaseBody, StageBody } from './case-body.ts';
import { ratingDraft } from './view-form.tsx';

interface RateScreenProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
  readonly data: AssessData;
}

/** The screen that everybody rates with. What is chosen waits in this window and goes in with the view. */
export function RateScreen({ body, stage, data }: RateScreenProps) {
  const me = useMe().person.id;
  const key = draftKey(me, ratingDraft(body, stage));
  const given = stage.views.find(({ person }) => person.id === me)?.ratings ?? null;
  const [session] = useState(() => sessionFor(data, body.id, readDraft(key) ?? JSON.stringify(given)));
  const assess = useAssessOf(data, session, { isReady: true, about: body.subject.name, picksFocus: false });
  useEffect(
    () =>
      session.subscribe(() => {
        const {
          ladder: _ladder,
          version: _version,
          ...document
        } = ratingsDocumentOf(data.ladder, session.getState().sheet);
        writeDraft(key, JSON.stringify(document));
      }),
    [session, data, key],
  );
  return (
    <SeenByContext.Provider
      value={`This window, until you give your view. Then nobody until all are in, and then ${body.readBy}`}
    >
      <AssessContext.Provider value={assess}>
        <div className="assess-screen">
          <RatingParts showsGap={false} />
        </div>
      </AssessContext.Provider>
    </SeenByContext.Provider>
  );
}

function sessionFor(data: AssessData, id: string, text: string): Session {
  let count = 0;
  const session = new Session(data.ladder, {
    store: new ShelfStore(data.ladder.id, null),
    now: () => Date.now(),
    newId: () => `${id}-${++count}`,
    today: () => ({ name: '', date: '' }),
  });
  const kept = (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  const document = { ratings: {}, ...kept, ladder: data.ladder.id, version: data.ladder.version };
  const { sheet } = openRatings(data.ladder, JSON.stringify(document), { id, name: '', now: Date.now() });
  if (sheet !== null) session.add(sheet);
  return session;
}
