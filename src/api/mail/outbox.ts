import { createTransport, type Transporter } from 'nodemailer';
import type { DueLetter } from '#store/tables/notices/outbox.ts';
import type { Services } from '../services.ts';
import { oneLine } from './letters.ts';

export interface OutboxOptions {
  /** The address that letters come from; `rungs@` the server's own host where none is given. */
  readonly from?: string;
  /** How often it looks for letters. */
  readonly everyMilliseconds?: number;
}

export interface RunningOutbox {
  /** Sends what is due now; for tests and for the end of a run. */
  readonly sendDue: () => Promise<void>;
  /** Comes back once nothing is being sent any more. */
  readonly stop: () => Promise<void>;
}

const lettersAtOnce = 20;
/** After this many tries, about a week, a letter is given up: its link no longer holds. */
const mostAttempts = 36;
const minuteMilliseconds = 60_000;
const longestWaitMilliseconds = 6 * 60 * minuteMilliseconds;

/**
 * Sends what waits in the outbox, such as `smtp://user:password@mail.example.org:587`. What can't be sent is tried
 * again, after longer and longer waits. Several servers share one outbox: a letter that one has taken is put off for
 * the others. A server that dies between sending and noting it sends that letter twice rather than never.
 */
export function startOutbox(services: Services, smtpAddress: string, options: OutboxOptions = {}): RunningOutbox {
  const { from = `rungs@${new URL(services.settings.origin).hostname}`, everyMilliseconds = 5000 } = options;
  const transport = createTransport(smtpAddress, {
    from: { name: 'Rungs', address: from },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let running: Promise<void> | null = null;
  const sendDue = (): Promise<void> => {
    running ??= sendAll(services, transport)
      .catch((error: unknown) => logFailure(services, error, 'The outbox could not be read.'))
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(sendDue, everyMilliseconds).unref();
  return {
    sendDue,
    stop: async () => {
      clearInterval(timer);
      await running;
      transport.close();
    },
  };
}

async function sendAll(services: Services, transport: Transporter): Promise<void> {
  const { store, now } = services;
  const retryAt = (attempts: number) => new Date(now().getTime() + waitMilliseconds(attempts)).toISOString();
  for (;;) {
    const letters = await store.write((unit) => unit.outbox.take(lettersAtOnce, retryAt));
    for (const letter of letters) await send(services, transport, letter);
    if (letters.length < lettersAtOnce) return;
  }
}

/** 1 minute, 2, 4, … up to 6 hours. */
export function waitMilliseconds(attempts: number): number {
  return Math.min(minuteMilliseconds * 2 ** (attempts - 1), longestWaitMilliseconds);
}

async function send(services: Services, transport: Transporter, letter: DueLetter): Promise<void> {
  const { store, log } = services;
  const { id, attempts, subject, text } = letter;
  const to = plainAddress(letter.to);
  try {
    if (to !== null) await transport.sendMail({ to: { name: '', address: to }, subject: oneLine(subject), text });
    else log.error({ letter: id }, 'A letter had no address that mail can go to, so it was dropped.');
  } catch (error) {
    logFailure(services, error, 'A letter could not be sent. It is tried again later.', { letter: id, attempts });
    if (attempts < mostAttempts) return;
  }
  await store.write((unit) => unit.outbox.remove(id));
}

/** One address and nothing else: no list of them, no header behind it. */
function plainAddress(address: string): string | null {
  return /^[^\s<>,;:"\\()[\]@\p{Cc}]+@[^\s<>,;:"\\()[\]@\p{Cc}]+$/u.test(address) ? address : null;
}

/** Without the message: a mail server's often holds the address. */
function logFailure(
  { log }: Services,
  error: unknown,
  sentence: string,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : 'unknown';
  log.error({ ...facts, error: name, code }, sentence);
}
