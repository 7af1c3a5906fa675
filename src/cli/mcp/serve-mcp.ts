import { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import packageDescription from '../../../package.json' with { type: 'json' };
import type { Io } from '../io.ts';
import { createMcpServer } from './create-mcp-server.ts';
import type { LadderShelf } from './ladder-shelf.ts';

/** One message holds a ladder at most, four bytes a character, and what is around it. */
const largestMessageBytes = 8 * 1024 * 1024;

/**
 * Serves the Model Context Protocol over the command's own input and output until the input ends or somebody stops it.
 * Standard output carries the protocol and nothing else; troubles go to standard error.
 */
export async function serveMcp(io: Io, shelf: LadderShelf): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const transport = new StdioServerTransport(inputOf(io, ended.resolve), outputOf(io), {
    maxBufferSize: largestMessageBytes,
  });
  const handle = serveStdio(() => createMcpServer(shelf, packageDescription.version), {
    transport,
    onerror: (error) => io.stderr(`rungs mcp: ${error.message}\n`),
  });
  await Promise.race([ended.promise, io.untilStopped()]);
  await handle.close();
}

function inputOf(io: Io, onEnd: () => void): Readable {
  const input = Readable.from(bytesOf(io));
  // Answers to the last messages are on their way when the input ends: they are made without waiting for anything.
  input.once('close', () => setImmediate(onEnd));
  return input;
}

async function* bytesOf(io: Io): AsyncGenerator<Buffer> {
  for await (const chunk of io.stdin()) yield Buffer.from(chunk);
}

function outputOf(io: Io): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      io.stdout(chunk.toString('utf8'));
      done();
    },
  });
}
