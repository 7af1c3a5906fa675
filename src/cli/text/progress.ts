import type { Io } from '../io.ts';

/** Long work on a terminal shows how far it is; elsewhere it is silent. */
export interface Progress {
  /** `part` is from 0 to 1. */
  readonly show: (what: string, part: number) => void;
  readonly end: () => void;
}

const barChars = 24;

/** The bar stands on standard error, so that what is piped on stays clean, and is wiped when the work is done. */
export function createProgress(io: Io): Progress {
  if (!io.isTerminal.error) return { show: () => {}, end: () => {} };
  let shown = '';
  return {
    show: (what, part) => {
      const full = Math.round(Math.min(1, part) * barChars);
      const line = `${what} ${'█'.repeat(full)}${'░'.repeat(barChars - full)} ${Math.floor(part * 100)} %`;
      if (line === shown) return;
      io.stderr(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    end: () => {
      if (shown !== '') io.stderr(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
