import type { ApiProblem } from '../api/api-client.ts';
import { useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import type { PersonFields } from './person-fields.ts';

interface PersonInputsProps {
  readonly draft: PersonFields;
  readonly onChange: (draft: PersonFields) => void;
  readonly problem: ApiProblem | null;
  /** Whose they are; nobody is their own manager. */
  readonly person?: string;
}

/** Name, e-mail, team and manager: the same for somebody new and somebody who is here. */
export function PersonInputs({ draft, onChange, problem, person }: PersonInputsProps) {
  const teams = useApi<{ items: readonly { readonly name: string }[] }>('/teams?limit=200');
  return (
    <>
      <Field id="person-name" name="name" problem={problem} label="Name">
        {(own) => (
          <input
            {...own}
            required
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="person-email" name="email" problem={problem} label="E-mail" hint="They sign in with it.">
        {(own) => (
          <input
            {...own}
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            value={draft.email}
            onChange={(event) => onChange({ ...draft, email: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="person-team" name="team" problem={problem} label="Team" hint="Empty: in no team.">
        {(own) => (
          <>
            <input
              {...own}
              list="known-teams"
              maxLength={200}
              autoComplete="off"
              value={draft.team}
              onChange={(event) => onChange({ ...draft, team: event.currentTarget.value })}
            />
            <datalist id="known-teams">
              {(teams.data?.body.items ?? []).map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <PersonPicker
        id="person-manager"
        name="manager"
        problem={problem}
        label="Reports to"
        hint="Write a name and pick from the list. Empty: nobody."
        value={draft.manager}
        onChange={(manager) => onChange({ ...draft, manager })}
        {...(person === undefined ? {} : { without: person })}
      />
    </>
  );
}
