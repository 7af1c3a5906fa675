import type { Leg, Rise, Route } from '#engine/index.ts';
import { levelTitle } from '#engine/index.ts';
import { itemOfRise } from '../outcome/focus-items.ts';
import { keyOfRise, legChoices } from '../outcome/leg-choices.ts';
import { capitalised, listed, numberWord } from '../outcome/number-words.ts';
import { stateOfAnswer } from '../outcome/progress.ts';
import { useAssess } from './assess-context.ts';
import { FocusButton } from './focus-button.tsx';

const shownRoutes = 3;

/** The cheapest ways to the next level, each with the words to reach. */
export function WaysUpSection() {
  const { ladder, prospects, asked, sheet } = useAssess();
  const { ways } = prospects;
  if (ways === null) return null;
  const routes = ways.routes.slice(0, shownRoutes);
  const open = asked.filter((own) => stateOfAnswer(own, sheet.answers[own.id]) !== 'done');
  return (
    <>
      <h3>The shortest ways to {levelTitle(ladder, ways.to)}</h3>
      {open.length === 0 ? null : (
        <p className="notice">
          {capitalised(numberWord(open.length))} {open.length === 1 ? 'competency is' : 'competencies are'} not rated in
          full. The ways count what is not rated as lowest, so they get shorter with every choice.
        </p>
      )}
      {routes.length === 0 ? <p>No set of steps alone leads there.</p> : null}
      {routes.length > 1 ? <p>Each of these is enough. A step is one description further in one place.</p> : null}
      <Routes routes={open.length * 2 > asked.length ? [] : routes} />
      {ways.blockedBy.map(({ statement, value, competency }) => (
        <p key={`${competency}-${value}`} className="notice">
          In the way, whatever the ratings: {statement}
        </p>
      ))}
    </>
  );
}

function Routes({ routes }: { readonly routes: readonly Route[] }) {
  const { ladder } = useAssess();
  const titleOf = (id: string) => ladder.competencies.find((own) => own.id === id)?.title ?? id;
  return routes.map(({ cost, legs }, index) => (
    <details key={legs.map(({ competency, to }) => `${competency}${to}`).join()} className="route" open={index === 0}>
      <summary>
        <b>{cost === 1 ? 'One step' : `${capitalised(numberWord(cost))} steps`}</b> in{' '}
        {listed(legs.map(({ competency }) => titleOf(competency)))}
      </summary>
      {legs.map((leg) => (
        <LegView key={leg.competency} leg={leg} />
      ))}
    </details>
  ));
}

function LegView({ leg }: { readonly leg: Leg }) {
  const { ladder } = useAssess();
  const competency = ladder.competencies.find(({ id }) => id === leg.competency);
  const { always, pool, first, hasMore } = legChoices(leg);
  const besides = always.length > 0 ? 'and ' : '';
  return (
    <div className="leg">
      <p className="leg-title">
        {competency?.title}{' '}
        <span>
          from {leg.from} to {leg.to}
        </span>
      </p>
      <RiseList rises={always} />
      {pool === null ? null : (
        <>
          <p className="leg-choice">{capitalised(`${besides}any ${numberWord(pool.count)} of these`)}</p>
          <RiseList rises={pool.rises} />
        </>
      )}
      {first.length === 0 ? null : (
        <>
          <p className="leg-choice">{capitalised(`${besides}these, for instance`)}</p>
          <RiseList rises={first} />
        </>
      )}
      {hasMore ? <p className="leg-choice">There are other ways within this competency.</p> : null}
    </div>
  );
}

function RiseList({ rises }: { readonly rises: readonly Rise[] }) {
  const { ladder, prospects } = useAssess();
  if (rises.length === 0) return null;
  return (
    <ul className="rises">
      {rises.map((rise) => {
        const item = itemOfRise(ladder, rise, prospects.ways?.to);
        return (
          <li key={keyOfRise(rise)}>
            <div>
              <b>{item.title}</b>
              {item.words === '' ? null : <span className="to-reach">{item.words}</span>}
            </div>
            <FocusButton item={item} />
          </li>
        );
      })}
    </ul>
  );
}
