import { useState } from 'react';
import { onDay } from '../parts/on-day.ts';
import { type CaseBody, canNow } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import { useCaseCommand } from './use-case-command.ts';

type Item = CaseBody['portfolio'][number];

/** What the path wants to see, and what of the log is attached to it. */
export function Portfolio({ body }: { readonly body: CaseBody }) {
  if (body.portfolio.length === 0) return null;
  const mayChange = canNow(body, 'attach-evidence');
  return (
    <section aria-labelledby="portfolio">
      <h2 id="portfolio">Portfolio</h2>
      {mayChange ? (
        <p className="private">What you attach is copied as it stands now. From then on it is read by {body.readBy}.</p>
      ) : null}
      {body.portfolio.map((item) => (
        <ItemView key={item.item} body={body} item={item} mayChange={mayChange} />
      ))}
    </section>
  );
}

interface ItemProps {
  readonly body: CaseBody;
  readonly item: Item;
  readonly mayChange: boolean;
}

function ItemView({ body, item, mayChange }: ItemProps) {
  const [isPicking, setPicking] = useState(false);
  const id = `item-${item.item}`;
  return (
    <article className="entry" aria-labelledby={id}>
      <h3 id={id}>{item.title}</h3>
      <p className="state">{countWords(item)}</p>
      {item.asksFor === '' ? null : <p>{item.asksFor}</p>}
      <AttachedList body={body} item={item} mayChange={mayChange} />
      {mayChange && !isPicking ? (
        <button type="button" onClick={() => setPicking(true)}>
          Attach from your log<span className="visually-hidden"> to {item.title}</span>
        </button>
      ) : null}
      {mayChange && isPicking ? <EvidencePicker body={body} item={item} onDone={() => setPicking(false)} /> : null}
    </article>
  );
}

export function AttachedList({ body, item, mayChange }: ItemProps) {
  const doing = useCaseCommand(body);
  if (item.attached.length === 0) return null;
  return (
    <>
      <CaseProblem doing={doing} />
      <ul className="case-attached">
        {item.attached.map(({ evidence, happenedOn, what, why, links }) => (
          <li key={evidence}>
            <p className="own-words">
              <b>{what}</b> <small>{onDay(happenedOn)}</small>
            </p>
            {why === '' ? null : <p className="own-words own-note">{why}</p>}
            {links.map((link) => (
              <p key={link} className="case-link">
                <a href={link} rel="noreferrer">
                  {link}
                </a>
              </p>
            ))}
            {mayChange ? (
              <button
                type="button"
                className="quiet"
                disabled={doing.isBusy}
                onClick={() => void doing.carryOut('detach-evidence', { item: item.item, evidence })}
              >
                Take it off<span className="visually-hidden">: {what}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many it wants, and how many there are. */
export function countWords({ count, missing, attached }: Item): string {
  if (missing === 0) return attached.length > count ? `${attached.length} attached, ${count} asked for` : 'complete';
  return `${attached.length} of ${count}: ${missing} more to attach`;
}
