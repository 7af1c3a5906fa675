import { DatabaseSync } from 'node:sqlite';
import type { KnownOfFile } from './known-of-file.ts';

/** One piece of reading after the other on a connection of its own, each of one moment. */
export interface Reads {
  readonly whole: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Runs while nothing else is being read; each statement is of a moment of its own. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** A second connection, which can't write: what is read there is what was last kept, also while somebody writes. */
export function openForReads(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: 5000 });
}

/** Takes the connection for one at a time, in the order they come. */
export function readsOn(database: DatabaseSync, known: KnownOfFile): Reads {
  const begin = database.prepare('begin');
  const end = database.prepare('rollback');
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
    isTaken = true;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Handed over and not let go, so that nobody who comes meanwhile goes before those who wait.
      if (next === undefined) isTaken = false;
      else next();
    }
  };
  return {
    alone: (work) =>
      inTurn(() => {
        known.begin();
        return work();
      }),
    whole: (work) =>
      inTurn(async () => {
        begin.run();
        try {
          known.begin();
          return await work();
        } finally {
          end.run();
        }
      }),
  };
}
