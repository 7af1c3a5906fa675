import { useId, useState } from 'react';
import { listed } from '../../assess/outcome/number-words.ts';
import { Field } from '../parts/field.tsx';
import { useMe } from '../parts/me.ts';
import { type CaseBody, canNow, isOwn, offerOf, stageNow } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { CaseProblem } from './case-problem.tsx';
import { DecideForm } from './decide-form.tsx';
import { MoveSteps } from './move-steps.tsx';
import { OwnStep } from './own-step.tsx';
import { SettleForm } from './settle-form.tsx';
import { placesToName, ToName } from './to-name.tsx';
import { useCaseCommand } from './use-case-command.ts';
import { ViewForm } from './view-form.tsx';

/** What is mine to do in it now. */
export function MyTurn({ body }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  const stage = stageNow(body);
  const gathers = body.status === 'gathering' && offerOf(body, 'hand-in') !== null;
  const gives = stage !== null && canNow(body, 'give-view');
  const decides = gives && stage.kind === 'decision';
  const settles = stage?.needsSettling === true && canNow(body, 'settle');
  const moves = ['record-talk', 'begin-trial', 'review-trial'].some((command) => canNow(body, command));
  const returns = canNow(body, 'return');
  const choosesTitle = canNow(body, 'choose-title');
  const toName = placesToName(body, me);
  const names = toName.length > 0;
  const waitsForNames = toName.some(({ isNow }) => isNow);
  const confirms = toConfirm(body);
  const justifies = !gathers && body.need?.text === null && canNow(body, 'justify-need');
  if (!gathers && !gives && !settles && !moves && !choosesTitle && !names && !justifies && confirms.length === 0)
    return null;
  return (
    <section className="case-turn" aria-labelledby="turn">
      <h2 id="turn">{body.waitsForMe ? 'Yours to do now' : 'What you can do now'}</h2>
      {waitsForNames ? <ToName body={body} /> : null}
      {justifies ? (
        <p>
          You can write <a href="#seats">why the organisation needs it</a>: a level with seats asks for that.
        </p>
      ) : null}
      {confirms.length === 0 ? null : <ToConfirm own={confirms} />}
      {choosesTitle ? <ChooseTitle body={body} /> : null}
      {gathers ? <HandIn body={body} /> : null}
      {moves ? <MoveSteps body={body} /> : null}
      {settles ? <SettleForm body={body} stage={stage} /> : null}
      {decides ? <DecideForm body={body} stage={stage} me={me} /> : null}
      {gives && !decides && isOwn(stage.roles) ? <OwnStep key={stage.id} body={body} stage={stage} /> : null}
      {gives && !decides && !isOwn(stage.roles) ? <ViewForm key={stage.id} body={body} stage={stage} me={me} /> : null}
      {names && !waitsForNames ? <ToName body={body} /> : null}
      {returns ? (
        <details>
          <summary>Return it for more</summary>
          <p>
            It goes back to {body.subject.name} to be added to, and then on in the same step. Views in it are asked
            anew.
          </p>
          <CaseForm
            body={body}
            command="return"
            name="reasons"
            label="What is missing, and why"
            isNeeded={true}
            submit="Return it"
          />
        </details>
      ) : null}
    </section>
  );
}

type Confirmation = CaseBody['attestations'][number];

/** What is mine to confirm and nobody has said anything about. */
function toConfirm(body: CaseBody): readonly Confirmation[] {
  if (!canNow(body, 'attest')) return [];
  return body.attestations.filter(({ mayConfirm, given }) => mayConfirm && given === null);
}

function ToConfirm({ own }: { readonly own: readonly Confirmation[] }) {
  return (
    <p>
      You can <a href="#confirmed">confirm</a>, where you have seen it: {listed(own.map(({ title }) => `“${title}”`))}.
    </p>
  );
}

export function Returned({ body }: { readonly body: CaseBody }) {
  const { returned, stages } = body;
  if (returned === null) return null;
  const title = stages.find(({ id }) => id === returned.stage)?.title ?? '';
  return (
    <div className="notice">
      <p>
        {returned.by === null ? 'It came back' : `${returned.by.name} returned it`} from “{title}” for more:
      </p>
      <p className="own-words">{returned.reasons}</p>
    </div>
  );
}

function HandIn({ body }: { readonly body: CaseBody }) {
  const doing = useCaseCommand(body);
  return (
    <>
      {body.missing.length === 0 ? (
        <p>{readyWords(body)}</p>
      ) : (
        <>
          <p>Before it can be handed in:</p>
          <ul>
            {body.missing.map(({ pointer, sentence }) => (
              <li key={pointer}>
                <a href={pointer === '/need' ? '#seats' : `#item-${pointer.split('/').at(-1)}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <CaseProblem doing={doing} />
      <p className="actions">
        <button
          type="button"
          className="primary"
          disabled={doing.isBusy || body.missing.length > 0}
          onClick={() => void doing.carryOut('hand-in')}
        >
          Hand it in
        </button>
      </p>
    </>
  );
}

function readyWords({ returned, portfolio }: CaseBody): string {
  if (returned !== null)
    return 'Once what was missing is there, hand it in again: it goes on in the step it came from.';
  return portfolio.length === 0
    ? 'Hand it in, and it goes on.'
    : 'Everything that the path asks to be put together is here. What isn’t met yet may stay so: whoever decides sees it.';
}

/** Of a level that is held under several titles: which one it is to be. */
function ChooseTitle({ body }: { readonly body: CaseBody }) {
  const id = useId();
  const doing = useCaseCommand(body);
  const [chosen, choose] = useState(body.route.to.variant ?? '');
  const isSet = chosen === (body.route.to.variant ?? '');
  return (
    <>
      <div className="give">
        <Field
          id={id}
          label="As what?"
          hint="The level can be held under several titles. What is asked may depend on it."
        >
          {(own) => (
            <select {...own} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
              {body.route.to.variant === null ? <option value="">Choose …</option> : null}
              {body.titles.map((title) => (
                <option key={title.id} value={title.id}>
                  {title.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="button"
          disabled={doing.isBusy || isSet}
          onClick={() => void doing.carryOut('choose-title', { variant: chosen })}
        >
          {isSet && chosen !== '' ? 'It is set' : 'Choose this'}
        </button>
      </div>
      <CaseProblem doing={doing} />
    </>
  );
}
