import { useRef } from 'react';
import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Ladder } from '#engine/index.ts';
import { people as wordPeople } from '../outcome/move-words.ts';
import { exampleCsv } from '../people/example-csv.ts';
import type { Trial, TrialFailure, TrialPeople } from '../trial.ts';
import { FileFindings } from './file-findings.tsx';
import { saveText } from './save-text.ts';

interface StartPanelProps {
  readonly ladder: Ladder;
  readonly trial: Trial | null;
  readonly people: TrialPeople;
  readonly failure: TrialFailure | null;
}

/** Whom the rules are tried on: a file from this computer, or people that nobody is. */
export function StartPanel({ ladder, trial, people, failure }: StartPanelProps) {
  const isBusy = trial === null || people.kind === 'loading' || failure?.kind === 'worker-ended';
  return (
    <section className="trial-people" aria-labelledby="whom">
      <h2 id="whom">{people.kind === 'open' ? 'Tried on' : 'Try it on whom?'}</h2>
      {failure === null ? null : <Failure failure={failure} />}
      <PeopleNow people={people} />
      <div className="actions">
        <OpenFile trial={trial} isBusy={isBusy} isFirst={people.kind !== 'open'} />
        {[1000, 100_000].map((count) => (
          <button key={count} type="button" disabled={isBusy} onClick={() => trial?.makeUp(count)}>
            {groupDigits(count)} made-up people
          </button>
        ))}
      </div>
      {people.kind === 'open' ? null : <FileForm ladder={ladder} isBusy={isBusy} />}
    </section>
  );
}

function OpenFile({
  trial,
  isBusy,
  isFirst,
}: {
  readonly trial: Trial | null;
  readonly isBusy: boolean;
  readonly isFirst: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isFirst ? 'primary' : ''}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        Open a file of people
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,text/csv"
        aria-label="A file of people"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) trial?.open(file, file.name);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Failure({ failure: { kind, message } }: { readonly failure: TrialFailure }) {
  return (
    <p className="notice notice-important" role="alert">
      {kind === 'worker-ended'
        ? 'The part of this page that counts people could not start, or has stopped. Load the page again.'
        : `That went wrong, and it is our mistake: ${message.replace(/[.\s]*$/, '')}. What you turned stays; open the people again.`}
    </p>
  );
}

function PeopleNow({ people }: { readonly people: TrialPeople }) {
  switch (people.kind) {
    case 'none':
      return <p>Open a file with one line for each person, or look around with people who don’t exist.</p>;
    case 'loading':
      return <Loading people={people} />;
    case 'bad-file':
      return <BadFile people={people} />;
    case 'open':
      return <OpenPeople people={people} />;
  }
}

function Loading({ people: { source, part } }: { readonly people: Extract<TrialPeople, { kind: 'loading' }> }) {
  const percent = Math.round(100 * part);
  return (
    <p className="trial-loading" role="status">
      <label htmlFor="people-progress">
        {source.kind === 'file' ? `Reading “${source.name}”, here on this computer …` : 'Making people up …'}
      </label>{' '}
      <progress id="people-progress" max={100} value={source.kind === 'file' ? percent : undefined}>
        {percent} %
      </progress>
    </p>
  );
}

function BadFile({ people: { source, remarks } }: { readonly people: Extract<TrialPeople, { kind: 'bad-file' }> }) {
  return (
    <div className="notice notice-important" role="alert">
      <p>
        <b>{source.kind === 'file' ? `“${source.name}” can’t be used as it is.` : 'No people came of it.'}</b>{' '}
        {remarks.count === 0 ? 'There is nobody in it. Add a line for each person below the headings.' : null}
      </p>
      <FileFindings remarks={remarks} />
    </div>
  );
}

function OpenPeople({ people: { source, opened } }: { readonly people: Extract<TrialPeople, { kind: 'open' }> }) {
  const { personCount, isMadeUp, remarks } = opened;
  return (
    <>
      <p className="trial-source">
        <b>{wordPeople(personCount)}</b>{' '}
        {isMadeUp || source.kind === 'made-up' ? (
          <>
            <span className="tag tag-made-up">made up</span> Nobody of this name is meant; the same people every time.
          </>
        ) : (
          <>from “{source.name}”, read here and sent nowhere.</>
        )}
      </p>
      {remarks.count === 0 ? null : (
        <details className="notice">
          <summary>
            {remarks.count === 1 ? 'One cell' : `${groupDigits(remarks.count)} cells`} couldn’t be read and{' '}
            {remarks.count === 1 ? 'counts' : 'count'} as not rated
          </summary>
          <FileFindings remarks={remarks} />
        </details>
      )}
    </>
  );
}

function FileForm({ ladder, isBusy }: { readonly ladder: Ladder; readonly isBusy: boolean }) {
  const [competency] = ladder.competencies;
  if (!competency) return null;
  const [dimension] = competency.dimensions;
  const example = dimension ? `${competency.id}.${dimension.id}` : competency.id;
  return (
    <details className="file-form">
      <summary>What such a file looks like</summary>
      <p>
        CSV, as any spreadsheet saves it. The first line names the columns: <code>person</code>, and one for each
        competency
        {dimension ? <> or for each of its dimensions</> : null}, by id, such as <code>{example}</code>. A cell is a
        value of the scale ({competency.values[0]?.value} to {competency.values.at(-1)?.value}), its name,{' '}
        <code>n/a</code>, or blank for not rated.
      </p>
      <p>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => saveText(`${ladder.id}-people.csv`, exampleCsv(ladder, 5), 'text/csv')}
        >
          Save one with five made-up people
        </button>
      </p>
    </details>
  );
}
