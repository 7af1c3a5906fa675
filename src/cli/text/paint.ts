import { styleText } from 'node:util';
import type { Io } from '../io.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours and weights by what they mean; plain text where there is no terminal to show them. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly emphasis: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly note: (text: string) => string;
  readonly good: (text: string) => string;
}

/** Colour only on a terminal. NO_COLOR turns it off, FORCE_COLOR on; the first wins, as its page asks. */
export function hasColour(io: Io, stream: 'out' | 'error'): boolean {
  const { NO_COLOR, FORCE_COLOR } = io.environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return io.isTerminal[stream];
}

export function createPaint(colour: boolean): Paint {
  const painted = (style: Style) => (text: string) =>
    colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return {
    strong: painted('bold'),
    faint: painted('dim'),
    accent: painted('cyan'),
    emphasis: painted('italic'),
    error: painted(['bold', 'red']),
    warning: painted('yellow'),
    note: painted('blue'),
    good: painted('green'),
  };
}
