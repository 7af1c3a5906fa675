import { listed } from '../cases/case-words.ts';
import type { AgendaItem } from './agenda-item.ts';
import { short } from './suggest/at-most.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

const topics: Readonly<Record<SuggestionKind, string>> = {
  actions: 'what you took on',
  case: 'the case that waits for one of you',
  difference: 'what you see differently',
  goal: 'the goals',
  evidence: 'what the next rung asks to see',
  feedback: 'feedback that came',
};

/** The first line of the page: what the two talk about next. What they put there themselves comes first. */
export function wordAgenda(items: readonly Pick<AgendaItem, 'text'>[], suggestions: readonly Suggestion[]): string {
  const [first] = items;
  const own = first === undefined ? [] : [items.length === 1 ? `“${short(first.text, 60)}”` : 'what you put here'];
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))].map((kind) => topics[kind]);
  const all = [...own, ...kinds];
  if (all.length === 0) return 'Nothing waits to be talked about: begin with how it goes.';
  return `To talk about: ${listed(all)}.`;
}
