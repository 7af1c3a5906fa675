import { Link } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { AddNote } from '../conversations/add-note.tsx';
import { type ConversationBody, type NoteBody, wordTheyAre } from '../conversations/conversation-body.ts';
import { NoteEntry } from '../conversations/note-entry.tsx';
import { OtherConversations } from '../conversations/other-conversations.tsx';
import { LoadedList, Waiting } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** What did the two of us agree? */
export function ConversationPage({ person }: { readonly person: string }) {
  const notes = useApiList<NoteBody>(`/conversations/${person}/notes`);
  // Every page of the list says whose it is; the first is always there.
  const first = notes.data?.pages[0]?.body as { readonly conversation: ConversationBody } | undefined;
  if (first === undefined) {
    return notes.error ? (
      <ProblemNotice problem={notes.error} retry={() => void notes.refetch()} />
    ) : (
      <Waiting what="your notes" />
    );
  }
  const { conversation } = first;
  const { name } = conversation.person;
  return (
    <Page title={`1:1 with ${name}`} lead="What the two of you agreed, and what comes next.">
      <p className="state">
        <Link href={`/people/${person}`}>{name}</Link> {wordTheyAre(conversation)}. {conversation.readBy} can see what
        stands here: no role, nobody further up, no manager who comes later.
      </p>
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
      <OtherConversations than={person} />
    </Page>
  );
}
