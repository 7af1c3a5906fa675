import { type FormEvent, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { goalsOf } from '../../assess/shelf/sheet.ts';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useLadders } from '../parts/use-ladders.ts';
import type { AssessmentBody, AssessmentKind } from '../rating/assessment-body.ts';
import { loadLadderData } from '../rating/load-ladder-data.ts';
import { type PrivateProfile, privateProfilesOf } from '../rating/private-profiles.ts';
import { ratingsDocumentOf } from '../rating/ratings-document-of.ts';

/** Where a view begins: of oneself, of a report, of a colleague. */
export function NewAssessmentPage() {
  const me = useMe();
  const [search] = useSearchParams();
  const about = search.get('about') ?? me.person.id;
  const person = useApi<PersonBody>(`/people/${about}`);
  return (
    <Loaded query={person} what="whom it is about">
      {(body) => <Begin person={body} cycle={search.get('cycle')} />}
    </Loaded>
  );
}

function kindFor(person: PersonBody, me: string): AssessmentKind {
  if (person.id === me) return 'self';
  return person.manager?.id === me ? 'manager' : 'peer';
}

const leads: Readonly<Record<AssessmentKind, string>> = {
  self: 'Choose the words that are true of you. Nobody else sees the draft.',
  manager: 'Choose the words that are true of them. They see it once you share it.',
  peer: 'Choose the words that you have seen to be true. Say first who will read it.',
};

function Begin({ person, cycle }: { readonly person: PersonBody; readonly cycle: string | null }) {
  const me = useMe();
  const [, navigate] = useLocation();
  const kind = kindFor(person, me.person.id);
  const { act, isBusy, problem } = useAction();
  const [audience, setAudience] = useState<'named' | 'manager-only'>('named');
  const [brought, setBrought] = useState<PrivateProfile | null>(null);
  const [failure, setFailure] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ratings = brought === null ? undefined : await documentOf(brought).catch(() => null);
    if (ratings === null) {
      setFailure(
        'The private profile is of another version of this ladder. Take it to the newest one on the private page first.',
      );
      return;
    }
    const body = {
      kind,
      subject: person.id,
      cycle,
      audience: kind === 'peer' ? audience : null,
      ...(ratings === undefined ? {} : { ratings }),
    };
    const answer = await act<AssessmentBody>('/assessments', { method: 'POST', body });
    if (answer !== null) navigate(`/assessments/${answer.body.id}`, { replace: true });
  };
  const title = kind === 'self' ? 'See yourself' : `Your view of ${person.name}`;
  return (
    <Page title={title} lead={leads[kind]}>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        {kind === 'peer' ? (
          <fieldset className="choice-of-two">
            <legend>Who will read it</legend>
            <label>
              <input
                type="radio"
                name="audience"
                checked={audience === 'named'}
                onChange={() => setAudience('named')}
              />{' '}
              {person.name} and their managers, with your name
            </label>
            {person.manager === null ? null : (
              <label>
                <input
                  type="radio"
                  name="audience"
                  checked={audience === 'manager-only'}
                  onChange={() => setAudience('manager-only')}
                />{' '}
                {person.manager.name} alone
              </label>
            )}
          </fieldset>
        ) : null}
        {kind === 'self' ? <BringAlong chosen={brought} onChoose={setBrought} /> : null}
        <ProblemNotice problem={problem} />
        {failure === '' ? null : (
          <p className="notice notice-important" role="alert">
            {failure}
          </p>
        )}
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            {isBusy ? 'Beginning …' : 'Begin'}
          </button>
        </p>
      </form>
    </Page>
  );
}

/** What was chosen on the private page of this browser, brought in only when somebody says so. */
function BringAlong({
  chosen,
  onChoose,
}: {
  readonly chosen: PrivateProfile | null;
  readonly onChoose: (profile: PrivateProfile | null) => void;
}) {
  const ladders = useLadders();
  const mine = ladders.data?.body.appliesToMe?.ladder;
  const profiles = useMemo(() => (mine === undefined ? [] : privateProfilesOf(mine)), [mine]);
  if (profiles.length === 0) return null;
  return (
    <Field
      id="bring"
      label="Begin from a private profile"
      hint={`It is copied into your draft here. The private one stays where it is, in this browser.${wordGoals(chosen)}`}
    >
      {(own) => (
        <select
          {...own}
          value={chosen?.sheet.id ?? ''}
          onChange={(event) => onChoose(profiles.find(({ sheet }) => sheet.id === event.currentTarget.value) ?? null)}
        >
          <option value="">Begin with nothing chosen</option>
          {profiles.map(({ sheet }) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.head.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Goals don't belong into an assessment: they are offered where goals are made. */
function wordGoals(chosen: PrivateProfile | null): string {
  const count = chosen === null ? 0 : goalsOf(chosen.sheet).filter(({ words }) => words.trim() !== '').length;
  if (count === 0) return '';
  return count === 1
    ? ' The goal in it is offered to you on your growth plan.'
    : ` The ${count} goals in it are offered to you on your growth plan.`;
}

async function documentOf({ ladder, sheet }: PrivateProfile) {
  const data = await loadLadderData(ladder, sheet.head.ladderVersion);
  const { person: _person, by: _by, ...document } = ratingsDocumentOf(data.ladder, sheet);
  return document;
}
