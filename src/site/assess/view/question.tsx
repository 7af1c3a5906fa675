import { useEffect, useRef } from 'react';
import type { Competency } from '#engine/index.ts';
import { wordProgress } from '../outcome/progress.ts';
import { editAnswer } from '../shelf/edit-shelf.ts';
import { emptyPlace } from '../shelf/sheet.ts';
import { AntiSignals } from './anti-signals.tsx';
import { useAssess } from './assess-context.ts';
import { PlaceChoices } from './place-choices.tsx';

/** One competency at a time. */
export function Question() {
  const { asked, at, goTo, ladder, data, isReady, sheet, profile, outcome, about } = useAssess();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.question')?.scrollIntoView({ block: 'start' });
  }, [at]);
  const competency = asked[at];
  if (!competency) return <p className="notice">This ladder has nothing to choose on this track.</p>;
  const group = ladder.groups.find(({ id }) => id === competency.group);
  const isWhole = competency.dimensions.length === 0 || sheet.answers[competency.id]?.mode === 'whole';
  return (
    <form className="question" onSubmit={(event) => event.preventDefault()} aria-labelledby="question">
      {group ? <p className="eyebrow">{group.title}</p> : null}
      <h2 id="question" tabIndex={-1} ref={heading}>
        {competency.title}
      </h2>
      {competency.summary === '' ? null : <p className="question-summary">{competency.summary}</p>}
      <p className="question-hint">
        {isWhole ? 'Which of these is true' : 'In each part, which of these is true'} of {about ?? 'you'} now?{' '}
        <a href={`${data.pages}competencies/${competency.id}/`}>Read it in full</a>
      </p>
      {isWhole ? (
        <PlaceChoices key={competency.id} competency={competency.id} dimension={null} title={competency.title} />
      ) : null}
      {isWhole
        ? null
        : competency.dimensions.map(({ id, title }) => (
            <PlaceChoices key={`${competency.id}.${id}`} competency={competency.id} dimension={id} title={title} />
          ))}
      <AntiSignals competency={competency} />
      <HowRated competency={competency} isWhole={isWhole} />
      <div className="actions question-actions">
        <p className="so-far-line">
          {profile.ratings.size === 0 || outcome.headline === null ? wordProgress(ladder, sheet) : outcome.headline}
        </p>
        <button type="button" disabled={!isReady || at === 0} onClick={() => goTo(at - 1)}>
          Back
        </button>
        {at + 1 < asked.length ? (
          <button type="button" className="primary" disabled={!isReady} onClick={() => goTo(at + 1)}>
            Next: {asked[at + 1]?.title}
          </button>
        ) : (
          <a className="button" href="#outcome">
            See what it comes to
          </a>
        )}
      </div>
    </form>
  );
}

/** Where there are parts: the choice to take the competency as a whole, or to say that none of it applies. */
function HowRated({ competency, isWhole }: { readonly competency: Competency; readonly isWhole: boolean }) {
  const { session, isReady, sheet, about } = useAssess();
  if (competency.dimensions.length === 0) return null;
  const set = (change: Parameters<typeof editAnswer>[2]) =>
    session.edit((own, now) => editAnswer(own, competency.id, change, now));
  const whole = sheet.answers[competency.id]?.whole ?? emptyPlace;
  if (isWhole) {
    return (
      <button type="button" className="quiet" disabled={!isReady} onClick={() => set({ mode: 'by-dimension' })}>
        Choose part by part instead
      </button>
    );
  }
  return (
    <p className="how-rated">
      <button type="button" className="quiet" disabled={!isReady} onClick={() => set({ mode: 'whole' })}>
        Choose one description for all of it
      </button>
      <button
        type="button"
        className="quiet"
        disabled={!isReady}
        onClick={() => set({ mode: 'whole', whole: { ...whole, choice: 'not-applicable' } })}
      >
        None of it applies to {about ?? 'me'}
      </button>
    </p>
  );
}
