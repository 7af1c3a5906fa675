import { Composer, type Document, isAlias, isNode, isScalar, type Node, Parser, visit } from 'yaml';
import type * as z from 'zod/mini';
import { arrange } from './arrange.ts';
import { keptLines } from './keep-lines.ts';
import { layOut } from './lay-out.ts';
import { lineWidthChars } from './line-width.ts';
import { settleComments } from './settle-comments.ts';

type FormattedYaml =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly at: number };

/** Formats one YAML document. Refuses what the parser that knows comments can't parse. */
export function formatYaml(text: string, schema: z.ZodMiniType): FormattedYaml {
  const document = compose(text);
  const [error] = document.errors;
  if (error) return { kind: 'refused', reason: error.message, at: error.pos[0] };
  const key = findKeyThatIsNoText(document);
  if (key) return { kind: 'refused', reason: 'a key has to be a text', at: key.range?.[0] ?? 0 };
  const root = document.contents as Node | null;
  if (root === null) return { kind: 'refused', reason: 'nothing but marks that no text begins with', at: 0 };
  // An alias must come after its anchor, so where there are some, everything stays in its place.
  arrange(root, schema, !hasAlias(document));
  layOut(root);
  return { kind: 'formatted', text: document.toString({ lineWidth: lineWidthChars }) };
}

/** Every scalar is a text here: what it stands for is nothing a formatter should touch. */
function compose(text: string): Document {
  const tokens = [...new Parser().parse(text)];
  for (const token of tokens) settleComments(token);
  const composer = new Composer({
    schema: 'failsafe',
    customTags: [keptLines],
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const [document] = composer.compose(tokens, true, text.length);
  return document as Document;
}

/** `? [a, b] : c`: no ladder has such a key, and there is no pleasant way to write one. */
function findKeyThatIsNoText(document: Document): Node | null {
  let found: Node | null = null;
  visit(document, {
    Pair(_, { key }) {
      if (isNode(key) && !isScalar(key)) found = key;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Node(_, node) {
      found ||= isAlias(node);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
