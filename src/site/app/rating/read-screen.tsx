import { useState } from 'react';
import { profileRows } from '#picture/profile-rows.ts';
import type { AssessData } from '../../assess/assess-data.ts';
import { openRatings } from '../../assess/exchange/open-ratings.ts';
import { profileOfSheet } from '../../assess/exchange/profile-of-sheet.ts';
import { Session } from '../../assess/session.ts';
import { ShelfStore } from '../../assess/shelf/shelf-store.ts';
import { AssessContext } from '../../assess/view/assess-context.ts';
import { OutcomeSection } from '../../assess/view/outcome-section.tsx';
import { useAssessOf } from '../../assess/view/use-assess-of.ts';
import { JaggedLine } from '../../pictures/jagged-line.tsx';
import { makeGoal } from '../growth/make-goal.tsx';
import { useMe } from '../parts/me.ts';
import type { AssessmentBody } from './assessment-body.ts';

/** A view that is shared: the line, what it comes to, and what was written. */
export function ReadScreen({ assessment, data }: { readonly assessment: AssessmentBody; readonly data: AssessData }) {
  const me = useMe();
  const about = assessment.subject.id === me.person.id ? null : assessment.subject.name;
  const [session] = useState(() => {
    const own = new Session(data.ladder, {
      store: new ShelfStore(data.ladder.id, null),
      now: () => 0,
      newId: () => assessment.id,
      today: () => ({ name: '', date: '' }),
    });
    const origin = { id: assessment.id, name: '', now: 0 };
    const { sheet } = openRatings(data.ladder, JSON.stringify({ ...assessment.ratings, focus: [] }), origin);
    if (sheet !== null) own.add(sheet);
    return own;
  });
  const assess = useAssessOf(data, session, {
    isReady: true,
    about,
    picksFocus: false,
    focusAction: about === null ? makeGoal : null,
  });
  const rows = profileRows(data.ladder, profileOfSheet(data.ladder, assess.sheet));
  return (
    <AssessContext.Provider value={assess}>
      <JaggedLine
        id="line"
        title={about === null ? 'Your line' : `The line of ${about}`}
        rows={rows}
        name={about ?? 'you'}
      />
      <OutcomeSection />
      <Notes assessment={assessment} data={data} />
    </AssessContext.Provider>
  );
}

/** What was written beside the choices, place by place. */
function Notes({ data, assessment }: { readonly assessment: AssessmentBody; readonly data: AssessData }) {
  const notes = data.ladder.competencies.flatMap((competency) => {
    const rating = assessment.ratings.ratings?.[competency.id];
    const places: readonly (readonly [string, unknown])[] =
      typeof rating === 'object' && rating !== null && !('value' in rating) && !('notApplicable' in rating)
        ? Object.entries(rating).map(([id, own]) => {
            const dimension = competency.dimensions.find((known) => known.id === id);
            return [`${competency.title}, ${dimension?.title ?? id}`, own] as const;
          })
        : [[competency.title, rating]];
    return places.flatMap(([title, own]) => {
      const words = wordsOf(own);
      return words.note === '' && words.evidence.length === 0 ? [] : [{ title, ...words }];
    });
  });
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">What is written beside it</h2>
      <dl className="remarks">
        {notes.map(({ title, note, evidence }) => (
          <div key={title}>
            <dt>{title}</dt>
            {note === '' ? null : <dd className="own-words">{note}</dd>}
            {evidence.map((line) => (
              <dd key={line} className="own-words">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function wordsOf(rating: unknown): { readonly note: string; readonly evidence: readonly string[] } {
  if (typeof rating !== 'object' || rating === null) return { note: '', evidence: [] };
  const { note, notApplicable, evidence } = rating as Readonly<Record<string, unknown>>;
  const words = typeof note === 'string' ? note : typeof notApplicable === 'string' ? notApplicable : '';
  return { note: words, evidence: Array.isArray(evidence) ? evidence.map(String) : [] };
}
