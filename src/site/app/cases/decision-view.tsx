import { listed } from '../../assess/outcome/number-words.ts';
import { onDay } from '../parts/on-day.ts';
import { RequirementList } from '../readiness/requirement-list.tsx';
import type { CaseBody } from './case-body.ts';

/** What was decided, by whom, why, and on what. */
export function DecisionView({ body: { decision, isMirror } }: { readonly body: CaseBody }) {
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
      {isMirror || requirements === null || requirements.length === 0 ? null : (
        <details>
          <summary>What was met and what wasn’t at that moment</summary>
          <RequirementList requirements={requirements} restsOn={[]} />
        </details>
      )}
    </section>
  );
}
