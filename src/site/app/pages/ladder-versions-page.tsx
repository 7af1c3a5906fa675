import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction, useApiList } from '../api/use-api.ts';
import { BeginFrom } from '../ladder-text/begin-from.tsx';
import { BeginFromGallery } from '../ladder-text/begin-from-gallery.tsx';
import { type LadderHeadingBody, statusWords } from '../ladder-text/ladder-version-body.ts';
import { Field } from '../parts/field.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { holds, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';

/** Which versions are there, and which are being worked on? */
export function LadderVersionsPage() {
  const me = useMe();
  if (!holds(me, 'ladder-owner')) {
    return (
      <Page title="Ladder versions">
        <p>
          Drafts are for those who own ladders. What is published is for everybody:{' '}
          <a href="/ladders/">read the ladders</a>.
        </p>
      </Page>
    );
  }
  return <Owned />;
}

function Owned() {
  const versions = useApiList<LadderHeadingBody>('/ladder-versions?limit=200');
  return (
    <Page title="Ladder versions" lead="Drafts to work on, and what was published and never changes.">
      <p className="actions">
        <a className="button" href="#begin">
          Begin a draft
        </a>
        <Link href="/ladder-assignments">Which ladder applies to whom</Link>
        <a href="/ladders/">Read the ladders</a>
      </p>
      <LoadedList
        query={versions}
        what="the ladders"
        empty={<p>No ladder yet. Begin with a text or a file below; it can still have mistakes.</p>}
      >
        {(items) =>
          [...Map.groupBy(items, ({ ladder }) => ladder)]
            .toSorted(([, [a]], [, [b]]) => ((a?.title ?? '') < (b?.title ?? '') ? -1 : 1))
            .map(([ladder, own]) => <LadderSection key={ladder} ladder={ladder} versions={own} />)
        }
      </LoadedList>
      <Begin />
    </Page>
  );
}

interface LadderSectionProps {
  readonly ladder: string;
  readonly versions: readonly LadderHeadingBody[];
}

function LadderSection({ ladder, versions }: LadderSectionProps) {
  const holdsToday = versions.find(({ status }) => status === 'published');
  const title = ladder === '' ? 'Drafts without an id yet' : ((holdsToday ?? versions[0])?.title ?? ladder);
  return (
    <section className="entry" aria-labelledby={`ladder-${ladder}`}>
      <h2 id={`ladder-${ladder}`}>{title}</h2>
      <ul className="versions">
        {versions.map((own) => (
          <li key={own.id}>
            <b>
              <Link href={`/ladder-versions/${own.id}`}>{own.version === '' ? own.title : own.version}</Link>
            </b>
            <span>
              {statusWords[own.status]}
              {own.id === holdsToday?.id ? <span className="tag">holds today</span> : null}
            </span>
            <span>
              {own.publishedAt === null ? 'changed' : 'since'} {onDay(own.publishedAt ?? own.updatedAt)}
            </span>
            {own.status === 'draft' ? null : <BeginFrom from={own} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostBytes = 500_000;

function Begin() {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [text, setText] = useKeptText('ladder:new');
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > mostBytes) {
      setRefused(`“${file.name}” is larger than any ladder (500 kB at most). Choose another file.`);
      return;
    }
    setRefused(null);
    setText(await file.text());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act<LadderHeadingBody>('/ladder-versions', { method: 'POST', body: { text } });
    if (answer === null) return;
    setText('');
    navigate(`/ladder-versions/${answer.body.id}`);
  };
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">Begin a draft</h2>
      <p>
        From a version above, from a ladder that Rungs comes with, or from a text of your own. The draft belongs to the
        ladder whose id the text has; a new id makes a new ladder.
      </p>
      <BeginFromGallery />
      <h3>From a text of your own</h3>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field
          id="file"
          label="A file"
          hint="YAML or JSON. It is put into the field below, so that you can look at it."
        >
          {(own) => (
            <input
              {...own}
              type="file"
              accept=".yaml,.yml,.json,text/yaml,application/json"
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        {refused === null ? null : (
          <p className="notice notice-important" role="alert">
            {refused}
          </p>
        )}
        <Field id="pasted" name="text" problem={problem} label="The text" hint="It may still have mistakes.">
          {(own) => (
            <textarea
              {...own}
              className="pasted"
              rows={6}
              wrap="off"
              spellCheck={false}
              value={text}
              maxLength={mostBytes}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy || text.trim() === ''}>
            Begin a draft from this text
          </button>
        </p>
      </form>
    </section>
  );
}
