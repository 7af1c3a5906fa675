import type { Competency } from '#engine/index.ts';
import { labelOfValue, wordsOfCell } from '../outcome/choices.ts';
import { cellSource, placeToGrowInto } from '../outcome/focus-items.ts';
import { useAssess } from './assess-context.ts';
import { FocusButton } from './focus-button.tsx';

/** A mirror: what each chosen rung says, and the one above it as a place to grow into. No number, no total. */
export function MirrorWords() {
  const { asked, ladder, profile } = useAssess();
  const chosen = asked.filter(({ id }) => profile.ratings.has(id));
  return (
    <>
      <p>
        Nothing is added up, and nobody is ranked. The line is meant to be jagged: it shows where a push would do most.
      </p>
      {chosen.map((competency, index) => (
        <div key={competency.id}>
          {competency.group !== null && competency.group !== chosen[index - 1]?.group ? (
            <h3 className="mirror-group">{ladder.groups.find(({ id }) => id === competency.group)?.title}</h3>
          ) : null}
          <MirrorRow competency={competency} />
        </div>
      ))}
    </>
  );
}

function MirrorRow({ competency }: { readonly competency: Competency }) {
  const { ladder, profile } = useAssess();
  const given = profile.ratings.get(competency.id);
  if (given?.kind !== 'whole') return null;
  const { rating } = given;
  if (rating.kind === 'not-applicable') {
    return (
      <p className="mirror-row-off">
        <b>{competency.title}</b> doesn’t apply{rating.reason === null ? '' : `: ${rating.reason}`}
      </p>
    );
  }
  const level = competency.values.find(({ value }) => value === rating.value)?.level ?? null;
  const own = level === null ? null : wordsOfCell(competency, level);
  const next = placeToGrowInto(ladder, competency, profile);
  return (
    <div className="mirror-row">
      <h4>{competency.title}</h4>
      <div>
        <p className="rung-name">{labelOfValue(ladder, competency, rating.value)}</p>
        <p>{own?.words}</p>
        {own?.points.map((point) => (
          <p key={point}>{point}</p>
        ))}
        {rating.note === null ? null : <p className="own-note">{rating.note}</p>}
      </div>
      {next === null ? null : (
        <div>
          <p className="rung-name">
            A place to grow into <span>{next.label}</span>
          </p>
          <p className="to-reach">{next.words}</p>
          {next.points.map((point) => (
            <p key={point} className="to-reach">
              {point}
            </p>
          ))}
          <FocusButton
            item={{
              title: `${competency.title}, towards ${next.label}`,
              words: [next.words, ...next.points].filter((text) => text !== '').join(' '),
              competency: competency.id,
              source: next.level === null ? null : cellSource(competency.id, next.level),
            }}
          />
        </div>
      )}
    </div>
  );
}
