import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction, useApi } from '../api/use-api.ts';
import { SpeaksFor } from '../evidence/speaks-for.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Field } from '../parts/field.tsx';
import { draftKey, readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';
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
  const { act, isBusy, problem, clear } = useAction();
  const [, navigate] = useLocation();
  const key = draftKey(useMe().person.id, `entry:${entry.id}`);
  const path = `/evidence/${entry.id}`;
  const [begun] = useState(() => begunWith(readDraft(key)) ?? { draft: entry, etag });
  const { base, saved, readAgain, failure } = useBase(path, entry, begun.etag);
  const [draft, setDraft] = useState(begun.draft);
  const [isSaved, setSaved] = useState(false);
  const seenBy = draft.visibility === 'private' ? 'Only you' : 'You, your manager and those above';
  const set = (change: Partial<EvidenceBody>) => {
    const changed = { ...draft, ...change };
    setSaved(false);
    setDraft(changed);
    writeDraft(key, JSON.stringify({ draft: changed, etag: base.etag }));
  };
  const save = async (against: string | null) => {
    const { happenedOn, what, why, links, speaksFor, visibility } = draft;
    const body = {
      happenedOn,
      what,
      why,
      links: links.map((link) => link.trim()).filter(Boolean),
      speaksFor,
      visibility,
    };
    const answer = await act<EvidenceBody>(path, { method: 'PUT', body, etag: against });
    if (answer === null) return;
    saved(answer);
    writeDraft(key, '');
    setSaved(true);
  };
  const takeMine = async () => {
    const latest = await readAgain();
    if (latest !== null) await save(latest.etag);
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setDraft(latest.body);
    writeDraft(key, '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(base.etag);
  };
  const remove = async () => {
    if (!window.confirm('Take this entry out of your log? It can’t be brought back.')) return;
    if ((await act(path, { method: 'DELETE', etag: base.etag })) === null) return;
    writeDraft(key, '');
    navigate('/evidence');
  };
  return (
    <Page title="An entry of your log">
      <p>
        <Link href="/evidence">All of your log</Link>
      </p>
      <form className="stacked" onSubmit={submit}>
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
        <SpeaksFor chosen={draft.speaksFor} onChange={(speaksFor) => set({ speaksFor })} />
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
        {problem?.code === 'changed-meanwhile' ? (
          <ChangedMeanwhile what="this entry" onMine={() => void takeMine()} onTheirs={() => void takeTheirs()} />
        ) : (
          <ProblemNotice problem={problem} />
        )}
        <ProblemNotice problem={failure} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            Save
          </button>
          <button type="button" className="danger" disabled={isBusy} onClick={() => void remove()}>
            Delete
          </button>
          <span role="status">{isSaved ? 'Saved.' : ''}</span>
        </p>
      </form>
    </Page>
  );
}

/** What was typed and not saved before, with what it began from. */
function begunWith(kept: string | null): { readonly draft: EvidenceBody; readonly etag: string | null } | null {
  return kept === null ? null : JSON.parse(kept);
}
