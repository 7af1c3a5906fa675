import { Link } from 'wouter';
import type { CountedReadinessBody, PathReadinessBody, PersonReadinessBody } from '#api/present/person-readiness.ts';
import { HistoryLine } from '../../pictures/history-line.tsx';
import { ToPractise } from '../parts/to-practise.tsx';
import { RequirementList } from './requirement-list.tsx';

interface RungProps {
  readonly path: PathReadinessBody;
  readonly overTime: PersonReadinessBody['overTime'];
  readonly isMe: boolean;
  readonly isMirror: boolean;
  /** What it comes to stands at the top of the page. */
  readonly isFirst: boolean;
}

/** One way on from where somebody stands. */
export function Rung({ path, overTime, isMe, isMirror, isFirst }: RungProps) {
  const { id, type, to, summary, readyWhen, practise, counted } = path;
  return (
    <section className="rung" aria-labelledby={`rung-${id}`}>
      <h2 id={`rung-${id}`}>
        {to.title} {type === 'move' ? <span className="tag">a move</span> : null}
      </h2>
      {summary === '' ? null : <p>{summary}</p>}
      {counted === null ? null : <Counted {...{ path, counted, overTime, isMe, isFirst }} />}
      {readyWhen.length === 0 ? null : (
        <>
          <h3>Ready when</h3>
          <ul>
            {readyWhen.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {isMirror ? <Judged path={path} /> : null}
      <ToPractise practise={practise} />
      {path.asks.length === 0 ? null : (
        <details {...(isMirror ? { open: true } : {})}>
          <summary>What {to.title} adds, in the ladder’s words</summary>
          <dl>
            {path.asks.map(({ competency, words }) => (
              <div key={competency}>
                <dt>{competency}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className="actions">
        {path.case === null ? null : <Link href={`/cases/${path.case}`}>The case that is open</Link>}
        {isMe && path.case === null ? <Link href="/growth">Make a goal of it</Link> : null}
        {isMe && path.case === null ? (
          <Link href={`/cases/new?path=${encodeURIComponent(id)}`}>Open a case</Link>
        ) : null}
      </p>
    </section>
  );
}

function Judged({ path: { judged } }: { readonly path: PathReadinessBody }) {
  if (judged.length === 0) {
    return <p>Nothing is counted here. Whether it is so the two of you say, best in a 1:1 and then in a case.</p>;
  }
  return (
    <>
      <h3>How you see it</h3>
      {judged.map(({ who, sees, words }) => (
        <div key={who.id} className="judged">
          <p>
            <b>{who.name}</b> {sees ? 'sees it there' : 'doesn’t see it there yet'}
          </p>
          {words === '' ? null : <p className="own-words">{words}</p>}
        </div>
      ))}
    </>
  );
}

interface CountedProps {
  readonly path: PathReadinessBody;
  readonly counted: CountedReadinessBody;
  readonly overTime: PersonReadinessBody['overTime'];
  readonly isMe: boolean;
}

function Counted({ path, counted, overTime, isMe, isFirst }: CountedProps & { readonly isFirst: boolean }) {
  const { headline, requirements, portfolio, consistency, restsOn, seats, typicalMonths } = counted;
  const all = [...requirements, ...(consistency === null ? [] : [consistency])];
  return (
    <>
      {isFirst ? null : <p>{headline}</p>}
      {all.length === 0 ? null : (
        <>
          <h3>What it asks</h3>
          <RequirementList requirements={all} restsOn={restsOn} />
        </>
      )}
      {portfolio.length === 0 ? null : (
        <>
          <h3>Portfolio</h3>
          <RequirementList requirements={portfolio} restsOn={restsOn} />
          <Attached evidence={counted.evidence} />
        </>
      )}
      {seats === null ? null : (
        <p>
          Seats: {seats.taken} of {seats.max} taken, {seats.free} free.
        </p>
      )}
      <Takes takes={counted.takes} />
      {path.type === 'promotion' ? <OverTime path={path} counted={counted} overTime={overTime} isMe={isMe} /> : null}
      {typicalMonths === null ? null : (
        <p>
          <small>
            It typically takes{' '}
            {typicalMonths.min === typicalMonths.max
              ? typicalMonths.min
              : `${typicalMonths.min} to ${typicalMonths.max}`}{' '}
            months. That is for information; nobody has to wait for it.
          </small>
        </p>
      )}
    </>
  );
}

function Attached({ evidence }: { readonly evidence: CountedReadinessBody['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>What is attached</summary>
      <ul>
        {evidence.map(({ evidence: id, item, what }) => (
          <li key={`${item}${id}`} className="own-words">
            {what}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Takes({ takes }: { readonly takes: CountedReadinessBody['takes'] }) {
  if (takes.length === 0) return null;
  return (
    <>
      <h3>What it would take</h3>
      {takes.map(({ title, choices }) => (
        <div key={title}>
          <p>
            <b>{title}</b>
            {choices.length > 1 ? ', one of the shortest ways' : ''}
          </p>
          <ul>
            {(choices[0] ?? []).map(({ what, descriptor }) => (
              <li key={what}>
                {what}
                {descriptor === null ? '' : `: “${descriptor}”`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function OverTime({ path, counted, overTime: { levels, times }, isMe }: CountedProps) {
  const target = levels.findIndex(({ level }) => level === path.to.level);
  const place = (level: string) => levels.findIndex((own) => own.level === level);
  const span = (range: { readonly low: string; readonly high: string } | null) =>
    range === null ? null : { low: place(range.low), high: place(range.high) };
  const held = counted.held.filter(({ holds }) => holds !== null);
  if (times.length === 0 && held.length === 0) return null;
  return (
    <>
      <h3>Over the cycles</h3>
      {held.length === 0 ? null : (
        <p>
          What it asks of ratings: {held.map(({ name, holds }) => `${name} ${holds ? 'held' : 'not yet'}`).join(' · ')}
        </p>
      )}
      {times.length === 0 ? null : (
        <HistoryLine
          id={`over-time-${path.id}`}
          title={`Level by cycle, and ${path.to.title}`}
          levels={levels.map(({ title }) => title)}
          moments={times.map(({ name, own, manager }) => ({ name, own: span(own), other: span(manager) }))}
          ownName={isMe ? 'your own view' : 'their own view'}
          otherName="the manager’s view"
          target={target < 0 ? null : target}
        />
      )}
    </>
  );
}
