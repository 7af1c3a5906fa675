import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { QuickEvidence } from '../parts/quick-evidence.tsx';

/** A line for one's own log from wherever one is, without leaving it. */
export function NoteSomething() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  // There it stands on the page already.
  if (location === '/' || location === '/evidence') return null;
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="small" aria-haspopup="dialog" onClick={open}>
        Note something
      </button>
      <dialog ref={dialog} className="quick-note" aria-labelledby="note-something" onClose={() => setOpen(false)}>
        <h2 id="note-something">Note something</h2>
        {isOpen ? <QuickEvidence onFollow={close} /> : null}
        <p className="actions">
          <button type="button" onClick={close}>
            Close
          </button>
        </p>
      </dialog>
    </>
  );
}
