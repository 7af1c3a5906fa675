import { DatabaseSync } from 'node:sqlite';

/** Another server already works on this file. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere';
}

/**
 * Holds the data file for one server. The hold is a lock of the system on a small file beside it, so it ends with the
 * process, however that ends, and never has to be cleared by hand.
 */
export function holdFile(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = delete; begin exclusive');
  } catch (cause) {
    lock.close();
    throw new HeldElsewhere(
      `Another server is already running on "${path}". Stop that one first, or give this one a data directory of its own; several servers together need PostgreSQL.`,
      { cause },
    );
  }
  return () => lock.close();
}
