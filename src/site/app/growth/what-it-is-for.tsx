import { Field } from '../parts/field.tsx';
import { useLadderData } from '../parts/use-ladder-data.ts';
import type { PlanBody } from './growth-body.ts';

interface WhatItIsForProps {
  readonly id: string;
  readonly plan: PlanBody;
  readonly competency: string | null;
  readonly level: string | null;
  readonly onChange: (change: { competency?: string | null; level?: string | null }) => void;
}

/** The competency and the level that a goal is for: neither has to be said. */
export function WhatItIsFor({ id, plan, competency, level, onChange }: WhatItIsForProps) {
  const known = useLadderData(plan.ladder.ladder, plan.ladder.version).data?.ladder;
  const choice = (
    name: 'competency' | 'level',
    label: string,
    chosen: string | null,
    all: readonly { readonly id: string; readonly title: string }[],
  ) => (
    <Field id={`${id}-${name}`} label={label}>
      {(own) => (
        <select
          {...own}
          value={chosen ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value || null })}
        >
          <option value="">Not said</option>
          {all.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  if (known === undefined) return null;
  return (
    <>
      {choice('competency', 'For which competency', competency, known.competencies)}
      {choice('level', 'For which level', level, known.levels)}
    </>
  );
}
