import { useId, useState } from 'react';
import { numberWord } from '../../assess/outcome/number-words.ts';
import { Field } from '../parts/field.tsx';
import { onDay, today } from '../parts/on-day.ts';
import { type CaseBody, offerOf, type StageBody } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { whoSees } from './view-form.tsx';
import { asksAnything, Requirements } from './what-is-asked.tsx';

interface DecideFormProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
  readonly me: string;
}

type Outcome = 'yes' | 'not-yet';

/** The decision, with what is met and what isn't before the eyes. Whoever comes last writes it; the others' views come first. */
export function DecideForm({ body, stage, me }: DecideFormProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { decisionNeedsReason } = body;
  const readiness = asksAnything(body) ? body.readiness : null;
  const refused = offerOf(body, 'decide')?.refused ?? null;
  const mine = stage.views.find(({ person }) => person.id === me) ?? null;
  const [isAnew, setAnew] = useState(false);
  const isDecision = outcome !== null && refused === null && comesToIt(stage, me, outcome);
  if (mine !== null && !body.waitsForMe && !isAnew) {
    return (
      <>
        {readiness === null ? null : <Requirements readiness={readiness} />}
        <p className="actions">
          Your view is in{mine.verdict === null ? '' : mine.verdict === 'agree' ? ': yes' : ': not yet'}.{' '}
          <button type="button" onClick={() => setAnew(true)}>
            Give another in its place
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      {readiness === null ? null : <Requirements readiness={readiness} />}
      {refused === null ? null : <p className="notice notice-important">{refused}</p>}
      <fieldset className="choice-of-two">
        <legend>
          Should {body.subject.name} become {body.route.to.title}?
        </legend>
        <label>
          <input type="radio" name="outcome" checked={outcome === 'yes'} onChange={() => setOutcome('yes')} /> Yes
        </label>
        <label>
          <input type="radio" name="outcome" checked={outcome === 'not-yet'} onChange={() => setOutcome('not-yet')} />{' '}
          Not yet
        </label>
      </fieldset>
      {outcome === null ? null : isDecision ? (
        <Decide body={body} outcome={outcome} isNeeded={isReasonNeeded(decisionNeedsReason, outcome)} />
      ) : (
        <FirstAView
          body={body}
          stage={stage}
          outcome={outcome}
          onDone={() => {
            setAnew(false);
            setOutcome(null);
          }}
        />
      )}
    </>
  );
}

/** Whether a view of mine would bring it to a decision, as far as I can see the others'. */
function comesToIt({ roles, views, agree, independent }: StageBody, me: string, outcome: Outcome): boolean {
  const others = roles.flatMap(({ people }) => people).filter(({ id }) => id !== me);
  const isMissing = roles.some((role) => role.isMissing);
  const allIn = !isMissing && others.every(({ hasGivenView }) => hasGivenView);
  // Where each looks at it apart, all have said how they see it before anybody decides.
  if (independent && others.length > 0 && !(allIn && views.some(({ person }) => person.id === me))) return false;
  if (outcome === 'not-yet') return allIn;
  const agreeing = views.filter(({ person, verdict }) => person.id !== me && verdict === 'agree').length;
  const hidden = views.some((view) => view.hidden);
  return hidden ? allIn : agreeing + 1 >= (agree ?? 1);
}

function isReasonNeeded(needs: CaseBody['decisionNeedsReason'], outcome: Outcome): boolean {
  return outcome === 'yes' ? needs.yes : needs.notYet;
}

interface PartProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
  readonly outcome: Outcome;
}

function Decide({ body, outcome, isNeeded }: Omit<PartProps, 'stage'> & { readonly isNeeded: boolean }) {
  const id = useId();
  const [day, setDay] = useState('');
  const isYes = outcome === 'yes';
  const otherwise = isNeeded && asksAnything(body);
  const asks = isYes
    ? `Decide it: yes, from ${day === '' ? '' : onDay(day)} on? It can’t be taken back.`
    : 'Decide it: not yet? It can’t be taken back.';
  return (
    <CaseForm
      body={body}
      command="decide"
      name="reason"
      label={isNeeded ? 'Why' : 'Why, if you want to say more'}
      {...(otherwise
        ? {
            hint: isYes
              ? 'Not everything that the path asks for is met, so the reason is part of the decision.'
              : 'Everything that the path asks for is met, so the reason is part of the decision.',
          }
        : {})}
      isNeeded={isNeeded}
      seen={`Once it is decided: ${body.readBy}`}
      more={{ outcome, effectiveOn: isYes && day !== '' ? day : null }}
      isReady={!isYes || day !== ''}
      submit={isYes ? 'Decide: yes' : 'Decide: not yet'}
      isPrimary={true}
      asks={asks}
    >
      {isYes ? (
        <Field id={id} label="From which day on" hint="On that day the placement changes by itself.">
          {(own) => (
            <input
              {...own}
              type="date"
              required
              min={today()}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : null}
    </CaseForm>
  );
}

/** It isn't for one alone, or not possible now: a view stands until somebody can write the decision. */
function FirstAView({ body, stage, outcome, onDone }: PartProps & { readonly onDone: () => void }) {
  return (
    <CaseForm
      body={body}
      command="give-view"
      about={stage.id}
      name="words"
      label={outcome === 'yes' ? 'What you see, in your own words' : 'What is missing, and what would change it?'}
      isNeeded={outcome === 'not-yet'}
      seen={whoSees(body, stage)}
      more={{ stage: stage.id, verdict: outcome === 'yes' ? 'agree' : 'not-yet', ratings: null }}
      submit="Give my view"
      isPrimary={true}
      onDone={onDone}
    >
      <p>
        {outcome === 'yes'
          ? `A yes takes ${numberWord(stage.agree ?? 1)} who agree and nothing that stands against it. Give your view; whoever comes last writes the decision.`
          : 'Everybody is heard before it is decided. Give your view; whoever comes last writes the decision.'}
      </p>
    </CaseForm>
  );
}
