import type { Io } from './io.ts';
import type { Paint } from './text/paint.ts';

/** One command: what it takes, how it is explained, and what it does. Each stands in its own file in commands/. */
export interface Command {
  /** One line, in the imperative. */
  readonly summary: string;
  /** `LADDER RATINGS`, `FILE…`: as it stands in the usage line. */
  readonly usage: string;
  readonly arguments: readonly ArgumentDefinition[];
  /** Besides --format and --help, which every command has. */
  readonly options: readonly OptionDefinition[];
  /** Whether `--format json` has a shape here; nearly always. */
  readonly details: readonly string[];
  readonly examples: readonly Example[];
  readonly run: (call: Call) => Promise<number>;
}

export interface ArgumentDefinition {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** True for the last one where it may be given several times. */
  readonly many?: boolean;
}

export interface OptionDefinition {
  readonly name: string;
  /** What stands after it; left out for a switch. */
  readonly value?: string;
  /** Its value may be left out: `--svg` as well as `--svg=KIND`. */
  readonly isValueOptional?: boolean;
  readonly many?: boolean;
  /** The words it may have. */
  readonly choices?: readonly string[];
  readonly description: string;
}

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** One call of a command, its arguments already checked against the definitions. */
export interface Call {
  readonly io: Io;
  readonly arguments: readonly string[];
  readonly format: 'text' | 'json';
  readonly paint: Paint;
  /** Width that text is wrapped to. */
  readonly width: number;
  /** Whether a switch was given. */
  has(option: string): boolean;
  /** The value of an option, the last one where it was given twice; null when it wasn't. */
  value(option: string): string | null;
  /** Every value of an option that may be given several times. */
  values(option: string): readonly string[];
}
