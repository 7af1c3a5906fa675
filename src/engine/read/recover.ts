import type { DocumentNode } from './document-tree.ts';
import { expandTabs } from './expand-tabs.ts';
import { mendLine, syntaxOf } from './mend-line.ts';
import type { ParsedEvents, Trouble } from './parse-events.ts';

export interface Recovered {
  readonly root: DocumentNode | null;
  readonly troubles: readonly Trouble[];
  /** Character ranges that were set aside. */
  readonly damage: readonly { readonly start: number; readonly end: number }[];
  /** The first tab that indents a line, and how many lines have one. */
  readonly tabs: { readonly at: number; readonly lines: number } | null;
  /** Where an offset in the tree stands in the text as it was written. */
  readonly toWritten: (offset: number) => number;
}

/** The most broken lines that are named, and the most text that is parsed again to find them. */
const brokenLineLimit = 20;
const parseBudgetChars = 1_000_000;

/**
 * Parses a text that may be broken in several places. At each syntax error the line it comes from is blanked
 * (its key is kept where it has one) and the text is parsed again, so that one typo never hides the next. The
 * parser often notices a mistake one line late (an unclosed quote): of the line named and the one before it,
 * the one whose absence lets the parser get further is at fault.
 */
export function recover(text: string, parse: (text: string) => ParsedEvents): Recovered {
  let budget = parseBudgetChars;
  const spend = (candidate: string) => {
    const parsed = parse(candidate);
    budget -= syntaxOf(parsed)?.at ?? candidate.length;
    return parsed;
  };

  let current = text;
  let parsed = spend(current);
  const tabs = syntaxOf(parsed) === null ? null : expandTabs(text);
  if (tabs) {
    current = tabs.text;
    parsed = spend(current);
  }
  const troubles: Trouble[] = [];
  const damage: { start: number; end: number }[] = [];
  const outcome = { troubles, damage, tabs, toWritten: tabs?.toWritten ?? ((offset: number) => offset) };
  for (let error = syntaxOf(parsed); error !== null; error = syntaxOf(parsed)) {
    const best = mendLine(current, error, (candidate) => (budget > 0 ? spend(candidate) : null));
    troubles.push({ ...error, at: best?.at ?? error.at });
    if (!best || troubles.length >= brokenLineLimit) return { ...outcome, root: null };
    damage.push(best.range);
    current = best.text;
    parsed = spend(current);
  }
  return { ...outcome, root: parsed.root, troubles: [...troubles, ...parsed.troubles] };
}
