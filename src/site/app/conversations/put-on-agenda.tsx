import type { FormEvent } from 'react';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { withItem } from './agenda-after.ts';
import { type AgendaItemBody, type ConversationBody, longestEntry } from './conversation-body.ts';
import { useAgendaAction } from './use-agenda-action.ts';

/** Something of one's own for the next talk. */
export function PutOnAgenda({ conversation: { person, readBy } }: { readonly conversation: ConversationBody }) {
  const { act, isBusy, problem } = useAgendaAction();
  const [text, setText] = useKeptText(`agenda:${person.id}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/conversations/${person.id}/agenda-items`;
    if ((await act<AgendaItemBody>(path, { method: 'POST', body: { text } }, withItem)) !== null) setText('');
  };
  return (
    <form className="one-line not-printed" onSubmit={(event) => void submit(event)}>
      <Field id="agenda-text" name="text" problem={problem} label="Something of your own" seenBy={readBy}>
        {(own) => (
          <input
            {...own}
            type="text"
            maxLength={longestEntry}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={isBusy || text.trim() === ''}>
        Put it on the list
      </button>
      <ProblemNotice problem={problem} />
    </form>
  );
}
