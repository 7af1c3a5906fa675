import type { Practice } from '../../ladder/practice.ts';
import { ofSpan } from './interval.ts';
import { type Item, ordered } from './item.ts';

export function practiceItem(practice: Practice): Item {
  const { cadence, checkIns, steps, questions, privacy, capacity, notes, examples } = practice;
  return {
    type: 'practice',
    id: 'practice',
    name: 'practice',
    fields: {
      cadence,
      checkIns,
      focusItems: ofSpan(practice.focusItems),
      steps,
      questions: questions.map(({ question, answer }) => `${question} ${answer}`),
      privacy,
      capacity,
      notes,
    },
    parts: [
      ordered(
        'practice-example',
        examples.map(({ title, situation, focus, goal }) => ({
          type: 'practice-example',
          id: title,
          name: title,
          gist: situation,
          fields: { situation, focus, goal },
        })),
      ),
    ],
  };
}
