import { type Choice, choicesOf } from '../outcome/choices.ts';
import { editPlace, type PlaceRef, placeOf } from '../shelf/edit-shelf.ts';
import type { Place } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';
import { PlaceWords } from './place-words.tsx';

interface PlaceChoicesProps extends PlaceRef {
  readonly title: string;
}

/** One choice to make: the ladder's descriptions first, what they stand for once one is chosen. */
export function PlaceChoices({ competency: id, dimension, title }: PlaceChoicesProps) {
  const { ladder, sheet, session } = useAssess();
  const competency = ladder.competencies.find((own) => own.id === id);
  if (!competency) return null;
  const place = placeOf(sheet.answers[id], dimension);
  const name = dimension === null ? id : `${id}.${dimension}`;
  const edit = (change: Partial<Place>) =>
    session.edit((own, now) => editPlace(own, { competency: id, dimension }, change, now));
  const choose = (choice: Place['choice']) => edit({ choice });
  return (
    <fieldset className="choices" data-place={name}>
      <legend className={dimension === null ? 'visually-hidden' : undefined}>{title}</legend>
      {choicesOf(ladder, competency, dimension).map((choice) => (
        <ChoiceOption
          key={choice.value}
          name={name}
          choice={choice}
          isChosen={place.choice === choice.value}
          choose={choose}
        />
      ))}
      <div className="choice-rest">
        <label>
          <input type="radio" name={name} value="" checked={place.choice === null} onChange={() => choose(null)} /> Not
          rated
        </label>
        <label>
          <input
            type="radio"
            name={name}
            value="not-applicable"
            checked={place.choice === 'not-applicable'}
            onChange={() => choose('not-applicable')}
          />{' '}
          Doesn’t apply
        </label>
      </div>
      <PlaceWords id={name.replace('.', '-')} place={place} edit={edit} />
    </fieldset>
  );
}

interface ChoiceOptionProps {
  readonly name: string;
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly choose: (value: number) => void;
}

function ChoiceOption({ name, choice, isChosen, choose }: ChoiceOptionProps) {
  const { value, label, words, points, isRemark } = choice;
  return (
    <label className={`choice${isRemark ? ' choice-remark' : ''}`}>
      <input type="radio" name={name} value={value} checked={isChosen} onChange={() => choose(value)} />
      <span className="choice-words">
        {isRemark && words !== label ? <b>{label}. </b> : null}
        {words}
        {points.length === 0 ? null : (
          <span className="choice-points">
            {points.map((point) => (
              <span key={point}>{point} </span>
            ))}
          </span>
        )}
      </span>
      {words === label ? null : <span className="choice-label">{label}</span>}
    </label>
  );
}
