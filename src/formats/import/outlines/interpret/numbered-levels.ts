import { everyNode, namedNodesOf, type OutlineNode } from './outline-node.ts';

const fewest = 3;

/** What is numbered in texts, and climbed by nobody. */
const notClimbed =
  /^(?:chapter|part|phase|question|week|day|month|year|quarter|section|principle|value|appendix|figure|table|example|option|rule|page|q|faq|sprint|round|note|version|v|goal|task|item|exercise)$/i;

/**
 * Headings beside each other that are the same but for a number which rises one by one: "Baker 1", "Baker 2", "Baker 3",
 * or "K1: Apprentice", "K2: Keeper", "K3: Master".
 */
export function numberedLevels(root: OutlineNode): ReadonlySet<OutlineNode> {
  const found = new Set<OutlineNode>();
  for (const parent of everyNode(root)) {
    const headings = namedNodesOf(parent).filter(({ form }) => form === 'heading');
    const byName = Map.groupBy(headings, ({ title }) => numberedName(title.text)?.name ?? '');
    for (const [name, nodes] of byName) {
      if (name === '' || nodes.length < fewest) continue;
      const numbers = nodes.map(({ title }) => numberedName(title.text)?.number ?? 0);
      const [first = 0] = numbers;
      if (first <= 3 && numbers.every((number, at) => number === first + at)) for (const node of nodes) found.add(node);
    }
  }
  return found;
}

function numberedName(title: string): { readonly name: string; readonly number: number } | null {
  const [, name = '', digits = ''] =
    /^([A-Z]{1,3})(\d{1,2})(?:\s*[:·–—-]\s*\p{L}.*|\s+\p{Lu}.*)?$/u.exec(title) ??
    /^(\p{L}[\p{L} ]{2,40}?)\s+(\d{1,2})$/u.exec(title) ??
    [];
  return name === '' || notClimbed.test(name) ? null : { name, number: Number(digits) };
}
