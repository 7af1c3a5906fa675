import { useState } from 'react';
import { Link } from 'wouter';
import { capitalised, numberWord } from '../../assess/outcome/number-words.ts';
import { draftKey, readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { type CaseBody, type StageBody, seenBy } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { countRated } from './kept-ratings.ts';

interface ViewFormProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
  readonly me: string;
}

/** One's own view: an answer, words, and where several look apart from each other, ratings. */
export function ViewForm({ body, stage, me }: ViewFormProps) {
  const isSubject = body.subject.id === me;
  const given = stage.views.find(({ person }) => person.id === me) ?? null;
  const [verdict, setVerdict] = useState(given?.verdict ?? null);
  const [isAnew, setAnew] = useState(false);
  const own = useMe().person.id;
  const key = draftKey(own, ratingDraft(body, stage));
  const kept = readDraft(key);
  const ratings = kept === null ? (given?.ratings ?? null) : JSON.parse(kept);
  const rates = stage.independent && !isSubject;
  if (given !== null && !isAnew) {
    return (
      <>
        {isHeld(body, stage) ? (
          <p>
            Every view is in, and not enough agree yet: it takes {numberWord(stage.agree ?? 1)}. Talk about it. Whoever
            then sees it otherwise gives another view in its place; or it is returned, with what is missing.
          </p>
        ) : null}
        <p className="actions">
          Your view is in.{' '}
          <button type="button" onClick={() => setAnew(true)}>
            Give another in its place
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      {stage.from === 'ladder' ? <p>What this step decides, in the ladder’s words: “{stage.decides}”</p> : null}
      {rates ? <RateLink body={body} count={countRated(ratings)} /> : null}
      <CaseForm
        body={body}
        command="give-view"
        about={stage.id}
        name="words"
        label={verdict === 'not-yet' ? 'What is missing, and what would change it?' : 'What you see, in your own words'}
        start={given?.words ?? ''}
        isNeeded={verdict === 'not-yet'}
        seen={whoSees(body, stage)}
        more={{ stage: stage.id, verdict, ratings: rates ? ratings : null }}
        isReady={verdict !== null}
        submit="Give my view"
        isPrimary={true}
        onDone={() => {
          writeDraft(key, '');
          setAnew(false);
        }}
      >
        <fieldset className="choice-of-two">
          <legend>
            Do you see {isSubject ? 'yourself' : body.subject.name} as {body.route.to.title}?
          </legend>
          <label>
            <input type="radio" name="verdict" checked={verdict === 'agree'} onChange={() => setVerdict('agree')} />{' '}
            {isSubject ? 'Yes, I see myself there' : 'Yes, I see them there'}
          </label>
          <label>
            <input type="radio" name="verdict" checked={verdict === 'not-yet'} onChange={() => setVerdict('not-yet')} />{' '}
            Not yet
          </label>
        </fieldset>
      </CaseForm>
    </>
  );
}

/** Everybody has said how they see it, and it isn't enough to go on. */
function isHeld({ status }: CaseBody, { roles, needsSettling }: StageBody): boolean {
  const people = roles.flatMap((role) => role.people);
  return (
    status === 'in-stages' &&
    !needsSettling &&
    people.every(({ hasGivenView }) => hasGivenView) &&
    !roles.some(({ isMissing }) => isMissing)
  );
}

/** Where a reviewer's ratings wait in this window until they are sent with the view. */
export function ratingDraft({ id }: CaseBody, stage: StageBody): string {
  return `case-rating:${id}:${stage.id}`;
}

function RateLink({ body, count }: { readonly body: CaseBody; readonly count: number }) {
  return (
    <p>
      <Link className="button" href={`/cases/${body.id}/rate`}>
        {count === 0 ? `Rate ${body.subject.name} on the ladder` : 'Go on with the ratings'}
      </Link>{' '}
      <span className="state">
        {count === 0
          ? 'Choose the words that you have seen to be true. They go in with your view.'
          : `${capitalised(numberWord(count))} ${count === 1 ? 'competency is' : 'competencies are'} rated. They go in with your view.`}
      </span>
    </p>
  );
}

export function whoSees(body: CaseBody, stage: StageBody): string {
  if (stage.kind === 'decision') return `Until it is decided, those who decide. Then ${body.readBy}`;
  return stage.independent ? `Nobody sees it until every view is in. Then ${body.readBy}` : seenBy(body);
}
