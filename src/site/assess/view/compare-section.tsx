import { useState } from 'react';
import { profileRows } from '#picture/profile-rows.ts';
import { JaggedLine } from '../../pictures/jagged-line.tsx';
import { profileOfSheet } from '../exchange/profile-of-sheet.ts';
import { viewsSideBySide } from '../outcome/views-side-by-side.ts';
import { type Sheet, sheetsOf } from '../shelf/sheet.ts';
import { useAssess } from './assess-context.ts';
import { FileButton } from './file-button.tsx';

/** Two views beside each other: me in March and in June, or mine and my manager's. */
export function CompareSection() {
  const { state, sheet, isReady } = useAssess();
  const [opened, setOpened] = useState<Sheet | null>(null);
  const [picked, setPicked] = useState('');
  const others = sheetsOf(state.shelf).filter(({ id }) => id !== sheet.id);
  const other = picked === 'opened' ? opened : (others.find(({ id }) => id === picked) ?? null);
  return (
    <section className="beside" aria-labelledby="beside">
      <h2 id="beside">Beside another view</h2>
      <p>Your manager’s file, or yourself at another time. What differs most comes first: talk about that.</p>
      <div className="actions">
        {others.length === 0 && opened === null ? null : (
          <span>
            <label htmlFor="other">Beside </label>
            <select
              id="other"
              value={picked}
              disabled={!isReady}
              onChange={(event) => setPicked(event.currentTarget.value)}
            >
              <option value="">Nobody</option>
              {opened === null ? null : <option value="opened">{opened.head.name} (the file)</option>}
              {others.map(({ id, head }) => (
                <option key={id} value={id}>
                  {head.name}
                </option>
              ))}
            </select>
          </span>
        )}
        <FileButton
          label="Open a file beside this"
          onOpen={(own) => {
            setOpened(own);
            setPicked('opened');
          }}
        />
      </div>
      {picked === 'opened' ? <p className="only-here">The file is only looked at. It isn’t kept.</p> : null}
      {other === null ? null : <Beside other={other} />}
    </section>
  );
}

function Beside({ other }: { readonly other: Sheet }) {
  const { ladder, profile, sheet } = useAssess();
  const theirs = profileOfSheet(ladder, other);
  const views = viewsSideBySide(ladder, profile, theirs, { mine: sheet.head.name, theirs: other.head.name });
  if (views.kind === 'refused') return <p className="notice">{views.message}</p>;
  return (
    <>
      <JaggedLine
        id="both"
        title={`${sheet.head.name} and ${other.head.name}`}
        rows={profileRows(ladder, profile, { second: theirs })}
        name={sheet.head.name}
        secondName={other.head.name}
      />
      <p className="beside-summary">{views.summary}</p>
      <Differences sentences={views.sentences} />
      {views.remarks.length === 0 ? null : <h3>What is written where they differ</h3>}
      {views.remarks.map(({ name, mine, theirs: their }) => (
        <dl key={name} className="remarks">
          <dt>{name}</dt>
          {mine === '' ? null : (
            <dd>
              {sheet.head.name}: {mine}
            </dd>
          )}
          {their === '' ? null : (
            <dd>
              {other.head.name}: {their}
            </dd>
          )}
        </dl>
      ))}
    </>
  );
}

/** As many as there is time for in one talk; the rest is a touch away. */
const mostAtOnce = 7;

function Differences({ sentences }: { readonly sentences: readonly string[] }) {
  const items = sentences.map((sentence) => <li key={sentence}>{sentence}</li>);
  if (items.length <= mostAtOnce + 1) return <ul className="differences">{items}</ul>;
  return (
    <>
      <ul className="differences">{items.slice(0, mostAtOnce)}</ul>
      <details>
        <summary>Everything else that differs or is open</summary>
        <ul className="differences">{items.slice(mostAtOnce)}</ul>
      </details>
    </>
  );
}
