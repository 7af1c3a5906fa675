import { type FormEvent, useState } from 'react';
import { type CycleStep, cycleSteps } from '#org/cycles/cycle.ts';
import type { ApiProblem } from '../api/api-client.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { stepWords } from './cycle-body.ts';
import { useTeams } from './use-teams.ts';

export interface CyclePlanBody {
  readonly name: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly steps: readonly CycleStep[];
}

export type MembersBody =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'teams'; readonly teams: readonly string[] };

interface CycleFormProps {
  readonly start: CyclePlanBody;
  /** Null: there are members, and they stay unless something is chosen. */
  readonly members: MembersBody | null;
  /** The day on which an open cycle opened can't change. */
  readonly hasOpened: boolean;
  readonly button: string;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly onSubmit: (plan: CyclePlanBody, members: MembersBody | null) => void;
}

/** Name, dates, steps and who is in it. */
export function CycleForm({ start, members, hasOpened, button, isBusy, problem, onSubmit }: CycleFormProps) {
  const [plan, setPlan] = useState(start);
  const [who, setWho] = useState(members);
  const set = (change: Partial<CyclePlanBody>) => setPlan({ ...plan, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(plan, who);
  };
  const day = (name: 'opensOn' | 'dueOn' | 'closesOn', label: string, hint: string) => (
    <Field id={name} name={name} problem={problem} label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type="date"
          required
          disabled={name === 'opensOn' && hasOpened}
          value={plan[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="stacked" onSubmit={submit}>
      <Field id="name" name="name" problem={problem} label="Name">
        {(own) => (
          <input
            {...own}
            required
            maxLength={120}
            value={plan.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="three-columns">
        {day('opensOn', 'Opens on', hasOpened ? 'It is open, so this stays.' : 'Said to people; you open it yourself.')}
        {day('dueOn', 'Due on', 'Views are shared by then.')}
        {day('closesOn', 'Closes on', 'Time until then to talk.')}
      </div>
      <fieldset className="choice-of-two">
        <legend>What it asks</legend>
        {cycleSteps.map((step) => (
          <label key={step}>
            <input
              type="checkbox"
              checked={plan.steps.includes(step)}
              onChange={(event) => {
                const isIn = event.currentTarget.checked;
                set({ steps: cycleSteps.filter((own) => (own === step ? isIn : plan.steps.includes(own))) });
              }}
            />{' '}
            {stepWords[step].asks}
          </label>
        ))}
      </fieldset>
      <Members who={who} keepsOld={members === null} onChange={setWho} />
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || plan.steps.length === 0}>
          {button}
        </button>
        {plan.steps.length === 0 ? <span>Choose at least one thing that it asks.</span> : null}
      </p>
    </form>
  );
}

interface MembersProps {
  readonly who: MembersBody | null;
  readonly keepsOld: boolean;
  readonly onChange: (who: MembersBody | null) => void;
}

function Members({ who, keepsOld, onChange }: MembersProps) {
  return (
    <fieldset className="choice-of-two">
      <legend>Who is in it</legend>
      {keepsOld ? (
        <label>
          <input type="radio" name="who" checked={who === null} onChange={() => onChange(null)} /> Those who are in it
          now
        </label>
      ) : null}
      <label>
        <input
          type="radio"
          name="who"
          checked={who?.kind === 'everybody'}
          onChange={() => onChange({ kind: 'everybody' })}
        />{' '}
        Everybody who works here
      </label>
      <label>
        <input
          type="radio"
          name="who"
          checked={who?.kind === 'teams'}
          onChange={() => onChange({ kind: 'teams', teams: [] })}
        />{' '}
        Some teams
      </label>
      {who?.kind === 'teams' ? (
        <Teams chosen={who.teams} onChange={(teams) => onChange({ kind: 'teams', teams })} />
      ) : null}
    </fieldset>
  );
}

interface TeamsProps {
  readonly chosen: readonly string[];
  readonly onChange: (teams: readonly string[]) => void;
}

function Teams({ chosen, onChange }: TeamsProps) {
  const { names, isWaiting, problem } = useTeams();
  return (
    <div className="teams">
      {names.map((team) => (
        <label key={team}>
          <input
            type="checkbox"
            checked={chosen.includes(team)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, team] : chosen.filter((own) => own !== team))
            }
          />{' '}
          {team}
        </label>
      ))}
      {isWaiting ? <p className="waiting">Getting the teams …</p> : null}
      {!isWaiting && names.length === 0 && problem === null ? <p>Nobody is in a team yet.</p> : null}
      <ProblemNotice problem={problem} />
    </div>
  );
}
