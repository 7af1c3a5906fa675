import { capitalised, numberWord } from '../../assess/outcome/number-words.ts';
import { atMoment } from '../parts/at-moment.ts';
import { onDay } from '../parts/on-day.ts';
import { AgreementView } from './agreement-view.tsx';
import { type CaseBody, isOwn, isTried, isUndecided, type StageBody, type ViewBody } from './case-body.ts';
import { DueDay, PeopleInPlace, Remind } from './people-in-stage.tsx';
import { RatingsInWords } from './ratings-in-words.tsx';

/** Who looks at it, in which order, and what they said. */
export function Stages({ body }: { readonly body: CaseBody }) {
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">Who looks at it</h2>
      <Remind body={body} />
      {body.stages.map((stage) => (
        <StageView key={stage.id} body={body} stage={stage} />
      ))}
    </section>
  );
}

interface StageProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
}

const stateWords: Readonly<Record<StageBody['state'], string>> = {
  passed: 'passed',
  now: 'it is here',
  'to-come': 'to come',
};

export function StageView({ body, stage }: StageProps) {
  const id = `stage-${stage.id}`;
  const { state, due, from, title, decides, roles } = stage;
  return (
    <article className="entry case-stage" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        <span className={state === 'now' ? 'tag tag-new' : 'tag'}>{stateOf(body, stage)}</span>
      </h3>
      <p>{decides}</p>
      <p className="state">
        {from === 'ladder' ? '' : 'The organisation’s own step: the ladder names none. '}
        {howMany(body, stage)}
        {due === null || state === 'passed' ? '' : `Until ${onDay(due)}.`}
      </p>
      {roles.length === 0 ? null : <PeopleInPlace body={body} place={stage.id} roles={roles} />}
      <DueDay key={stage.due} body={body} stage={stage} />
      <StageWords body={body} stage={stage} />
    </article>
  );
}

/** What was said in it; on paper nothing can be opened, so it is whole. */
export function StageWords({ body, stage, isWhole = false }: StageProps & { readonly isWhole?: boolean }) {
  return (
    <>
      <Views body={body} stage={stage} isWhole={isWhole} />
      {stage.agreement === null ? null : <AgreementView agreement={stage.agreement} />}
      {stage.settled === null ? null : <Settled body={body} settled={stage.settled} isWhole={isWhole} />}
      {stage.talk === null ? null : <Said who={stage.talk.by?.name ?? ''} {...stage.talk} did="wrote after the talk" />}
      {stage.trial?.begun.map(({ cycle, review }) => (
        <div key={cycle.id}>
          <p>
            <b>{cycle.name}</b>
            {review === null && isUndecided(body) ? <span className="tag">under way</span> : null}
          </p>
          {review === null ? null : (
            <Said
              who={review.by?.name ?? ''}
              words={review.words}
              at={review.at}
              did={review.goesOn ? 'looked back: it goes on' : 'looked back: it ends here'}
            />
          )}
        </div>
      ))}
    </>
  );
}

function stateOf(body: CaseBody, { state, trial }: StageBody): string {
  if (state !== 'to-come' || isUndecided(body)) return stateWords[state];
  return isTried(trial) ? 'tried, and not kept' : 'not reached';
}

function howMany({ manager, subject }: CaseBody, { kind, agree, independent, trial, roles }: StageBody): string {
  if (kind === 'talk') {
    return `${subject.name} and ${manager === null ? 'a people partner, as there is no manager' : manager.name}. `;
  }
  if (kind === 'trial') {
    const cycles = trial?.cycles ?? 1;
    return `${capitalised(numberWord(cycles))} ${cycles === 1 ? 'cycle' : 'cycles'}, with a look back after each. `;
  }
  if (isOwn(roles)) return '';
  const count = agree ?? 1;
  const several = count === 1 ? 'It takes one who agrees. ' : `It takes ${numberWord(count)} who agree. `;
  return `${several}${independent ? 'Nobody sees another’s view until all are in. ' : ''}`;
}

function Views({ body, stage, isWhole }: StageProps & { readonly isWhole: boolean }) {
  if (stage.views.length === 0) return null;
  return (
    <ul className="case-views">
      {stage.views.map((view) => (
        <li key={view.person.id}>
          <ViewGiven
            body={body}
            view={view}
            isOwn={isOwn(stage.roles)}
            role={stage.roles.find(({ role }) => role === view.role)?.title ?? ''}
            isWhole={isWhole}
          />
        </li>
      ))}
    </ul>
  );
}

interface ViewGivenProps {
  readonly body: CaseBody;
  readonly view: ViewBody;
  readonly role: string;
  /** In a step that is the person's alone they don't judge: they say something. */
  readonly isOwn: boolean;
  readonly isWhole: boolean;
}

function ViewGiven({ body, view, role, isOwn: own, isWhole }: ViewGivenProps) {
  const { person, verdict, words, hidden, at, ratings } = view;
  const sees = own ? 'done' : person.id === body.subject.id ? 'sees themselves there' : 'sees them there';
  return (
    <>
      <p>
        <b>{person.name}</b>
        {role === '' ? '' : ` (${role})`}:{' '}
        {hidden ? 'the view is in, and not shown yet' : verdict === 'agree' ? sees : 'not yet'}{' '}
        <small>{atMoment(at)}</small>
      </p>
      {words === null || words === '' ? null : <p className="own-words own-note">{words}</p>}
      {ratings === null ? null : (
        <details open={isWhole}>
          <summary>What {person.name} chose</summary>
          <RatingsInWords body={body} ratings={ratings} />
        </details>
      )}
    </>
  );
}

interface SaidProps {
  readonly who: string;
  readonly did: string;
  readonly words: string;
  readonly at: string;
}

function Said({ who, did, words, at }: SaidProps) {
  return (
    <>
      <p>
        <b>{who}</b> {did} <small>{atMoment(at)}</small>
      </p>
      <p className="own-words own-note">{words}</p>
    </>
  );
}

interface SettledProps {
  readonly body: CaseBody;
  readonly settled: NonNullable<StageBody['settled']>;
  readonly isWhole: boolean;
}

function Settled({ body, settled: { by, ratings, changes }, isWhole }: SettledProps) {
  return (
    <>
      <h4>What they settled on</h4>
      <p>
        Written by <b>{by.name}</b>.{' '}
        {changes.length === 0 ? 'Nothing that anybody chose was changed.' : 'With a reason for each change:'}
      </p>
      {changes.length === 0 ? null : <RatingsInWords body={body} ratings={ratings} changes={changes} />}
      <details open={isWhole}>
        <summary>All that was settled</summary>
        <RatingsInWords body={body} ratings={ratings} />
      </details>
    </>
  );
}
