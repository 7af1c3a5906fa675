import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useActor } from '../parts/use-actor.ts';
import { decodeList } from './decode-list.ts';
import type { ImportPlanBody } from './import-plan-body.ts';
import { ImportPlanView } from './import-plan-view.tsx';
import { wordImported } from './word-plan.ts';

/** What is sent at once is at most 2 MB, and a list is a part of that. */
const longestList = 1_900_000;

/** A list of people: looked at first, as a table of what it would change, and then carried out whole or not at all. */
export function ImportPeople() {
  const { act, isBusy, problem, clear } = useAction();
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<ImportPlanBody | null>(null);
  const [done, setDone] = useState<ImportPlanBody | null>(null);
  const write = (list: string) => {
    setText(list);
    setPlan(null);
    setDone(null);
    clear();
  };
  const look = async (list: string) => {
    if (list.length > longestList) return;
    const answer = await act<ImportPlanBody>('/people/import/preview', { method: 'POST', body: { text: list } });
    setPlan(answer?.body ?? null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void look(text);
  };
  const finish = (carriedOut: ImportPlanBody | null) => {
    write('');
    setDone(carriedOut);
  };
  const isTooLong = text.length > longestList;
  return (
    <section aria-labelledby="import">
      <h2 id="import">Import a list</h2>
      <WhatAList />
      <form className="stacked" onSubmit={submit}>
        <ListFields
          text={text}
          onChange={write}
          onOpen={(list) => {
            write(list);
            void look(list);
          }}
        />
        {isTooLong ? (
          <p className="field-wrong">This is too long to send at once. Import it in several parts.</p>
        ) : null}
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" disabled={isBusy || isTooLong || text.trim() === ''}>
            {isBusy ? 'Looking …' : plan === null ? 'See what it would change' : 'Look again'}
          </button>
          <span role="status">
            {done === null ? null : (
              <>
                {wordImported(done)} <Link href="/people">See everybody</Link>
              </>
            )}
          </span>
        </p>
      </form>
      {plan === null ? null : (
        <Preview key={plan.fingerprint} text={text} plan={plan} onFinished={finish} onLook={() => void look(text)} />
      )}
    </section>
  );
}

interface ListFieldsProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onOpen: (text: string) => void;
}

function ListFields({ text, onChange, onOpen }: ListFieldsProps) {
  const open = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    onOpen(decodeList(new Uint8Array(await file.arrayBuffer())));
    // The same file, mended, can be chosen again.
    input.value = '';
  };
  return (
    <>
      <Field id="list-file" label="Choose a CSV file" hint="You see what it would change before anything does.">
        {(own) => (
          <input
            {...own}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => void open(event.currentTarget)}
          />
        )}
      </Field>
      <Field id="list-text" label="Or paste it, and mend it here">
        {(own) => (
          <textarea
            {...own}
            className="list-text"
            rows={5}
            wrap="off"
            spellCheck={false}
            placeholder={'name,email,team,manager\nKim Ito,kim@example.org,Search,ada@example.org'}
            value={text}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly plan: ImportPlanBody;
  /** With what was carried out; null: the list was put away. */
  readonly onFinished: (carriedOut: ImportPlanBody | null) => void;
  readonly onLook: () => void;
}

/** Carries out exactly what is shown: where something else would happen by now, nothing does, and one looks again. */
function Preview({ text, plan, onFinished, onLook }: PreviewProps) {
  const { act, isBusy, problem } = useAction();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const carryOut = async () => {
    const body = { text, fingerprint: plan.fingerprint };
    const answer = await act<ImportPlanBody>('/people/import', { method: 'POST', body });
    if (answer !== null) onFinished(answer.body);
  };
  const isOutdated = problem?.code === 'changed-meanwhile';
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="preview" className="preview">
      <h3 id="preview">What it would change</h3>
      <ImportPlanView plan={plan} />
      <ProblemNotice problem={problem} {...(isOutdated ? { retry: onLook } : {})} />
      {plan.isReady && plan.counts.new + plan.counts.changed > 0 ? (
        <p className="actions">
          <button type="button" className="primary" disabled={isBusy || isOutdated} onClick={() => void carryOut()}>
            {isBusy ? 'Importing …' : 'Carry it out'}
          </button>
          <button type="button" disabled={isBusy} onClick={() => onFinished(null)}>
            Leave it
          </button>
        </p>
      ) : null}
    </section>
  );
}

function WhatAList() {
  const mayPlace = useActor().roles.has('people-partner');
  return (
    <details className="what-a-list">
      <summary>What such a list is</summary>
      <p>
        A line of headings, then a line for each person. Only <b>email</b> has to be there: by it people are known. The
        others are <b>name</b>, <b>team</b>, <b>manager</b> (by e-mail), <b>status</b> (active or left) and{' '}
        <b>left on</b>
        {mayPlace ? (
          <>
            {' '}
            and, where somebody stands, <b>level</b>, <b>track</b>, <b>ladder</b> and <b>since</b>
          </>
        ) : null}
        . A column that isn’t there changes nothing. Whoever isn’t in the list stays as they are.
      </p>
      <p>The export below has the same columns: change it in a spreadsheet and bring it back.</p>
    </details>
  );
}
