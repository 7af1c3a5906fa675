import type { FormEvent } from 'react';
import { useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { ActionFields, type ActionWords, actionBody } from './action-fields.tsx';
import { withAction } from './agenda-after.ts';
import type { ActionBody, ConversationBody } from './conversation-body.ts';
import { useAgendaAction } from './use-agenda-action.ts';

/** What one of the two takes on. */
export function AddAction({ conversation: { person, readBy } }: { readonly conversation: ConversationBody }) {
  const me = useMe().person.id;
  const { act, isBusy, problem } = useAgendaAction();
  const [kept, keep] = useKeptText(`action:${person.id}`);
  const empty: ActionWords = { text: '', owner: me, dueOn: '' };
  const words: ActionWords = kept === '' ? empty : JSON.parse(kept);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/conversations/${person.id}/actions`;
    const request = { method: 'POST', body: actionBody(words) } as const;
    if ((await act<ActionBody>(path, request, withAction)) !== null) keep('');
  };
  return (
    <form className="stacked not-printed" onSubmit={(event) => void submit(event)}>
      <ActionFields
        words={words}
        other={person}
        seenBy={readBy}
        problem={problem}
        onChange={(change) => keep(JSON.stringify({ ...words, ...change }))}
      />
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" disabled={isBusy || words.text.trim() === ''}>
          Take it on
        </button>
      </p>
    </form>
  );
}
