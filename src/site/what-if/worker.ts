/** A thread of its own for the people, so that the hand on the page never waits for them. */
/// <reference lib="webworker" />
import type { Request } from './messages.ts';
import { PeopleDesk } from './people/people-desk.ts';

declare const self: DedicatedWorkerGlobalScope;

const desk = new PeopleDesk(
  (reply) => self.postMessage(reply),
  () => performance.now(),
);

self.addEventListener('message', (event: MessageEvent<Request>) => {
  void desk.handle(event.data);
});
