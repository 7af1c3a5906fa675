import { useLocation } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { PlanBody, QuarterBody } from './growth-body.ts';

interface BeginPlanProps {
  readonly quarters: readonly QuarterBody[];
  readonly then?: 'pick';
  /** There is a plan already, and this would be another. */
  readonly isAnother?: boolean;
}

/** A plan for a quarter that has none yet; the proposed one stands first. */
export function BeginPlan({ quarters, then, isAnother = false }: BeginPlanProps) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const begin = async ({ startsOn }: QuarterBody) => {
    const made = await act<PlanBody>('/growth-plans', { method: 'POST', body: { startsOn } });
    if (made !== null && then === 'pick') navigate(`/growth/${made.body.id}/pick`);
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className="actions">
        {quarters.map((quarter, index) => (
          <button
            key={quarter.name}
            type="button"
            className={index === 0 && !isAnother ? 'primary' : undefined}
            disabled={isBusy}
            onClick={() => void begin(quarter)}
          >
            Plan {quarter.name}
          </button>
        ))}
      </p>
    </>
  );
}
