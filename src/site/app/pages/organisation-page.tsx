import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMay } from '../parts/use-actor.ts';
import { useBase } from '../parts/use-base.ts';

interface OrganisationBody {
  readonly name: string;
}

const path = '/organisation';

/** What is this organisation called? */
export function OrganisationPage() {
  const mayChange = useMay('settings:change');
  const organisation = useApi<OrganisationBody>(mayChange ? path : null);
  if (!mayChange) return <NotYours whose="administrators" />;
  return (
    <Page title="The organisation" lead="Its name stands on every page, above the ladders too, and in letters.">
      <Loaded query={organisation} what="the organisation">
        {(body, { etag }) => <Naming kept={body} etag={etag} />}
      </Loaded>
    </Page>
  );
}

function Naming({ kept, etag }: { readonly kept: OrganisationBody; readonly etag: string | null }) {
  const { act, isBusy, problem, clear } = useAction();
  const { base, saved, readAgain, failure } = useBase(path, kept, etag);
  const [name, setName] = useState(kept.name);
  const [isSaved, setSaved] = useState(false);
  const save = async (against: string | null) => {
    const answer = await act<OrganisationBody>(path, { method: 'PUT', body: { name }, etag: against });
    if (answer === null) return;
    saved(answer);
    setName(answer.body.name);
    setSaved(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    void save(base.etag);
  };
  const takeMine = async () => {
    const latest = await readAgain();
    if (latest !== null) await save(latest.etag);
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setName(latest.body.name);
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <Field id="organisation-name" name="name" label="Its name" problem={problem}>
        {(own) => (
          <input
            {...own}
            required
            maxLength={200}
            value={name}
            onChange={(event) => {
              setSaved(false);
              setName(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {problem?.code === 'changed-meanwhile' ? (
        <ChangedMeanwhile what="the name" onMine={() => void takeMine()} onTheirs={() => void takeTheirs()} />
      ) : (
        <ProblemNotice problem={problem ?? failure} />
      )}
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy}>
          {isBusy ? 'Saving …' : 'Save'}
        </button>
        <span role="status">{isSaved ? 'Saved. It stands on every page now.' : ''}</span>
      </p>
    </form>
  );
}
