import { expect, test } from 'vitest';
import { ApiProblem } from '#site/app/api/api-client.ts';
import { type KeptText, TextKeeper, type TextState } from '#site/app/ladder-text/keep-text.ts';

/** A server that keeps one text with a revision; it can be away, and somebody else can write. */
class Server {
  text = 'one';
  revision = 1;
  isAway = false;
  losesAnswers = false;
  readonly send = async (text: string, etag: string): Promise<KeptText> => {
    await Promise.resolve();
    if (this.isAway) throw new ApiProblem('unreachable', 0, 'away');
    if (etag !== this.latest().etag) throw new ApiProblem('changed-meanwhile', 412, 'changed');
    this.write(text);
    if (this.losesAnswers) throw new ApiProblem('unreachable', 0, 'away');
    return this.latest();
  };
  latest(): KeptText {
    return { text: this.text, etag: `"r${this.revision}"` };
  }
  write(text: string): void {
    this.text = text;
    this.revision += 1;
  }
}

function open(server: Server) {
  const states: TextState[] = [];
  const due: (() => void)[] = [];
  const keeper = new TextKeeper({
    start: server.latest(),
    send: server.send,
    fetchLatest: () => Promise.resolve(server.latest()),
    onState: (state) => states.push(state),
    wait: (_, then) => {
      due.push(then);
      return () => void due.splice(due.indexOf(then), 1);
    },
  });
  const rest = async () => {
    for (const then of due.splice(0)) then();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { keeper, rest, last: () => states.at(-1) };
}

test('what is written is kept once the hand rests, and what is written meanwhile after that', async () => {
  const server = new Server();
  const { keeper, rest, last } = open(server);
  keeper.want('two');
  const kept = rest();
  keeper.want('three');
  await kept;
  expect(server.text).toBe('two');
  await rest();
  expect(server.text).toBe('three');
  expect(last()).toEqual({ kind: 'kept' });
  expect(keeper.isBehind).toBe(false);
});

test('another text that was kept meanwhile is never overwritten before somebody has chosen', async () => {
  const server = new Server();
  const { keeper, rest, last } = open(server);
  server.write('theirs');
  keeper.want('mine');
  await rest();
  expect(last()).toEqual({ kind: 'conflict', theirs: 'theirs' });
  keeper.want('mine, longer');
  await rest();
  expect(server.text).toBe('theirs');
  expect(await keeper.flush()).toBe(false);
  keeper.settle('mine, longer');
  await rest();
  expect(server.text).toBe('mine, longer');
  expect(keeper.isBehind).toBe(false);
});

test('taking the other text leaves nothing to send', async () => {
  const server = new Server();
  const { keeper, rest, last } = open(server);
  server.write('theirs');
  keeper.want('mine');
  await rest();
  keeper.settle('theirs');
  await rest();
  expect(server.revision).toBe(2);
  expect(last()).toEqual({ kind: 'kept' });
});

test('after a silence it is sent again, and an answer that was lost is no conflict with oneself', async () => {
  const server = new Server();
  const { keeper, rest, last } = open(server);
  server.isAway = true;
  keeper.want('two');
  await rest();
  expect(last()).toMatchObject({ kind: 'keeping', problem: { code: 'unreachable' } });
  server.isAway = false;
  server.losesAnswers = true;
  await rest();
  server.losesAnswers = false;
  await rest();
  expect(server.text).toBe('two');
  expect(last()).toEqual({ kind: 'kept' });
});
