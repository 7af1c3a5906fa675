import { type FormEvent, useId } from 'react';
import type { Ladder } from '#engine/index.ts';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/loaded.tsx';
import type { PersonRef } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { useLadderData } from '../parts/use-ladder-data.ts';
import { type CaseBody, type StageBody, seenBy } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { type PlaceOfLadder, placeKey, valuesAt, wordValue } from './rated-places.ts';
import { chosenAt, type Given, givenIn, placesApart, type SettledSoFar, settledDocument } from './settled-view.ts';
import { useCaseCommand } from './use-case-command.ts';

interface SettleFormProps {
  readonly body: CaseBody;
  readonly stage: StageBody;
}

/** One view of several: where they chose the same it stands; everywhere else it is settled, with a reason. */
export function SettleForm({ body, stage }: SettleFormProps) {
  const data = useLadderData(body.ladder.id, body.ladder.version);
  if (data.data === undefined) {
    return data.error ? <ProblemNotice problem={data.error} /> : <Waiting what="the ladder" />;
  }
  return <Settling body={body} stage={stage} ladder={data.data.ladder} />;
}

const nothing: SettledSoFar = { values: {}, reasons: {} };

function Settling({ body, stage, ladder }: SettleFormProps & { readonly ladder: Ladder }) {
  const doing = useCaseCommand(body);
  const [kept, keep] = useKeptText(`case-settle:${body.id}:${stage.id}`);
  const settled: SettledSoFar = kept === '' ? nothing : JSON.parse(kept);
  const given = givenIn(stage, body.subject.id);
  const apart = placesApart(ladder, given);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await doing.carryOut('settle', settledDocument(ladder, given, settled))) !== null) keep('');
  };
  const isWhole = apart.every((place) => {
    const chosen = chosenAt(settled, place);
    return chosen !== '' && reviewersChanged(given, place, chosen).every((own) => reasonOf(settled, place, own) !== '');
  });
  return (
    <>
      <p>
        Every view is in. Talk about where you differ, and write down one view of all of you.{' '}
        {apart.length === 0
          ? 'You chose the same everywhere.'
          : 'Where somebody’s rating comes out otherwise, write why: it is the answer to them.'}
      </p>
      <form className="stacked case-form" onSubmit={(event) => void send(event)}>
        {apart.map((place) => (
          <SettlePlace
            key={placeKey(place)}
            ladder={ladder}
            place={place}
            given={given}
            settled={settled}
            seen={seenBy(body)}
            onChange={(next) => keep(JSON.stringify(next))}
          />
        ))}
        <CaseProblem doing={doing} />
        <p className="actions">
          <button type="submit" className="primary" disabled={doing.isBusy || !isWhole}>
            Settle it
          </button>
        </p>
      </form>
    </>
  );
}

interface SettlePlaceProps {
  readonly ladder: Ladder;
  readonly place: PlaceOfLadder;
  readonly given: readonly Given[];
  readonly settled: SettledSoFar;
  readonly seen: string;
  readonly onChange: (settled: SettledSoFar) => void;
}

function SettlePlace({ ladder, place, given, settled, seen, onChange }: SettlePlaceProps) {
  const id = useId();
  const key = placeKey(place);
  const chosen = chosenAt(settled, place);
  const changed = chosen === '' ? [] : reviewersChanged(given, place, chosen);
  return (
    <fieldset className="case-settle">
      <legend>{place.title}</legend>
      <p className="state">
        {given
          .map(({ reviewer, rated }) => `${reviewer.name}: ${wordValue(ladder, place, rated.get(key))}`)
          .join(' · ')}
      </p>
      <Field id={`${id}-value`} label="Settled on">
        {(own) => (
          <select
            {...own}
            value={chosen}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...settled, values: { ...settled.values, [key]: value } })
            }
          >
            <option value="">Choose …</option>
            {valuesAt(ladder, place).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {changed.map((reviewer) => (
        <Field
          key={reviewer.id}
          id={`${id}-${reviewer.id}`}
          label={`Why otherwise than ${reviewer.name}?`}
          seenBy={seen}
        >
          {(own) => (
            <textarea
              {...own}
              required
              rows={2}
              maxLength={20_000}
              value={settled.reasons[`${key} ${reviewer.id}`] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...settled, reasons: { ...settled.reasons, [`${key} ${reviewer.id}`]: value } })
              }
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

/** Whose own rating comes out otherwise. */
function reviewersChanged(given: readonly Given[], place: PlaceOfLadder, chosen: string): readonly PersonRef[] {
  const key = placeKey(place);
  return given.filter(({ rated }) => rated.has(key) && rated.get(key) !== chosen).map(({ reviewer }) => reviewer);
}

function reasonOf({ reasons }: SettledSoFar, place: PlaceOfLadder, { id }: PersonRef): string {
  return (reasons[`${placeKey(place)} ${id}`] ?? '').trim();
}
