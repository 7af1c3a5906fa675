import { carryOutDueCases } from '#api/cases/take-effect.ts';
import type { RunningOutbox } from '#api/mail/outbox.ts';
import { sendResetThrough } from '#api/mail/send-reset.ts';
import { sendDigests } from '#api/notifications/send-digests.ts';
import { tellWhatIsDue } from '#api/notifications/tell-what-is-due.ts';
import { startStandings } from '#api/readiness/work-out-standings.ts';
import type { Services } from '#api/services.ts';
import { offerFirstAdministrator } from '#api/sign-in/first-administrator.ts';
import { forgetExpired } from '#api/sign-in/forget-expired.ts';
import { createSignIn } from '#api/sign-in/sign-in.ts';
import type { Store } from '#store/store.ts';
import { Problem } from '../problem.ts';
import { loadAppFiles } from './app-files.ts';
import { createServerApp } from './create-server-app.ts';
import { galleryLadders } from './gallery-ladders.ts';
import { type Listener, listen } from './listen.ts';
import { createMetrics } from './metrics.ts';
import { newId, newSecret } from './new-id.ts';
import { openDatabase, systemTools } from './open-database.ts';
import { createLog } from './server-log.ts';
import type { ServerSettings } from './server-settings.ts';

export interface StartedServer {
  readonly origin: string;
  /** Makes the first administrator, once; null where there is one. For the terminal alone: never logged. */
  readonly firstLink: string | null;
  readonly services: Services;
  /** Lets what runs come to its end, then closes the database. */
  readonly stop: () => Promise<void>;
}

export interface ServerWorld {
  /** Takes the log, a JSON line at a time. */
  readonly writeLog: (line: string) => void;
  readonly title: string;
}

const firstPort = 4173;
const portsTried = 20;
/** How long requests that run may go on when the server is told to stop. */
const patienceMilliseconds = 10_000;

/**
 * Starts the organisation's server: database, then port, then everything that answers. When this comes back, it is
 * ready to serve; when it throws, nothing is left running.
 */
export async function startServer(settings: ServerSettings, world: ServerWorld): Promise<StartedServer> {
  const log = createLog(settings.logLevel, world.writeLog);
  const files = loadAppFiles(world.title);
  const store = await openDatabase(settings.database);
  let listener: Listener | null = null;
  let outbox: RunningOutbox | null = null;
  try {
    listener = await listenOn(settings);
    const origin = settings.origin ?? `http://${hostInAddress(settings.host)}:${listener.port}`;
    const services = await servicesOn(store, settings, origin, log);
    outbox = await outboxOf(services, settings);
    const metrics = createMetrics();
    const isBehindProxy = settings.trustedProxies.length > 0;
    const app = createServerApp({
      services,
      files,
      metrics,
      metricsToken: settings.metricsToken,
      isBehindProxy,
      title: world.title,
    });
    listener.answerWith(app, { metrics, log, newId });
    const firstLink = await offerFirstAdministrator(services);
    log.info({ database: store.kind, port: listener.port }, 'ready');
    const { stop } = listener;
    const stopTidying = tidyNowAndThen(services);
    const standings = startStandings(services);
    await carryOutDue(services);
    return {
      origin,
      firstLink,
      services,
      stop: async () => {
        log.info({}, 'stopping');
        stopTidying();
        await stop(patienceMilliseconds);
        await standings.stop();
        await outbox?.stop();
        await store.close();
        log.info({}, 'stopped');
      },
    };
  } catch (error) {
    await listener?.stop(0);
    await outbox?.stop();
    await store.close();
    throw error;
  }
}

async function servicesOn(
  store: Store,
  { smtp, oidc, trustedProxies, requestsPerMinute }: ServerSettings,
  origin: string,
  log: Services['log'],
): Promise<Services> {
  const secret = await signInSecret(store, origin);
  const sendReset = smtp === null ? null : sendResetThrough(store);
  return {
    store,
    signIn: createSignIn(store, { origin, secret, sendReset, singleSignOn: oidc }),
    now: systemTools.now,
    newId,
    newSecret,
    settings: { origin, trustedProxies, requestsPerMinute, sendsMail: smtp !== null },
    log,
    gallery: galleryLadders,
  };
}

/** What sends letters is loaded only where there is a mail server. */
async function outboxOf(services: Services, { smtp, mailFrom }: ServerSettings): Promise<RunningOutbox | null> {
  if (smtp === null) return null;
  const { startOutbox } = await import('#api/mail/outbox.ts');
  return startOutbox(services, smtp, mailFrom === null ? {} : { from: mailFrom });
}

const hourMilliseconds = 3_600_000;

/** What was decided for a day that has come, also while no server ran. Of several servers one is first, once. */
async function carryOutDue(services: Services): Promise<void> {
  try {
    await carryOutDueCases(services);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.error({ error: name }, 'What was decided for today could not be carried out. It is tried in an hour.');
  }
  try {
    await tellWhatIsDue(services);
    await sendDigests(services);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.error({ error: name }, 'People could not be told of what is due. It is tried in an hour.');
  }
}

/** Of several servers each does it; what one has taken out the next doesn't find. */
function tidyNowAndThen(services: Services): () => void {
  const timer = setInterval(() => {
    void carryOutDue(services);
    forgetExpired(services).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      services.log.error({ error: name }, 'What has expired could not be taken out. It is tried again in an hour.');
    });
  }, hourMilliseconds).unref();
  return () => clearInterval(timer);
}

/**
 * Made at the first start and kept in the database, so that all servers on it know each other's sessions. Where people
 * reach the server is kept with it, for commands that print a link.
 */
function signInSecret(store: Store, origin: string): Promise<string> {
  return store.write(async ({ settings }) => {
    if ((await settings.get('origin')) !== origin) await settings.set('origin', origin);
    const kept = await settings.get('sign-in-secret');
    if (kept !== null) return kept;
    const made = newSecret();
    await settings.set('sign-in-secret', made);
    return made;
  });
}

/** The port asked for, or the first free one from ours on. */
async function listenOn({ host, port }: ServerSettings): Promise<Listener> {
  const ports = port === null ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [port];
  for (const own of ports) {
    try {
      return await listen(host, own);
    } catch (error) {
      if (!isTaken(error)) throw unusableHost(error, host);
    }
  }
  throw new Problem(
    'refused',
    `Port ${ports.join(', ')} is in use. Give another with --port, or 0 for any that is free.`,
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

function unusableHost(error: unknown, host: string): unknown {
  const isOfHost =
    error instanceof Error && 'code' in error && /^(?:ENOTFOUND|EADDRNOTAVAIL|EAI_)/.test(String(error.code));
  return isOfHost
    ? new Problem('bad-option', `This machine has no address "${host}". Give another with --host.`)
    : error;
}

function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
