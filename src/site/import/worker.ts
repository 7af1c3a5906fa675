/** A thread of its own for reading files: however large they are, the page stays awake, and can stop it. */
/// <reference lib="webworker" />
import type { Outcome, Reply, Request } from './messages.ts';
import { runImport } from './run-import.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data: { serial, files, format } }: MessageEvent<Request>) => {
  const outcome = await runImport(files, format).catch(
    (error: unknown): Outcome => ({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
  self.postMessage({ serial, outcome } satisfies Reply);
});
