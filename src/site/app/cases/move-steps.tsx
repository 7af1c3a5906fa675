import { type FormEvent, useId, useState } from 'react';
import { useApiList } from '../api/use-api.ts';
import type { CycleBody } from '../cycles/cycle-body.ts';
import { Field } from '../parts/field.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { type CaseBody, canNow, stageNow } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { CaseProblem } from './case-problem.tsx';
import { useCaseCommand } from './use-case-command.ts';

/** What a move has beside views: the talk, the trial, and the way back. */
export function MoveSteps({ body }: { readonly body: CaseBody }) {
  const trial = stageNow(body)?.trial ?? null;
  const underWay = trial?.begun.find(({ review }) => review === null) ?? null;
  return (
    <>
      {canNow(body, 'record-talk') ? (
        <CaseForm
          body={body}
          command="record-talk"
          name="words"
          label="What came of the talk"
          hint="Why this way, what would be different, and what the two of you expect of it."
          isNeeded={true}
          submit="We have talked"
          isPrimary={true}
        />
      ) : null}
      {canNow(body, 'begin-trial') ? <BeginTrial body={body} /> : null}
      {underWay !== null && canNow(body, 'review-trial') ? (
        <ReviewTrial key={underWay.cycle.id} body={body} cycle={underWay.cycle} />
      ) : null}
    </>
  );
}

function BeginTrial({ body }: { readonly body: CaseBody }) {
  const id = useId();
  const doing = useCaseCommand(body);
  const cycles = useApiList<CycleBody>('/cycles');
  const [cycle, setCycle] = useState('');
  const used = stageNow(body)?.trial?.begun.map((own) => own.cycle.id) ?? [];
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void doing.carryOut('begin-trial', { cycles: [cycle] });
  };
  return (
    <LoadedList query={cycles} what="the cycles" empty={<p>There is no cycle yet. A people partner can plan one.</p>}>
      {(items) => {
        const open = items.filter((own) => own.status !== 'closed' && !used.includes(own.id));
        if (open.length === 0) return <p>No cycle is open or planned to try it in. A people partner can plan one.</p>;
        return (
          <form className="give" onSubmit={begin}>
            <Field id={id} name="cycles" problem={doing.problem} label="Tried out in">
              {(own) => (
                <select {...own} required value={cycle} onChange={(event) => setCycle(event.currentTarget.value)}>
                  <option value="">Choose a cycle …</option>
                  {open.map(({ id: one, name }) => (
                    <option key={one} value={one}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <button type="submit" className="primary" disabled={doing.isBusy || cycle === ''}>
              Begin the trial
            </button>
            <CaseProblem doing={doing} />
          </form>
        );
      }}
    </LoadedList>
  );
}

interface ReviewTrialProps {
  readonly body: CaseBody;
  readonly cycle: { readonly id: string; readonly name: string };
}

function ReviewTrial({ body, cycle }: ReviewTrialProps) {
  const [goesOn, setGoesOn] = useState<boolean | null>(null);
  return (
    <CaseForm
      body={body}
      command="review-trial"
      about={cycle.id}
      name="words"
      label={`How it went in ${cycle.name}`}
      isNeeded={true}
      more={{ cycle: cycle.id, goesOn }}
      isReady={goesOn !== null}
      submit="Keep the look back"
      isPrimary={true}
    >
      <fieldset className="choice-of-two">
        <legend>Does it go on?</legend>
        <label>
          <input type="radio" name="goes-on" checked={goesOn === true} onChange={() => setGoesOn(true)} /> Yes, it goes
          on
        </label>
        <label>
          <input type="radio" name="goes-on" checked={goesOn === false} onChange={() => setGoesOn(false)} /> No: back to
          where they were, without a mark
        </label>
      </fieldset>
    </CaseForm>
  );
}

/** From the trial on, until it is confirmed. */
export function GoBack({ body }: { readonly body: CaseBody }) {
  const doing = useCaseCommand(body);
  if (!canNow(body, 'go-back')) return null;
  const goBack = async () => {
    const question = 'Go back to where it was before? It leaves no mark: nobody who comes later sees this case.';
    if (window.confirm(question)) await doing.carryOut('go-back');
  };
  return (
    <div>
      <p>Trying it may show that it isn’t right. Going back leaves no mark: nobody who comes later sees this case.</p>
      <CaseProblem doing={doing} />
      <button type="button" disabled={doing.isBusy} onClick={() => void goBack()}>
        Go back to where it was
      </button>
    </div>
  );
}
