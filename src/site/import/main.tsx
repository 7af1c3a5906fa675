import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ImportDesk, type StartReader } from './desk.ts';
import type { Reply } from './messages.ts';

/** Starts the thread that reads, and takes over the page as it was sent. */
function start(root: HTMLElement): void {
  const { worker: address = '', formats = '[]', organisation } = root.dataset;
  const startReader: StartReader = (told, ended) => {
    const worker = new Worker(address, { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Reply>) => told(event.data));
    worker.addEventListener('error', ended);
    return { ask: (request) => worker.postMessage(request), end: () => worker.terminate() };
  };
  const desk = new ImportDesk(startReader);
  root.replaceChildren();
  createRoot(root).render(<App desk={desk} formats={JSON.parse(formats)} organisation={organisation ?? null} />);
}

const root = document.getElementById('import');
if (root) start(root);
