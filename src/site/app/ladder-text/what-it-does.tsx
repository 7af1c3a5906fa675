import type { WhatCarries } from '#org/ladders/what-carries.ts';
import type { Effect, EffectOnRatings, LevelRange } from '#org/ladders/what-it-does.ts';
import type { EffectBody } from './effect-body.ts';

/** What publishing would do to people of today: counted, and nobody by name. */
export function WhatItDoes({ former, effect }: EffectBody) {
  if (former === null || effect === null) {
    return <p>It follows no published version, so nobody stands on one that it would replace.</p>;
  }
  const { people, drafts, places, intent } = effect;
  return (
    <>
      {intent === 'mirror' ? (
        <p>
          This is a mirror: it shows and never counts anybody. So it says only which ratings carry over from version{' '}
          {former.version}.
        </p>
      ) : (
        <p>
          <small>
            Counts are rounded down to fives, and fewer than five people are never shown, so that nobody can be found in
            them.
          </small>
        </p>
      )}
      {people === null ? null : <OnPeople people={people} version={former.version} />}
      {drafts === null ? null : <OnDrafts drafts={drafts} />}
      <Places places={places} />
    </>
  );
}

function OnPeople({ people, version }: { readonly people: NonNullable<Effect['people']>; readonly version: string }) {
  if (people.people === null) {
    return (
      <p>
        <b>People.</b> Fewer than five have a shared assessment on version {version}, or nobody has; nothing is shown of
        them.
      </p>
    );
  }
  return (
    <>
      <h3>People with a shared assessment on version {version}</h3>
      <dl className="facts">
        <dt>All of them</dt>
        <dd>{atLeast(people.people)}</dd>
        <dt>The same level comes out</dt>
        <dd>{atLeast(people.same)}</dd>
        <dt>Another level comes out, or a less sure one</dt>
        <dd>{atLeast(people.different)}</dd>
        <Outcomes outcomes={people.outcomes} />
      </dl>
      {people.moves.length === 0 ? (
        <p>From no level to another go five people or more.</p>
      ) : (
        <div className="table-scroll">
          <table className="list">
            <caption>From level to level, where five people or more go</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">At least</th>
              </tr>
            </thead>
            <tbody>
              {people.moves.map(({ from, to, atLeast: count }) => (
                <tr key={JSON.stringify([from, to])}>
                  <td>{named(from)}</td>
                  <td>{named(from) === named(to) ? 'the same' : named(to)}</td>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function OnDrafts({ drafts }: { readonly drafts: EffectOnRatings }) {
  if (drafts.people === null) {
    return (
      <p>
        <b>Open drafts.</b> Fewer than five people have one in an open cycle, or nobody has; nothing is shown of them.
      </p>
    );
  }
  return (
    <>
      <h3>People with a draft in an open cycle</h3>
      <dl className="facts">
        <dt>All of them</dt>
        <dd>{atLeast(drafts.people)}</dd>
        <Outcomes outcomes={drafts.outcomes} />
      </dl>
    </>
  );
}

function Outcomes({ outcomes }: Pick<EffectOnRatings, 'outcomes'>) {
  return (
    <>
      <dt>Every rating carries over</dt>
      <dd>{atLeast(outcomes.whole)}</dd>
      <dt>Some have to be given again</dt>
      <dd>{atLeast(outcomes.rateAgain)}</dd>
      <dt>Some are no longer asked</dt>
      <dd>{atLeast(outcomes.loses)}</dd>
    </>
  );
}

function Places({ places }: { readonly places: WhatCarries }) {
  const { whole, added, dropped, rateAgain, look } = places;
  return (
    <>
      <h3>Ratings, place by place</h3>
      <p>
        {whole.length === 0
          ? 'In no place does every rating carry over as it is.'
          : whole.length === 1
            ? `Every rating of ${whole[0]} carries over as it is.`
            : `In ${whole.length} places every rating carries over as it is.`}
        {added.length === 0 ? '' : ` New: ${added.join(', ')}.`}
      </p>
      <Touched title="No longer asked" places={dropped} />
      <Touched title="To be rated again" places={rateAgain} />
      <Touched title="Kept, and worth a look" places={look} />
    </>
  );
}

function Touched({ title, places }: { readonly title: string; readonly places: WhatCarries['look'] }) {
  if (places.length === 0) return null;
  return (
    <details>
      <summary>
        {title}: {places.length} {places.length === 1 ? 'place' : 'places'}
      </summary>
      <ul>
        {places.map(({ name, sentences }) => (
          <li key={name}>
            <b>{name}</b>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function atLeast(count: number | null): string {
  return count === null ? 'fewer than five, or nobody' : `at least ${count}`;
}

function named({ low, high }: LevelRange): string {
  return low === high ? low : `${low} to ${high}`;
}
