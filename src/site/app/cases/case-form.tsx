import { type FormEvent, type ReactNode, useId } from 'react';
import { Field } from '../parts/field.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import { type CaseBody, seenBy } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { useCaseCommand } from './use-case-command.ts';

interface CaseFormProps {
  readonly body: CaseBody;
  readonly command: string;
  /** Which draft of this case it is, where the command alone doesn't say. */
  readonly about?: string;
  readonly label: string;
  readonly hint?: string;
  /** The name of the words in the request. */
  readonly name: string;
  readonly start?: string;
  readonly isNeeded: boolean;
  readonly seen?: string;
  /** What goes with the words. */
  readonly more?: object;
  readonly isReady?: boolean;
  readonly submit: string;
  readonly isPrimary?: boolean;
  readonly asks?: string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** A step of a case that takes words: kept while they are typed, sent with what goes with them. */
export function CaseForm({
  body,
  command,
  about = '',
  label,
  hint,
  name,
  start = '',
  isNeeded,
  seen = seenBy(body),
  more = {},
  isReady = true,
  submit,
  isPrimary = false,
  asks,
  onDone,
  children,
}: CaseFormProps) {
  const id = useId();
  const doing = useCaseCommand(body);
  const [words, setWords] = useKeptText(`case:${body.id}:${command}:${about}`, start);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (asks !== undefined && !window.confirm(asks)) return;
    if ((await doing.carryOut(command, { ...more, [name]: words })) === null) return;
    setWords('');
    onDone?.();
  };
  return (
    <form className="stacked case-form" onSubmit={(event) => void send(event)}>
      {children}
      <Field
        id={id}
        name={name}
        problem={doing.problem}
        label={label}
        seenBy={seen}
        {...(hint === undefined ? {} : { hint })}
      >
        {(own) => (
          <textarea
            {...own}
            rows={3}
            maxLength={20_000}
            required={isNeeded}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      <CaseProblem doing={doing} />
      <p className="actions">
        <button
          type="submit"
          className={isPrimary ? 'primary' : undefined}
          disabled={doing.isBusy || !isReady || (isNeeded && words.trim() === '')}
        >
          {submit}
        </button>
      </p>
    </form>
  );
}
