import type { CST, Scalar, ScalarTag } from 'yaml';
import { lineWidthChars } from './line-width.ts';

const format = 'kept-lines';

/**
 * Where a writer broke the lines of a long text, the breaks stay while no line is too long: people break where
 * a sentence ends, and then a changed word shows as one changed line in a review. Returns true when they stay.
 */
export function keepLines(scalar: Scalar, indent: number): boolean {
  const lines = linesOf(scalar, scalar.srcToken);
  if (lines === null || lines.some((line) => indent + line.length > lineWidthChars)) return false;
  scalar.format = format;
  scalar.source = lines.join('\n');
  return true;
}

/** Writes the scalars that `keepLines` has marked. */
export const keptLines: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  format,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify: (item, context) => {
    const { source = '', type } = item as Scalar;
    const lines = source.replaceAll(/\n(?=.)/g, `\n${context.indent}`);
    return type === 'BLOCK_FOLDED' ? `>-\n${context.indent}${lines}` : lines;
  },
};

/** The lines of a plain or folded text over several lines, without indentation; null where they mean more than words. */
function linesOf(scalar: Scalar, token: CST.Token | undefined): string[] | null {
  if (scalar.comment || scalar.anchor || scalar.tag) return null;
  if (scalar.type === 'PLAIN' && token?.type === 'scalar') {
    const lines = token.source.split('\n').map((line) => line.trim());
    return lines.length > 1 && !lines.includes('') ? lines : null;
  }
  if (scalar.type !== 'BLOCK_FOLDED' || token?.type !== 'block-scalar') return null;
  if (!token.props.some((part) => part.type === 'block-scalar-header' && part.source === '>-')) return null;
  const raw = token.source.trimEnd().split('\n');
  const indent = /^ */.exec(raw[0] ?? '')?.[0].length ?? 0;
  const lines = raw.map((line) => line.slice(indent));
  const simple = raw.every((line) => line.trim() === '' || line.slice(0, indent).trim() === '');
  return simple && lines.every((line) => line === '' || !/^\s|\s$/.test(line)) && lines[0] !== '' ? lines : null;
}
