/** What the command knows of the world outside: tests hand in their own, main.ts hands in the process. */
export interface Io {
  /** Standard input, read at most once. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The directory that relative paths start from. */
  readonly cwd: string;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  readonly isTerminal: { readonly out: boolean; readonly error: boolean };
  /** Comes true when somebody ends a command that would run on: Ctrl+C, or the system. */
  readonly untilStopped: () => Promise<void>;
  readonly environment: Environment;
}

/**
 * The variables around the command. Two decide on colour (see https://no-color.org and https://force-color.org); the
 * others are settings of the server, which `server-settings.ts` names and checks.
 */
export interface Environment extends Readonly<Record<string, string | undefined>> {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
}
