import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '#cli/io.ts';
import { run } from '#cli/run.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const repository = join(import.meta.dirname, '../..');

/** Runs the command in this process: what it wrote, and how it ended. */
export async function runCommand(
  argv: readonly string[],
  world: Partial<Io> & { input?: string | Uint8Array } = {},
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const { input = '', ...io } = world;
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const code = await run(argv, {
    stdin: async function* () {
      // In two pieces, as a pipe may hand it over.
      yield bytes.subarray(0, 7);
      yield bytes.subarray(7);
    },
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    cwd: repository,
    columns: 80,
    isTerminal: { out: false, error: false },
    environment: {},
    untilStopped: async () => {},
    ...io,
  });
  return { code, out, err };
}

export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'rungs-cli-'));
}

/** Every file below a directory with its content: to see that nothing was written. */
export function snapshot(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    entries.map((name) => {
      const path = join(directory, name);
      return [name, statSync(path).isDirectory() ? '(directory)' : readFileSync(path, 'base64')];
    }),
  );
}

export const gallery = ['core-questions', 'four-axes', 'three-areas', 'trunk-and-fork', 'weighted-competencies'];

export const sam = 'examples/sam-weighted-competencies.yaml';
export const samByManager = 'examples/sam-weighted-competencies-manager.yaml';
export const kim = 'examples/kim-trunk-and-fork.yaml';
