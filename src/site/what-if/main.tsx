import { createRoot } from 'react-dom/client';
import { unpackAssessData } from '../assess/assess-data.ts';
import { App } from './app.tsx';
import type { Reply } from './messages.ts';
import { Trial } from './trial.ts';

const restMilliseconds = 300;

/** Fetches the ladder, starts the worker, and takes over the page as it was sent. */
async function start(root: HTMLElement): Promise<void> {
  const response = await fetch(root.dataset['data'] ?? '');
  if (!response.ok) throw new Error(`the ladder’s data answered ${response.status}`);
  const { ladder } = unpackAssessData(await response.text());
  const worker = new Worker(root.dataset['worker'] ?? '', { type: 'module' });
  let resting: ReturnType<typeof setTimeout> | undefined;
  const trial = new Trial(ladder, {
    now: () => performance.now(),
    send: (request) => worker.postMessage(request),
    whenAtRest: (act) => {
      clearTimeout(resting);
      resting = setTimeout(act, restMilliseconds);
    },
  });
  worker.addEventListener('message', (event: MessageEvent<Reply>) => trial.receive(event.data));
  worker.addEventListener('error', () => trial.fail({ kind: 'worker-ended', message: '' }));
  root.replaceChildren();
  createRoot(root).render(<App ladder={ladder} trial={trial} />);
}

const root = document.getElementById('what-if');
if (root) {
  start(root).catch(() => {
    const failed = document.getElementById('what-if-failed');
    if (failed) failed.hidden = false;
  });
}
