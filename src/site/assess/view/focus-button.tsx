import { type FocusItem, lineOfItem } from '../outcome/focus-items.ts';
import { editGoal } from '../shelf/edit-shelf.ts';
import { goalsOf } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';

/** Picks something as a focus, or lets go of it again. */
export function FocusButton({ item }: { readonly item: FocusItem }) {
  const { session, sheet, picksFocus, focusAction } = useAssess();
  const line = lineOfItem(item);
  const picked = goalsOf(sheet).find((goal) => goal.item === line);
  const toggle = () =>
    session.edit((own, now) => {
      if (picked) return editGoal(own, { ...picked, isRemoved: true }, now);
      const before = Object.values(own.goals).find((goal) => goal.item === line);
      if (before) return editGoal(own, { ...before, isRemoved: false, added: now }, now);
      const id = session.newId();
      const goal = {
        id,
        added: now,
        edited: 0,
        isRemoved: false,
        item: line,
        competency: item.competency,
        words: '',
        measure: null,
        isDone: false,
        due: '',
      };
      return editGoal(own, goal, now);
    });
  if (!picksFocus) return focusAction?.(item) ?? null;
  return (
    <button type="button" className="focus-button" aria-pressed={picked !== undefined} onClick={toggle}>
      {picked ? 'In focus' : 'Focus on this'}
      <span className="visually-hidden">: {item.title}</span>
    </button>
  );
}
