import { writeSync } from 'node:fs';

/** How long to wait for a reader who is slower than we are. */
const pauseMilliseconds = 2;

/**
 * Writes a whole text to a file or a pipe before it returns. A pipe that doesn't block takes what it has room for;
 * the rest waits for the reader.
 */
export function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}
