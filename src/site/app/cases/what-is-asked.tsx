import { Link } from 'wouter';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ToPractise } from '../parts/to-practise.tsx';
import { RequirementList } from '../readiness/requirement-list.tsx';
import { type CaseBody, canNow, isUndecided, stageNow } from './case-body.ts';

type ReadinessBody = NonNullable<CaseBody['readiness']>;

/** Requirement by requirement: met, not yet, open, and what that rests on. */
export function WhatIsAsked({ body }: { readonly body: CaseBody }) {
  const { path, isMirror, levelRemark, ladder, route } = body;
  // What it was decided on stands with the decision; how it stands today would be another case.
  const readiness = isMirror || body.decision !== null ? null : body.readiness;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What is asked</h2>
      {path === null || path.summary === '' ? null : <p>{path.summary}</p>}
      {levelRemark === null ? null : <p>{levelRemark}</p>}
      {readiness !== null && asksAnything(body) && isBeforeTheEyes(body) ? (
        <p>Requirement by requirement it stands above, where you decide.</p>
      ) : readiness === null ? (
        <p>
          {path === null
            ? 'The ladder calls the two levels equal and asks for nothing more. The people named here say how they see it.'
            : isMirror
              ? 'Nothing is counted here. The ladder describes where this leads, and the people named here say how they see it.'
              : 'Nothing is asked here any more. Where it was decided, what was met then stands with the decision.'}
        </p>
      ) : (
        <Requirements readiness={readiness} />
      )}
      {asksAnything(body) && isUndecided(body) && readiness?.restsOn === null ? <ShareFirst body={body} /> : null}
      <PathWords path={path} />
      <p>
        <a href={`/ladders/${ladder.id}/levels/${route.to.level}/`}>What the ladder says of {route.to.title}</a>
      </p>
    </section>
  );
}

/** Without a view that is shared there is nothing to judge requirements by. */
function ShareFirst({ body: { subject, manager } }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  if (me === subject.id) {
    return (
      <p>
        Share <Link href="/assessments">how you see yourself</Link>, and what is met is told by that.
      </p>
    );
  }
  if (me !== manager?.id) return null;
  return (
    <p>
      Share <Link href={`/assessments/new?about=${subject.id}`}>how you see {subject.name}</Link>, and what is met is
      told by that.
    </p>
  );
}

/** A mirror counts nothing, and a path may ask for nothing that could be met. */
export function asksAnything({ readiness, isMirror }: CaseBody): boolean {
  return !isMirror && readiness !== null && allOf(readiness).length > 0;
}

function allOf({ requirements, portfolio, consistency }: ReadinessBody) {
  return [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])];
}

/** Whoever decides has it in front of them already. */
function isBeforeTheEyes(body: CaseBody): boolean {
  return stageNow(body)?.kind === 'decision' && canNow(body, 'give-view');
}

export function Requirements({ readiness }: { readonly readiness: ReadinessBody }) {
  const { restsOn, timeInLevel } = readiness;
  const all = allOf(readiness);
  return (
    <>
      <p>
        <b>{wholeWords(readiness)}</b>{' '}
        {all.length === 0
          ? ''
          : restsOn === null
            ? 'Nobody has shared how they see it on the ladder.'
            : restsOn.sentence}
      </p>
      {all.length === 0 ? null : <RequirementList requirements={all} restsOn={[]} />}
      {timeInLevel.months === null ? null : (
        <p>
          <small>{timeWords(timeInLevel.months, timeInLevel.typicalMonths)}</small>
        </p>
      )}
    </>
  );
}

function wholeWords(readiness: ReadinessBody): string {
  const all = allOf(readiness);
  if (all.length === 0) return 'The ladder requires nothing here.';
  if (readiness.whole === 'met') return 'Everything is met.';
  const count = (status: string) => all.filter((own) => own.status === status).length;
  const parts = [
    ...(count('not-met') === 0 ? [] : [`${count('not-met')} not met yet`]),
    ...(count('open') === 0 ? [] : [`${count('open')} open`]),
  ];
  return `${count('met')} of ${all.length} met; ${parts.join(', ')}.`;
}

function timeWords(months: number, typical: { readonly min: number; readonly max: number } | null): string {
  const since = `${months} ${months === 1 ? 'month' : 'months'} at the level they are at`;
  if (typical === null) return `${since}. That is for information.`;
  const span = typical.min === typical.max ? `${typical.min}` : `${typical.min} to ${typical.max}`;
  return `${since}; it typically takes ${span}. That is for information: nobody has to wait for it.`;
}

/** What the ladder says beside its requirements. */
function PathWords({ path }: { readonly path: CaseBody['path'] }) {
  if (path === null) return null;
  const { readyWhen, practise, promises, limit } = path;
  return (
    <>
      {readyWhen.length === 0 ? null : <Words title="Ready when" words={readyWhen} />}
      {promises.length === 0 ? null : <Words title="What stays equal" words={promises} />}
      {limit === null ? null : (
        <p className={limit.until === null ? 'state' : 'notice'}>
          The ladder allows this {limit.times === 1 ? 'once' : `${limit.times} times`} in {limit.months} months.
          {limit.until === null ? '' : ` It is possible again from ${onDay(limit.until)} on.`}
        </p>
      )}
      <ToPractise practise={practise} />
    </>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {words.map((own) => (
          <li key={own}>{own}</li>
        ))}
      </ul>
    </>
  );
}
