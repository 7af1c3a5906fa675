import { createRoot } from 'react-dom/client';
import { monthName } from '../parts/month-name.ts';
import { App } from './app.tsx';
import { unpackAssessData } from './assess-data.ts';
import { applyPicked, readPicked } from './picked-before-script.ts';
import { Session } from './session.ts';
import { type KeyValueStore, ShelfStore } from './shelf/shelf-store.ts';
import { drawnParts } from './view/in-turn.tsx';

/** Takes over the page as it was sent: what was chosen meanwhile stays chosen, and the focus stays where it is. */
async function start(root: HTMLElement): Promise<void> {
  const response = await fetch(root.dataset['data'] ?? '');
  if (!response.ok) throw new Error(`the ladder's data answered ${response.status}`);
  const data = unpackAssessData(await response.text());
  await breath();
  const store = new ShelfStore(data.ladder.id, browserStore());
  const session = new Session(data.ladder, { store, now: () => Date.now(), newId: randomId, today });
  session.start();
  listenToOtherTabs(session, store.key);
  await breath();
  applyPicked(session, readPicked(root));
  const focused = focusedControl(root);
  const drawn = drawnParts(root);
  root.replaceChildren();
  createRoot(root).render(<App data={data} session={session} drawn={drawn} />);
  focused?.();
}

/** Lets the page answer a hand between two pieces of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function listenToOtherTabs(session: Session, key: string): void {
  window.addEventListener('storage', (event) => {
    const { keeping } = session.getState();
    // While the storage was full, whatever another page takes out of it may have made room.
    if (event.key === key || event.key === null || keeping === 'full') session.receive();
  });
  // A page that slept through another tab's changes looks when it is seen again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.receive();
  });
}

/** Null where the browser gives no storage at all: then even asking for it throws. */
function browserStore(): KeyValueStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

function today(): { name: string; date: string } {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return {
    name: `Me in ${monthName(now.getMonth())} ${now.getFullYear()}`,
    date: `${now.getFullYear()}-${month}-${day}`,
  };
}

/** Finds the control that has the focus again, among those that replace it. */
function focusedControl(root: HTMLElement): (() => void) | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement) || !root.contains(active)) return null;
  const { name, value } = active;
  return () =>
    [...root.querySelectorAll('input')]
      .find((own) => own.name === name && own.value === value)
      ?.focus({ preventScroll: true });
}

const root = document.getElementById('assess');
if (root) {
  start(root).catch(() => {
    const failed = document.getElementById('assess-failed');
    if (failed) failed.hidden = false;
  });
}
