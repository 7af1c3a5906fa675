import type { AgreementBody } from './case-body.ts';

/** How far several see it alike, in plain words first, then where they differ, then who would change the result. */
export function AgreementView({
  agreement: { measure, value, units, sentence, spread, results },
}: {
  readonly agreement: AgreementBody;
}) {
  const apart = spread.filter((own) => own.apart > 0);
  const reviewers = results.map(({ reviewer }) => reviewer);
  const turning = results.filter(({ wouldChange }) => wouldChange);
  return (
    <div className="case-agreement">
      <h4>How far they see it alike</h4>
      <p>{sentence}</p>
      {value === null ? null : (
        <p className="state">
          {measure === 'weighted-kappa' ? 'Weighted kappa' : 'Krippendorff’s alpha'} {value.toFixed(2)}, from {units}{' '}
          places. 1 would be full agreement, 0 what chance gives.
        </p>
      )}
      {apart.length === 0 ? (
        <p>Wherever both chose, they chose the same.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody can scroll here with the keyboard
        <section className="table-scroll" tabIndex={0} aria-label="Where they differ, as a table">
          <table className="list">
            <caption className="visually-hidden">Where they differ, the widest first</caption>
            <thead>
              <tr>
                <th scope="col">Where</th>
                {reviewers.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {apart
                .toSorted((a, b) => b.apart - a.apart)
                .flatMap(({ competency, title, places }) =>
                  places
                    .filter((place) => place.apart > 0)
                    .map((place) => (
                      <tr key={`${competency}.${place.dimension}`}>
                        <th scope="row">{place.dimension === null ? title : `${title}: ${place.title}`}</th>
                        {reviewers.map(({ id }) => (
                          <td key={id}>
                            {place.values.find(({ reviewer }) => reviewer.id === id)?.value ?? 'not rated'}
                          </td>
                        ))}
                      </tr>
                    )),
                )}
            </tbody>
          </table>
        </section>
      )}
      <ul>
        {results.map(({ reviewer, level, wouldChange }) => (
          <li key={reviewer.id}>
            {reviewer.name} alone comes to {level === null ? 'no level yet' : spanWords(level)}
            {wouldChange ? ', and without them the result would be another' : ''}.
          </li>
        ))}
      </ul>
      {turning.length === 0 ? <p>No single one of them turns the result.</p> : null}
    </div>
  );
}

function spanWords({ low, high }: { readonly low: string; readonly high: string }): string {
  return low === high ? low : `somewhere from ${low} to ${high}, as not everything was rated`;
}
