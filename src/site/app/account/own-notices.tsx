import { type FormEvent, useEffect, useState } from 'react';
import { wordsOfTopic } from '#org/notifications/digest-lines.ts';
import { type Topic, topics } from '#org/notifications/news.ts';
import type { Digest } from '#org/notifications/notice-settings.ts';
import { useAction, useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface NoticeSettingsBody {
  readonly digest: Digest;
  readonly leftOut: readonly Topic[];
  readonly sendsMail: boolean;
}

const often: Readonly<Record<Digest, string>> = {
  daily: 'Once a day, when something is new',
  weekly: 'Once a week, on Mondays',
  off: 'Never',
};

/** How do I hear of things? */
export function OwnNotices() {
  const settings = useApi<NoticeSettingsBody>('/me/notice-settings');
  // The letters lead here: what isn't loaded yet can't be scrolled to.
  const isThere = settings.data !== undefined;
  useEffect(() => {
    if (isThere && window.location.hash === '#notices') document.getElementById('notices')?.scrollIntoView();
  }, [isThere]);
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Letters about what is new</h2>
      <p>
        A letter says how many things of which kind are new, with links, and nothing of what stands in them. On the
        pages everything is told.
      </p>
      <Loaded query={settings} what="how you hear of things">
        {(body) => <NoticesForm before={body} />}
      </Loaded>
    </section>
  );
}

function NoticesForm({ before }: { readonly before: NoticeSettingsBody }) {
  const { act, isBusy, problem } = useAction();
  const [digest, setDigest] = useState(before.digest);
  const [leftOut, setLeftOut] = useState(before.leftOut);
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act('/me/notice-settings', { method: 'PUT', body: { digest, leftOut } });
    if (answer !== null) setSaid('Kept.');
  };
  const choose = (own: Digest) => {
    setSaid('');
    setDigest(own);
  };
  const toggle = (topic: Topic) => {
    setSaid('');
    setLeftOut(leftOut.includes(topic) ? leftOut.filter((own) => own !== topic) : [...leftOut, topic]);
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      {before.sendsMail ? null : (
        <p>
          <small>No mail server is set up here, so no letters go out. What you choose holds once one is.</small>
        </p>
      )}
      <fieldset className="choice-of-two">
        <legend>How often</legend>
        {(Object.keys(often) as Digest[]).map((own) => (
          <label key={own}>
            <input type="radio" name="digest" checked={digest === own} onChange={() => choose(own)} /> {often[own]}
          </label>
        ))}
      </fieldset>
      <fieldset className="choice-of-two" disabled={digest === 'off'}>
        <legend>What about</legend>
        {topics.map((topic) => (
          <label key={topic}>
            <input type="checkbox" checked={!leftOut.includes(topic)} onChange={() => toggle(topic)} />{' '}
            {wordsOfTopic[topic]}
          </label>
        ))}
      </fieldset>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          Keep this
        </button>
        <span role="status">{said}</span>
      </p>
    </form>
  );
}
