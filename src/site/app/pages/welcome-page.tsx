import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { secretInAddress } from '../parts/secret-in-address.ts';
import { useGallery, wordGalleryLadder } from '../parts/use-gallery.ts';

/** The first administrator sets the organisation up, with the link that the server printed. */
export function WelcomePage() {
  const [secret] = useState(secretInAddress);
  const [organisation, setOrganisation] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [ladders, setLadders] = useState<readonly string[]>([]);
  const { act, isBusy, problem } = useAction();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { secret, organisation, name, email, password, ladders };
    if ((await act('/welcome', { method: 'POST', body })) !== null) window.location.assign('/');
  };
  return (
    <Page title="Welcome" lead="Five minutes, and your people can find themselves on your ladder.">
      {secret === '' ? (
        <p className="notice notice-important" role="alert">
          This address misses its secret. Use the whole link that the server printed when it started.
        </p>
      ) : null}
      <LookAround secret={secret} />
      <h2>Or set up your own</h2>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field
          id="organisation"
          name="organisation"
          problem={problem}
          label="Your organisation"
          hint="It stands on top of every page."
        >
          {(own) => (
            <input
              {...own}
              required
              maxLength={100}
              value={organisation}
              onChange={(event) => setOrganisation(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field id="name" name="name" problem={problem} label="Your name">
          {(own) => (
            <input
              {...own}
              required
              maxLength={200}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          id="email"
          name="email"
          problem={problem}
          label="Your e-mail"
          hint="You sign in with it. You become the first administrator, and keep people and ladders until you hand that on."
        >
          {(own) => (
            <input
              {...own}
              type="email"
              required
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
        <NewPassword value={password} onChange={setPassword} problem={problem} />
        <FirstLadders chosen={ladders} onChoose={setLadders} />
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy || secret === ''}>
            {isBusy ? 'Setting up …' : 'Set it up'}
          </button>
        </p>
      </form>
    </Page>
  );
}

/** A made-up company to look around in, before anything real is here. */
function LookAround({ secret }: { readonly secret: string }) {
  const { act, isBusy, problem } = useAction();
  const go = async () => {
    if ((await act('/welcome/demo', { method: 'POST', body: { secret } })) !== null) window.location.assign('/');
  };
  return (
    <section aria-labelledby="look">
      <h2 id="look">Look around first</h2>
      <p>
        A demo company of sixty people in four teams, with a year behind them. Everybody in it is made up, and you can
        look as any of them. When you have seen enough, you end it and come back here.
      </p>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy || secret === ''} onClick={() => void go()}>
          {isBusy ? 'They are moving in …' : 'Open the demo company'}
        </button>
      </p>
    </section>
  );
}

/** A ladder to begin with, before one's own is there. */
function FirstLadders({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly onChoose: (ladders: readonly string[]) => void;
}) {
  const gallery = useGallery();
  if (gallery.data === undefined) return null;
  return (
    <fieldset className="choice-of-two">
      <legend>Ladders to begin with</legend>
      <small className="field-hint">None, if you bring your own. You can change and add to them later.</small>
      {gallery.data.body.items.map((ladder) => (
        <label key={ladder.id}>
          <input
            type="checkbox"
            checked={chosen.includes(ladder.id)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, ladder.id] : chosen.filter((own) => own !== ladder.id))
            }
          />{' '}
          {ladder.title} <small>{wordGalleryLadder(ladder)}</small>
        </label>
      ))}
    </fieldset>
  );
}
