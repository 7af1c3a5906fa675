import { onDay } from '../parts/on-day.ts';
import { type CaseBody, isTried, type StageBody } from './case-body.ts';

interface Stop {
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly state: StageBody['state'];
}

/** The way of a case as a line, with where it stands. A list for whoever doesn't see the line. */
export function CaseChain({ body }: { readonly body: CaseBody }) {
  return (
    <ol className="case-chain" aria-label="The way of this case">
      {stopsOf(body).map(({ key, title, words, state }) => (
        <li
          key={key}
          className={`case-stop case-stop-${state}`}
          {...(state === 'now' ? { 'aria-current': 'step' } : {})}
        >
          <svg className="case-dot" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.5" />
            {state === 'passed' ? <path d="M4.8 8.3l2.2 2.3 4.3-4.9" /> : null}
          </svg>
          <b>{title}</b>
          <small>{words}</small>
        </li>
      ))}
    </ol>
  );
}

function stopsOf(body: CaseBody): readonly Stop[] {
  const { status, stages, decision, returned } = body;
  const gathers = body.portfolio.length > 0 || body.need !== null || status === 'gathering';
  const isOpen = status === 'gathering' || status === 'in-stages' || status === 'decided';
  // Of one that was closed early it can't be told from here whether it was handed in.
  const isUnknown = !isOpen && body.decision === null && stages.every(({ state }) => state !== 'passed');
  const first: Stop = {
    key: 'gathering',
    title: 'Put together',
    words:
      status === 'gathering'
        ? returned === null
          ? 'it is here'
          : 'it came back for more'
        : isUnknown
          ? 'begun'
          : 'handed in',
    state: status === 'gathering' ? 'now' : isUnknown ? 'to-come' : 'passed',
  };
  const last: Stop = {
    key: 'effect',
    title: 'In effect',
    words:
      decision?.effectiveOn == null
        ? isOpen
          ? 'to come'
          : 'not this time'
        : `${status === 'in-effect' ? 'since' : 'from'} ${onDay(decision.effectiveOn)}`,
    state: status === 'in-effect' ? 'passed' : status === 'decided' ? 'now' : 'to-come',
  };
  return [...(gathers ? [first] : []), ...stages.map((stage) => stopOf(stage, isOpen)), last];
}

function stopOf({ id, title, state, due, trial }: StageBody, isOpen: boolean): Stop {
  const until = due === null || !isOpen ? '' : `, until ${onDay(due)}`;
  const words = {
    passed: 'passed',
    now: `it is here${until}`,
    'to-come': isOpen ? `to come${until}` : isTried(trial) ? 'tried' : 'not reached',
  };
  return { key: id, title, words: words[state], state };
}
