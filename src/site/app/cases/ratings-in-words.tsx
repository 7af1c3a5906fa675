import { Waiting } from '../parts/loaded.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useLadderData } from '../parts/use-ladder-data.ts';
import type { CaseBody, StageBody } from './case-body.ts';
import { placeKey, placesRated, ratedPlaces, wordValue } from './rated-places.ts';

interface RatingsInWordsProps {
  readonly body: CaseBody;
  readonly ratings: Readonly<Record<string, unknown>>;
  /** Only these places, with why each came out otherwise than a reviewer gave it. */
  readonly changes?: NonNullable<StageBody['settled']>['changes'];
}

/** What somebody chose, place by place. */
export function RatingsInWords({ body, ratings, changes }: RatingsInWordsProps) {
  const data = useLadderData(body.ladder.id, body.ladder.version);
  if (data.data === undefined) {
    return data.error ? <ProblemNotice problem={data.error} /> : <Waiting what="the ladder’s words" />;
  }
  const { ladder } = data.data;
  const rated = ratedPlaces(ratings);
  const places = placesRated(ladder, [rated]).filter(
    (place) => changes === undefined || changes.some((own) => placeKey(own) === placeKey(place)),
  );
  return (
    <dl className="case-ratings">
      {places.map((place) => (
        <div key={placeKey(place)}>
          <dt>{place.title}</dt>
          <dd>
            {wordValue(ladder, place, rated.get(placeKey(place)))}
            {changes
              ?.filter((own) => placeKey(own) === placeKey(place))
              .map(({ reviewer, reason }) => (
                <p key={reviewer.id} className="own-words own-note">
                  Otherwise than {reviewer.name}: {reason}
                </p>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
