import { useCallback, useState } from 'react';
import { draftKey, readDraft, writeDraft } from './kept-drafts.ts';
import { useMe } from './me.ts';

/**
 * What somebody types into a field, kept by this window until it is sent: going to another page, loading it anew or
 * signing in again loses none of it. An empty text is no draft. `name` says which field of which thing it is.
 */
export function useKeptText(name: string, start = ''): readonly [string, (text: string) => void] {
  const key = draftKey(useMe().person.id, name);
  const [text, setText] = useState(() => readDraft(key) ?? start);
  const keep = useCallback(
    (typed: string) => {
      setText(typed);
      writeDraft(key, typed);
    },
    [key],
  );
  return [text, keep];
}
