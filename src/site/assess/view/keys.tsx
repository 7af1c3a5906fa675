import { useEffect, useRef, useState } from 'react';
import { useAssess } from './assess-context.ts';

/** What a key does here. Pure, so that it can be told without a browser. */
export type KeyAction = { readonly kind: 'choose'; readonly nth: number } | { readonly kind: 'next' | 'back' | 'help' };

export function actionOfKey(key: string): KeyAction | null {
  if (/^[0-9]$/.test(key)) return { kind: 'choose', nth: Number(key) };
  if (key === 'n') return { kind: 'next' };
  if (key === 'p') return { kind: 'back' };
  return key === '?' ? { kind: 'help' } : null;
}

const keyWords: readonly [string, string][] = [
  ['1 – 9', 'choose the first to the ninth description, and go to the next part'],
  ['0', 'back to “not rated”'],
  ['n  p', 'next, previous competency'],
  ['Tab', 'from part to part; the arrow keys choose within one'],
  ['?', 'show this'],
];

/** The single keys, and the window that tells them. They can be switched off: some people speak to their computer. */
export function Keys() {
  const { at, goTo, asked, isReady } = useAssess();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || dialog.current?.open) return;
      const action = actionOfKey(event.key);
      if (action === null || (!isOn && action.kind !== 'help')) return;
      event.preventDefault();
      if (action.kind === 'help') dialog.current?.showModal();
      else if (action.kind === 'choose') chooseNth(action.nth);
      else goTo(Math.min(asked.length - 1, Math.max(0, at + (action.kind === 'next' ? 1 : -1))));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [at, goTo, asked, isOn]);
  return (
    <>
      <p className="keys-hint">
        <button type="button" className="quiet" disabled={!isReady} onClick={() => dialog.current?.showModal()}>
          Keys <kbd>?</kbd>
        </button>
      </p>
      <dialog ref={dialog} className="keys" aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <dl>
          {keyWords.map(([keys, words]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p>
          <label>
            <input type="checkbox" checked={isOn} onChange={() => setOn(!isOn)} /> Use single keys on this page
          </label>
        </p>
        <form method="dialog">
          <button type="submit" className="primary">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Chooses in the part that has the focus, or in the first one that is open, and goes on to the next. */
function chooseNth(nth: number): void {
  const parts = [...document.querySelectorAll<HTMLFieldSetElement>('.question .choices')];
  const focused = parts.find((part) => part.contains(document.activeElement));
  const isOpen = (part: HTMLFieldSetElement) =>
    part.querySelector<HTMLInputElement>('input[type="radio"][value=""]')?.checked === true;
  const part = focused ?? parts.find(isOpen) ?? parts[0];
  const radio =
    nth === 0
      ? part?.querySelector<HTMLInputElement>('input[type="radio"][value=""]')
      : part?.querySelectorAll<HTMLInputElement>('.choice input')[nth - 1];
  if (!part || !radio) return;
  radio.click();
  const next = nth === 0 ? undefined : parts[parts.indexOf(part) + 1];
  const target = next?.querySelector<HTMLInputElement>('input[type="radio"]:checked') ?? radio;
  target.focus({ preventScroll: true });
  (next ?? part).scrollIntoView({ block: 'center' });
}
