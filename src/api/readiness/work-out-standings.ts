import type { PersonId } from '#org/ids.ts';
import type { Services } from '../services.ts';

export interface StandingsOptions {
  /** How often it looks whether anybody is due. */
  readonly everyMilliseconds?: number;
  /** How many people one write works out: the fewer, the shorter everybody else who writes waits for it. */
  readonly peopleAtOnce?: number;
}

export interface RunningStandings {
  /** Works out everybody who is due now; for tests, and for whoever wants them at once. */
  readonly workOutDue: () => Promise<void>;
  /** Comes back once nothing is being worked out any more. What is left stays due, for the next start. */
  readonly stop: () => Promise<void>;
}

const retryMilliseconds = 1000;

type Tools = Pick<Services, 'store' | 'log'>;

/**
 * Works out the standings that a change for very many people left due, such as a published version of a ladder, some
 * people at a time, each time a write of its own. Several servers share the work: whom one has worked out, the next
 * doesn't find. A server that dies leaves due whom it hadn't kept.
 */
export function startStandings(tools: Tools, options: StandingsOptions = {}): RunningStandings {
  const { everyMilliseconds = 2000, peopleAtOnce = 200 } = options;
  let running: Promise<void> | null = null;
  let isStopping = false;
  const workOutDue = (): Promise<void> => {
    running ??= workOutAllDue(tools, peopleAtOnce, () => isStopping)
      .catch((error: unknown) => logFailure(tools, error, 'Standings could not be worked out anew. It is tried again.'))
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(workOutDue, everyMilliseconds).unref();
  return {
    workOutDue,
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function workOutAllDue(tools: Tools, peopleAtOnce: number, isStopping: () => boolean): Promise<void> {
  const { store, log } = tools;
  const [first] = await store.read((unit) => unit.benchStandings.due(1));
  if (first === undefined) return;
  const start = performance.now();
  let people = 0;
  while (!isStopping()) {
    const before = performance.now();
    const count = await workOutSome(tools, peopleAtOnce);
    if (count === 0) break;
    people += count;
    // Nobody else writes meanwhile, so at least half of the time is theirs.
    await pause(performance.now() - before);
  }
  log.info({ people, milliseconds: Math.round(performance.now() - start) }, 'standings worked out anew');
}

/** How many are due no more. Where they can't be worked out together, each is tried alone. */
async function workOutSome(tools: Tools, peopleAtOnce: number): Promise<number> {
  const { store } = tools;
  try {
    return await store.write(async ({ benchStandings }) => {
      // Seen within the transaction: another server may have been faster.
      const people = await benchStandings.due(peopleAtOnce);
      await benchStandings.workOutDue(people);
      return people.length;
    });
  } catch {
    const people = await store.read((unit) => unit.benchStandings.due(peopleAtOnce));
    for (const person of people) await workOutOne(tools, person);
    return people.length;
  }
}

/** Whose standing can't be worked out is left out of the bench, so that they hold up nobody else. */
async function workOutOne(tools: Tools, person: PersonId): Promise<void> {
  const { store } = tools;
  const workOut = () => store.write((unit) => unit.benchStandings.workOutDue([person]));
  try {
    // A second time, for it may have been the database, which is back by then; or isn't, and then everybody stays due.
    await workOut().catch(() => pause(retryMilliseconds).then(workOut));
  } catch (error) {
    await store.write((unit) => unit.benchStandings.leaveOut([person]));
    logFailure(tools, error, 'The standing of somebody could not be worked out. The bench leaves them out for now.');
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Without the message: it may hold what somebody wrote. */
function logFailure({ log }: Pick<Services, 'log'>, error: unknown, sentence: string): void {
  log.error({ error: error instanceof Error ? error.name : 'unknown' }, sentence);
}
