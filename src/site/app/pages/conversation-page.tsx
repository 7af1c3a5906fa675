import { Link } from 'wouter';
import { useApi, useApiList } from '../api/use-api.ts';
import { ActionList } from '../conversations/action-list.tsx';
import { AddNote } from '../conversations/add-note.tsx';
import { AgendaList } from '../conversations/agenda-list.tsx';
import {
  type AgendaBody,
  type ConversationBody,
  type NoteBody,
  wordTheyAre,
} from '../conversations/conversation-body.ts';
import { EarlierEntries } from '../conversations/earlier-entries.tsx';
import { NoteEntry } from '../conversations/note-entry.tsx';
import { OtherConversations } from '../conversations/other-conversations.tsx';
import { AgendaOf } from '../conversations/use-agenda-action.ts';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';

/** What do the two of us talk about next, and what did we agree? */
export function ConversationPage({ person }: { readonly person: string }) {
  const agenda = useApi<AgendaBody>(`/conversations/${person}`);
  return (
    <AgendaOf value={person}>
      <Loaded query={agenda} what="your 1:1">
        {(body) => <Conversation key={person} agenda={body} />}
      </Loaded>
    </AgendaOf>
  );
}

function Conversation({ agenda }: { readonly agenda: AgendaBody }) {
  const { conversation, lead } = agenda;
  const { id, name } = conversation.person;
  const isManagerNow = conversation.isCurrent && conversation.theyAre === 'manager';
  return (
    <Page title={`1:1 with ${name}`} lead={lead}>
      <p className="state">
        <Link href={`/people/${id}`}>{name}</Link> {isManagerNow ? 'is ' : ''}
        {wordTheyAre(conversation)}. {conversation.readBy} can see what stands here: no role, nobody further up, no
        manager who comes later.
      </p>
      {conversation.isCurrent ? (
        <>
          <AgendaList agenda={agenda} />
          <ActionList agenda={agenda} />
        </>
      ) : null}
      <Notes conversation={conversation} />
      <EarlierEntries conversation={conversation} />
      <OtherConversations than={id} />
    </Page>
  );
}

function Notes({ conversation }: { readonly conversation: ConversationBody }) {
  const notes = useApiList<NoteBody>(`/conversations/${conversation.person.id}/notes`);
  return (
    <section aria-labelledby="notes" className="conversation-notes">
      <h2 id="notes">Notes</h2>
      <AddNote conversation={conversation} />
      <LoadedList
        query={notes}
        what="your notes"
        empty={<p>Nothing here yet. After the next talk, a line or two is plenty: what you agreed, and by when.</p>}
      >
        {(items) =>
          items.map((note) => (
            <NoteEntry key={note.id} note={note} seenBy={conversation.readBy} onStale={() => void notes.refetch()} />
          ))
        }
      </LoadedList>
    </section>
  );
}
