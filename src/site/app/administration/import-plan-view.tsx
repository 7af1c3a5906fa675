import { useState } from 'react';
import type { ImportPlanBody, ImportRow, ListFinding } from './import-plan-body.ts';
import { wordPlan, wordRefused } from './word-plan.ts';

/** A page stays quick with this many rows; more are shown when asked for. */
const mostRows = 200;

/** What carrying out a list would do, row by row: what is wrong first, then what is new or changes. */
export function ImportPlanView({ plan }: { readonly plan: ImportPlanBody }) {
  const [withUnchanged, setWithUnchanged] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const ordered = kinds.flatMap((kind) => plan.rows.filter((row) => row.kind === kind));
  const wanted = ordered.filter(({ kind }) => withUnchanged || kind !== 'unchanged');
  const shown = isWhole ? wanted : wanted.slice(0, mostRows);
  return (
    <>
      {plan.isReady ? (
        <p>{wordPlan(plan) ?? 'Everybody in it is as it says already. There is nothing to carry out.'}</p>
      ) : (
        <p className="notice notice-important">{wordRefused(plan)}</p>
      )}
      <Findings findings={plan.findings} />
      <Moved moved={plan.moved} />
      {plan.counts.unchanged === 0 ? null : (
        <p>
          <label>
            <input
              type="checkbox"
              checked={withUnchanged}
              onChange={(event) => setWithUnchanged(event.currentTarget.checked)}
            />{' '}
            Also show {plan.counts.unchanged === 1 ? 'the one who stays' : `the ${plan.counts.unchanged} who stay`} as
            they are
          </label>
        </p>
      )}
      {shown.length === 0 ? null : (
        <div className="table-scroll">
          <table className="list import-plan">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Who</th>
                <th scope="col">What happens</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.row}>
                  <td>{row.row}</td>
                  <th scope="row">
                    {row.name === '' ? row.email || 'Nobody yet' : row.name}
                    {row.name === '' ? null : <small>{row.email}</small>}
                  </th>
                  <td>
                    <WhatHappens row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length === wanted.length ? null : (
        <p className="actions">
          <button type="button" onClick={() => setWhole(true)}>
            Show all {wanted.length} rows
          </button>
        </p>
      )}
    </>
  );
}

const kinds = ['refused', 'new', 'changed', 'unchanged'] as const;

function WhatHappens({ row: { kind, changes, reasons } }: { readonly row: ImportRow }) {
  switch (kind) {
    case 'refused':
      return <Findings findings={reasons} isInRow />;
    case 'unchanged':
      return <>Stays as it is</>;
    case 'new':
      return (
        <>
          <span className="tag tag-new">new</span>
          <dl className="row-changes">
            {changes
              .filter(({ field, to }) => field !== 'name' && !(field === 'status' && to === 'active'))
              .map(({ field, to }) => (
                <div key={field}>
                  <dt>{field}</dt> <dd>{to}</dd>
                </div>
              ))}
          </dl>
        </>
      );
    case 'changed':
      return (
        <dl className="row-changes">
          {changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{field}</dt>{' '}
              <dd>
                {from === '' ? <i>nothing</i> : <del>{from}</del>} <span aria-hidden="true">→</span>
                <span className="visually-hidden"> becomes </span> {to === '' ? <i>nothing</i> : <ins>{to}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

interface FindingsProps {
  readonly findings: readonly ListFinding[];
  readonly isInRow?: boolean;
}

function Findings({ findings, isInRow = false }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className={isInRow ? 'plain row-reasons' : 'row-reasons'}>
      {findings.map(({ row, column, sentence }) => (
        <li key={`${row}${column}${sentence}`}>
          {isInRow ? null : `Row ${row}: `}
          {column === '' ? null : <b>{column}: </b>}
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function Moved({ moved }: Pick<ImportPlanBody, 'moved'>) {
  if (moved.length === 0) return null;
  return (
    <>
      <p>Their manager leaves with this list, so they report to the nearest above who stays:</p>
      <ul>
        {moved.map(({ person, manager }) => (
          <li key={person.id}>
            {person.name} to {manager ?? 'nobody'}
          </li>
        ))}
      </ul>
    </>
  );
}
