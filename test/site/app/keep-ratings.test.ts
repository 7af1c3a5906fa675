import { describe, expect, test } from 'vitest';
import type { RatingsJson } from '#org/assessments/merge-ratings.ts';
import { ApiProblem } from '#site/app/api/api-client.ts';
import { type KeepingState, type Kept, RatingsKeeper } from '#site/app/rating/keep-ratings.ts';

/** A server that keeps one document, with a revision; it can be away, and another window can change it. */
class Server {
  ratings: RatingsJson = { ratings: { craft: 1, people: 1 } };
  revision = 1;
  isAway = false;
  requests = 0;
  readonly send = async (ratings: RatingsJson, etag: string): Promise<Kept> => {
    this.requests += 1;
    await Promise.resolve();
    if (this.isAway) throw new ApiProblem('unreachable', 0, 'away');
    if (etag !== this.etag) throw new ApiProblem('changed-meanwhile', 412, 'changed');
    this.write(ratings);
    return this.latest();
  };
  latest(): Kept {
    return { ratings: this.ratings, etag: this.etag };
  }
  write(ratings: RatingsJson): void {
    this.ratings = ratings;
    this.revision += 1;
  }
  get etag(): string {
    return `"r${this.revision}"`;
  }
}

/** A keeper whose waits end when the test says so. */
function open(server: Server) {
  const states: KeepingState[] = [];
  const shown: RatingsJson[] = [];
  const due: (() => void)[] = [];
  const keeper = new RatingsKeeper({
    start: server.latest(),
    send: server.send,
    fetchLatest: async () => {
      if (server.isAway) throw new ApiProblem('unreachable', 0, 'away');
      return server.latest();
    },
    onMerged: (ratings) => shown.push(ratings),
    onState: (state) => states.push(state),
    wait: (_, then) => {
      due.push(then);
      return () => void due.splice(due.indexOf(then), 1);
    },
  });
  const pass = async () => {
    for (const then of due.splice(0)) then();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const state = () => states.at(-1)?.kind;
  return { keeper, states, shown, pass, state };
}

const changed = (ratings: Readonly<Record<string, unknown>>): RatingsJson => ({ ratings });

describe('keeping ratings on the server', () => {
  test('sends once when the hand rests, however much was chosen', async () => {
    const server = new Server();
    const { keeper, pass, state } = open(server);
    keeper.want(changed({ craft: 2, people: 1 }));
    keeper.want(changed({ craft: 3, people: 1 }));
    expect(keeper.isBehind).toBe(true);
    await pass();
    expect(server.requests).toBe(1);
    expect(server.ratings).toEqual(changed({ craft: 3, people: 1 }));
    expect([state(), keeper.isBehind]).toEqual(['kept', false]);
  });

  test('sends nothing where nothing is different', async () => {
    const server = new Server();
    const { keeper, pass } = open(server);
    keeper.want(changed({ craft: 1, people: 1 }));
    await pass();
    expect(server.requests).toBe(0);
  });

  test('waits while the server is away, and then sends what was written last', async () => {
    const server = new Server();
    server.isAway = true;
    const { keeper, pass, state } = open(server);
    keeper.want(changed({ craft: 2, people: 1 }));
    await pass();
    expect([state(), keeper.isBehind]).toEqual(['waiting', true]);
    keeper.want(changed({ craft: 4, people: 1 }));
    server.isAway = false;
    await pass();
    expect(server.ratings).toEqual(changed({ craft: 4, people: 1 }));
    expect(state()).toBe('kept');
  });

  test('merges what another window kept at another place, and shows it', async () => {
    const server = new Server();
    const { keeper, pass, shown, state } = open(server);
    server.write(changed({ craft: 1, people: 5 }));
    keeper.want(changed({ craft: 2, people: 1 }));
    await pass();
    expect(shown).toEqual([changed({ craft: 2, people: 5 })]);
    await pass();
    expect(server.ratings).toEqual(changed({ craft: 2, people: 5 }));
    expect(state()).toBe('kept');
  });

  test.each([
    ['mine', 2],
    ['theirs', 5],
  ] as const)('asks where both changed the same place; choosing %s keeps that', async (choice, expected) => {
    const server = new Server();
    const { keeper, pass, states, state } = open(server);
    server.write(changed({ craft: 5, people: 4 }));
    keeper.want(changed({ craft: 2, people: 1 }));
    await pass();
    expect(states.at(-1)).toMatchObject({ kind: 'conflict', conflicts: [{ key: 'craft', mine: 2, theirs: 5 }] });
    expect(server.ratings).toEqual(changed({ craft: 5, people: 4 }));
    keeper.settle(choice);
    await pass();
    expect(server.ratings).toEqual(changed({ craft: expected, people: 4 }));
    expect(state()).toBe('kept');
  });

  test('stops and says why where it is refused, and keeps what was written', async () => {
    const server = new Server();
    const { keeper, pass, states } = open({
      ...server,
      latest: () => server.latest(),
      send: () => Promise.reject(new ApiProblem('wrong-state', 409, 'It is locked.')),
    } as unknown as Server);
    keeper.want(changed({ craft: 2 }));
    await pass();
    expect(states.at(-1)).toMatchObject({ kind: 'refused', problem: { message: 'It is locked.' } });
    expect(keeper.isBehind).toBe(true);
  });
});
