import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tablesOfTheMoment } from './copied-tables.ts';

/**
 * Copies a database that a server works on into a new file: of one moment, whole, and looked through. Comes back once
 * it is on disk. Throws SQLite's own error where it can't, and then leaves no file behind.
 */
export function copySqliteFile(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    source.prepare('vacuum into ?').run(to);
    checkSqliteFile(to);
    syncFile(to);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Throws where the file isn't a whole database. */
export function checkSqliteFile(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = copy.prepare('pragma integrity_check(1)').all();
    const said = String(rows[0]?.['integrity_check']);
    if (said !== 'ok') throw new Error(`the file is malformed: ${said}`);
    if (copy.prepare('pragma foreign_key_check').all().length > 0) {
      throw new Error('the file is malformed: something points to what is not there');
    }
  } finally {
    copy.close();
  }
}

/** Takes out what no copy brings back, above all sessions. */
export function forgetTheMoment(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    for (const table of tablesOfTheMoment) copy.exec(`delete from ${table}`);
  } finally {
    copy.close();
  }
}

export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
