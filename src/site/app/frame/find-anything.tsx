import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { findEntries } from '../../islands/find-entries.ts';
import { useApi } from '../api/use-api.ts';
import type { PersonBody } from '../parts/me.ts';
import { useSettled } from '../parts/use-settled.ts';
import { useLadderIndex } from './use-ladder-index.ts';

interface Found {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly address: string;
  /** The reading pages are pages of their own; people are pages of this one. */
  readonly isHere: boolean;
}

const mostPeople = 6;
const mostEntries = 8;

/** People, levels and competencies by a word, from every page: `/` goes there, arrows walk what is found. */
export function FindAnything() {
  const { input, box, isAsked, open, words, write, close, found, isKnown } = useFinding();
  const [, navigate] = useLocation();
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      close();
      input.current?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const stops = [input.current, ...(box.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  const first = found[0];
  const said = !isAsked || (!isKnown && found.length === 0) ? '' : wordFound(found.length, words.trim());
  return (
    <search
      className="finder"
      ref={box}
      onKeyDown={walk}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first === undefined) return;
          close();
          if (first.isHere) navigate(first.address);
          else window.location.assign(first.address);
        }}
      >
        <label htmlFor="find" className="visually-hidden">
          Find people, levels and competencies
        </label>
        <input
          id="find"
          ref={input}
          type="search"
          placeholder="Find anything"
          autoComplete="off"
          aria-controls="found"
          value={words}
          onFocus={open}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <span aria-hidden="true" className="finder-key">
          /
        </span>
      </form>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div id="found" hidden={said === ''}>
        {found.length > 0 ? <FoundList found={found} close={close} /> : <p aria-hidden="true">{said}</p>}
      </div>
    </search>
  );
}

function FoundList({ found, close }: { readonly found: readonly Found[]; readonly close: () => void }) {
  const [, navigate] = useLocation();
  return (
    <ol>
      {found.map(({ key, title, kind, address, isHere }) => (
        <li key={key}>
          <a
            href={address}
            onClick={(event) => {
              if (!isHere || event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              close();
              navigate(address);
            }}
          >
            <strong>{title}</strong> <small>{kind}</small>
          </a>
        </li>
      ))}
    </ol>
  );
}

function useFinding() {
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  const [words, setWords] = useState('');
  const [wasOpened, setOpened] = useState(false);
  const asked = useSettled(words.trim());
  const people = useApi<{ items: readonly PersonBody[] }>(
    asked === ''
      ? null
      : `/people?${new URLSearchParams({ words: asked, status: 'active', limit: String(mostPeople) })}`,
  );
  const index = useLadderIndex(wasOpened);
  // In place before the page can be seen, so that no early key is lost.
  useLayoutEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const isAsked = asked !== '' && words.trim() !== '';
  const found: readonly Found[] = isAsked
    ? [
        ...(people.data?.body.items ?? []).map(({ id, name, team }) => ({
          key: id,
          title: name,
          kind: team === '' ? 'Person' : `Person · ${team}`,
          address: `/people/${id}`,
          isHere: true,
        })),
        ...findEntries(index ?? [], asked)
          .slice(0, mostEntries)
          .map(({ entry: { title, what, address } }) => ({
            key: address + what + title,
            title,
            kind: what,
            address,
            isHere: false,
          })),
      ]
    : [];
  return {
    input,
    box,
    words,
    found,
    isAsked,
    isKnown: index !== null && !people.isPending,
    open: () => setOpened(true),
    write: (text: string) => {
      setOpened(true);
      setWords(text);
    },
    close: () => setWords(''),
  };
}

function wordFound(count: number, words: string): string {
  if (count === 0) return `Nobody and nothing here is called “${words}”.`;
  return count === 1 ? 'One thing is found.' : `${count} things are found.`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
