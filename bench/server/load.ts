import { connect, type Socket } from 'node:net';

export interface Load {
  readonly lanes: number;
  readonly milliseconds: number;
  /**
   * Whether the client looks for answers all the time instead of sleeping until one comes. To wake it up takes whoever
   * answers as long as an empty route takes, which a quick answer is spared, since the client is still at the one
   * before: so the slower route pays for the client. Staying awake takes a processor, which a database may need.
   */
  readonly staysAwake: boolean;
}

/** A client that costs little: sockets that stay open, one request at a time on each, answers counted and not read. */
export async function requestsPerSecond(port: number, head: string, load: Load): Promise<number> {
  const { lanes, milliseconds, staysAwake } = load;
  const request = Buffer.from(`${head}\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const until = performance.now() + milliseconds;
  if (staysAwake) lookUntil(until);
  const counts = await Promise.all(Array.from({ length: lanes }, () => lane(port, request, until)));
  return (counts.reduce((sum, count) => sum + count, 0) / milliseconds) * 1000;
}

function lookUntil(until: number): void {
  if (performance.now() < until) setImmediate(lookUntil, until);
}

/** Asked before it counts: a server that has just started has compiled nothing, and PostgreSQL has planned nothing. */
const asksBefore = 40;

/** The median time of one request after the other, in milliseconds. */
export async function medianTime(port: number, head: string, count: number): Promise<number> {
  const request = Buffer.from(`${head}\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const socket = await open(port);
  const times: number[] = [];
  for (let n = 0; n < count + asksBefore; n++) {
    const start = performance.now();
    await ask(socket, request);
    if (n >= asksBefore) times.push(performance.now() - start);
  }
  socket.destroy();
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function lane(port: number, request: Buffer, until: number): Promise<number> {
  const socket = await open(port);
  let count = 0;
  while (performance.now() < until) {
    await ask(socket, request);
    count += 1;
  }
  socket.destroy();
  return count;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Comes back once the whole answer is there: as long as its head says, or to the last chunk. */
function ask(socket: Socket, request: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const onData = (piece: Buffer) => {
      answer = answer.length === 0 ? piece : Buffer.concat([answer, piece]);
      const headEnd = answer.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const head = answer.subarray(0, headEnd).toString('latin1');
      const length = /content-length: (\d+)/i.exec(head)?.[1];
      const isWhole =
        length === undefined
          ? answer.subarray(-5).toString('latin1') === '0\r\n\r\n'
          : answer.length >= headEnd + 4 + Number(length);
      if (!isWhole) return;
      socket.off('data', onData);
      if (head.startsWith('HTTP/1.1 200')) resolve();
      else
        reject(new Error(`${request.toString('latin1').split('\r\n')[0]} was answered with ${head.split('\r\n')[0]}`));
    };
    socket.on('data', onData);
    socket.write(request);
  });
}
