import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { EvidenceBody } from './evidence-page.tsx';

/** One entry of the log, to be worked on. */
export function EvidenceEntryPage({ id }: { readonly id: string }) {
  const entry = useApi<EvidenceBody>(`/evidence/${id}`);
  return (
    <Loaded query={entry} what="this entry">
      {(body, { etag }) => <EntryForm key={body.id} entry={body} etag={etag} />}
    </Loaded>
  );
}

function EntryForm({ entry, etag }: { readonly entry: EvidenceBody; readonly etag: string | null }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(entry);
  const [isSaved, setSaved] = useState(false);
  const seenBy = draft.visibility === 'private' ? 'Only you' : 'You, your manager and those above';
  const set = (change: Partial<EvidenceBody>) => {
    setSaved(false);
    setDraft({ ...draft, ...change });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { happenedOn, what, why, links, speaksFor, visibility } = draft;
    const body = {
      happenedOn,
      what,
      why,
      links: links.map((link) => link.trim()).filter(Boolean),
      speaksFor,
      visibility,
    };
    if ((await act(`/evidence/${entry.id}`, { method: 'PUT', body, etag })) !== null) setSaved(true);
  };
  const remove = async () => {
    if (!window.confirm('Take this entry out of your log? It can’t be brought back.')) return;
    if ((await act(`/evidence/${entry.id}`, { method: 'DELETE', etag })) !== null) navigate('/evidence');
  };
  return (
    <Page title="An entry of your log">
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field id="day" name="happenedOn" problem={problem} label="When">
          {(own) => (
            <input
              {...own}
              type="date"
              required
              value={draft.happenedOn}
              onChange={(event) => set({ happenedOn: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id="what" name="what" problem={problem} label="What happened" seenBy={seenBy}>
          {(own) => (
            <textarea
              {...own}
              required
              rows={3}
              maxLength={2000}
              value={draft.what}
              onChange={(event) => set({ what: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id="why" name="why" problem={problem} label="Why it mattered" seenBy={seenBy}>
          {(own) => (
            <textarea
              {...own}
              rows={3}
              maxLength={2000}
              value={draft.why}
              onChange={(event) => set({ why: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field
          id="links"
          name="links"
          problem={problem}
          label="Links"
          hint="One a line, beginning with https://"
          seenBy={seenBy}
        >
          {(own) => (
            <textarea
              {...own}
              rows={2}
              value={draft.links.join('\n')}
              onChange={(event) => set({ links: event.currentTarget.value.split('\n') })}
            />
          )}
        </Field>
        <fieldset className="choice-of-two">
          <legend>Who can see it</legend>
          <label>
            <input
              type="radio"
              name="visibility"
              checked={draft.visibility === 'private'}
              onChange={() => set({ visibility: 'private' })}
            />{' '}
            Only I
          </label>
          <label>
            <input
              type="radio"
              name="visibility"
              checked={draft.visibility === 'shared'}
              onChange={() => set({ visibility: 'shared' })}
            />{' '}
            My manager and those above, too
          </label>
        </fieldset>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            Save
          </button>
          <button type="button" disabled={isBusy} onClick={() => void remove()}>
            Delete
          </button>
          <span role="status">{isSaved ? 'Saved.' : ''}</span>
        </p>
      </form>
    </Page>
  );
}
