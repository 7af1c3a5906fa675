import { capitalised, numberWord } from '../outcome/number-words.ts';
import { editGoal } from '../shelf/edit-shelf.ts';
import { goalsOf } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';
import { GoalForm } from './goal-form.tsx';

/** What to do this quarter: a few things, each a goal in one's own words. */
export function FocusSection() {
  const { sheet, ladder, session, isReady } = useAssess();
  const goals = Object.values(sheet.goals).sort((a, b) => a.added - b.added);
  const { min, max } = ladder.practice?.focusItems ?? { min: 2, max: 3 };
  const few = min === max ? numberWord(min) : `${numberWord(min)} or ${numberWord(max)}`;
  const many = goalsOf(sheet).length;
  const examples = [
    ...ladder.levels.flatMap(({ exampleGoals }) => exampleGoals),
    ...(ladder.practice?.examples ?? []).map(({ goal }) => goal),
  ].filter((goal) => goal !== '');
  const addOwn = () =>
    session.edit((own, now) => {
      const id = session.newId();
      return editGoal(
        own,
        {
          id,
          added: now,
          edited: 0,
          isRemoved: false,
          item: '',
          competency: null,
          words: '',
          measure: null,
          isDone: false,
          due: '',
        },
        now,
      );
    });
  return (
    <section className="focus" aria-labelledby="focus">
      <h2 id="focus">What to work on</h2>
      <p>
        {many === 0
          ? `Pick ${few} things above, or add one of your own. Each becomes a goal.`
          : many > max
            ? `${capitalised(numberWord(many))} are picked. ${capitalised(few)} at a time get further.`
            : `${capitalised(few)} at a time are enough.`}
      </p>
      {goals.map((goal) => (
        <GoalForm key={goal.id} goal={goal} />
      ))}
      <p>
        <button type="button" disabled={!isReady} onClick={addOwn}>
          Add one of your own
        </button>
      </p>
      {examples.length === 0 ? null : (
        <details className="examples">
          <summary>Example goals to look at</summary>
          <ul>
            {examples.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
