import { RequirementList } from '../readiness/requirement-list.tsx';
import { type CaseBody, canNow, stageNow } from './case-body.ts';

type ReadinessBody = NonNullable<CaseBody['readiness']>;

/** Requirement by requirement: met, not yet, open, and what that rests on. */
export function WhatIsAsked({ body }: { readonly body: CaseBody }) {
  const { path, isMirror, levelRemark } = body;
  // What it was decided on stands with the decision; how it stands today would be another case.
  const readiness = isMirror || body.decision !== null ? null : body.readiness;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What is asked</h2>
      {path === null || path.summary === '' ? null : <p>{path.summary}</p>}
      {levelRemark === null ? null : <p>{levelRemark}</p>}
      {readiness !== null && isBeforeTheEyes(body) ? (
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
      <PathWords path={path} />
    </section>
  );
}

/** Whoever decides has it in front of them already. */
function isBeforeTheEyes(body: CaseBody): boolean {
  return stageNow(body)?.kind === 'decision' && canNow(body, 'give-view');
}

export function Requirements({ readiness }: { readonly readiness: ReadinessBody }) {
  const { requirements, portfolio, consistency, restsOn, timeInLevel } = readiness;
  const all = [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])];
  return (
    <>
      <p>
        <b>{wholeWords(readiness)}</b> {restsOn === null ? 'Nobody has rated anything yet.' : restsOn.sentence}
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

function wholeWords({ whole, requirements, portfolio, consistency }: ReadinessBody): string {
  if (requirements.length + portfolio.length === 0 && consistency === null) return 'The ladder requires nothing here.';
  if (whole === 'met') return 'Everything is met.';
  const all = [...requirements, ...portfolio, ...(consistency === null ? [] : [consistency])];
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
          {limit.until === null ? '' : ` It is possible again from ${limit.until} on.`}
        </p>
      )}
      {practise.length === 0 ? null : (
        <details>
          <summary>To practise on the way</summary>
          <dl>
            {practise.map(({ title, how }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
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
