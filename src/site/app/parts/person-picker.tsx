import { type KeyboardEvent, useEffect, useState } from 'react';
import type { ApiProblem } from '../api/api-client.ts';
import { useApi } from '../api/use-api.ts';
import { Field } from './field.tsx';
import type { PersonBody, PersonRef } from './me.ts';
import { useSettled } from './use-settled.ts';

interface PersonPickerProps {
  readonly id: string;
  readonly label: string;
  readonly value: PersonRef | null;
  readonly onChange: (person: PersonRef | null) => void;
  readonly hint?: string;
  readonly name?: string;
  readonly problem?: ApiProblem | null;
  /** Who isn't offered, such as the person whose manager is chosen. */
  readonly without?: string;
  readonly isRequired?: boolean;
}

const mostOffered = 8;

/**
 * Somebody who works here, by name. Words are looked up as they are written; arrows and Enter choose, Escape goes back
 * to who was chosen, an empty field is nobody. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PersonPicker({ id, value, onChange, without, isRequired = false, ...field }: PersonPickerProps) {
  const { text, said, offered, active, isListed, write, press, leave, choose } = usePicking(value, onChange, without);
  return (
    <Field id={id} {...field}>
      {(own) => (
        <div className="picker">
          <input
            {...own}
            role="combobox"
            type="text"
            autoComplete="off"
            spellCheck={false}
            required={isRequired}
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={`${id}-offered`}
            {...(isListed ? { 'aria-activedescendant': `${id}-offered-${active}` } : {})}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={press}
            onBlur={leave}
          />
          <div id={`${id}-offered`} role="listbox" aria-label={field.label} hidden={!isListed}>
            {offered.map((person, index) => (
              <Offered
                key={person.id}
                id={`${id}-offered-${index}`}
                person={person}
                isActive={index === active}
                onChoose={() => choose(person)}
              />
            ))}
          </div>
          <small role="status" className={said.isForEyes ? 'picker-said' : 'picker-said visually-hidden'}>
            {said.words}
          </small>
        </div>
      )}
    </Field>
  );
}

/** What is written, who is offered for it, and what the keys do. */
function usePicking(
  value: PersonRef | null,
  onChange: (person: PersonRef | null) => void,
  without: string | undefined,
) {
  const chosen = value?.name ?? '';
  const [text, setText] = useState(chosen);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [remark, setRemark] = useState('');
  useEffect(() => setText(chosen), [chosen]);
  const asked = useSettled(text.trim());
  const people = usePeopleNamed(asked, isOpen);
  const offered = (people ?? []).filter(({ id }) => id !== without).slice(0, mostOffered);
  const close = (shown: string, words = '') => {
    setOpen(false);
    setText(shown);
    setRemark(words);
  };
  const choose = ({ id, name }: PersonRef) => {
    onChange({ id, name });
    close(name);
  };
  const write = (written: string) => {
    const isEmpty = written.trim() === '';
    setText(written);
    setRemark('');
    setActive(0);
    setOpen(!isEmpty);
    if (isEmpty) onChange(null);
  };
  const leave = () => {
    const words = text.trim();
    if (words === '' || text === chosen) return close(chosen);
    const meant = offered.filter(({ name }) => name.toLowerCase() === words.toLowerCase());
    if (asked === words && meant.length === 1 && meant[0] !== undefined) return choose(meant[0]);
    close(chosen, `Nobody was chosen for “${words}”. Pick a name from the list.`);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isMine = step !== undefined || (isOpen && (event.key === 'Enter' || event.key === 'Escape'));
    if (!isMine) return;
    event.preventDefault();
    if (event.key === 'Escape') return close(chosen);
    const person = offered[active];
    if (event.key === 'Enter') return person === undefined ? undefined : choose(person);
    if (isOpen && offered.length > 0) setActive((active + (step ?? 0) + offered.length) % offered.length);
    setOpen(true);
  };
  const counted = isOpen && people !== null ? wordOffered(offered.length, text.trim()) : '';
  const said =
    remark === ''
      ? { words: counted, isForEyes: counted !== '' && offered.length === 0 }
      : { words: remark, isForEyes: true };
  return { text, said, offered, active, isListed: isOpen && offered.length > 0, write, press, leave, choose };
}

interface OfferedProps {
  readonly id: string;
  readonly person: PersonBody;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

/** Two people can have one name; the team and the address tell them apart. */
function Offered({ id, person, isActive, onChoose }: OfferedProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      // The field would lose its focus, and with it the list, before the click came.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {person.name} <small>{[person.team, person.email].filter(Boolean).join(' · ')}</small>
    </div>
  );
}

/** Null: not known yet. */
function usePeopleNamed(words: string, isAsked: boolean): readonly PersonBody[] | null {
  const query = new URLSearchParams({
    status: 'active',
    // One more than is shown, as one may be left out.
    limit: String(mostOffered + 1),
    ...(words === '' ? {} : { words }),
  });
  return useApi<{ items: readonly PersonBody[] }>(isAsked ? `/people?${query}` : null).data?.body.items ?? null;
}

function wordOffered(count: number, text: string): string {
  if (count === 0) return `Nobody here is called “${text}”.`;
  return count === 1 ? 'One name is offered.' : `${count} names are offered.`;
}
