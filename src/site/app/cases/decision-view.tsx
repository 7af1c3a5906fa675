import { Link } from 'wouter';
import { listed } from '../../assess/outcome/number-words.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { RequirementList } from '../readiness/requirement-list.tsx';
import type { CaseBody } from './case-body.ts';

/** What was decided, by whom, why, and on what. */
export function DecisionView({ body: { decision, isMirror, subject } }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  if (decision === null) return null;
  const { outcome, by, reason, effectiveOn, at, requirements } = decision;
  return (
    <section className="case-decision" aria-labelledby="decision">
      <h2 id="decision">Decided: {outcome === 'yes' ? 'yes' : 'not yet'}</h2>
      <p>
        By {listed(by.map(({ name }) => name))} on {onDay(at)}.
        {effectiveOn === null ? '' : ` It holds from ${onDay(effectiveOn)} on.`}
      </p>
      {reason === '' ? null : <blockquote className="own-words">{reason}</blockquote>}
      {outcome === 'not-yet' && me === subject.id ? (
        <p>
          Another case can be opened when the time has come. Until then:{' '}
          <Link href={`/people/${me}/readiness`}>what is there and what isn’t yet</Link>, and{' '}
          <Link href="/growth">your goals</Link>.
        </p>
      ) : null}
      {isMirror || requirements === null || requirements.length === 0 ? null : (
        <details>
          <summary>What was met and what wasn’t at that moment</summary>
          <RequirementList requirements={requirements} restsOn={[]} />
        </details>
      )}
    </section>
  );
}
