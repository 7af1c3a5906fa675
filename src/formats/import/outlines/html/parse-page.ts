import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { pageLimitDepth, pageLimitElements, Unreadable } from '../text-limits.ts';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Parses a page; nothing of it is ever run or fetched. Refuses one that nests or swells without end. */
export function parsePage(file: string, html: string): PageNode {
  return parse(html, { sourceCodeLocationInfo: true, treeAdapter: boundedAdapter(file) });
}

/** Parses HTML that stands within another text. */
export function parsePageFragment(file: string, html: string): PageNode {
  return parseFragment(html, { sourceCodeLocationInfo: true, treeAdapter: boundedAdapter(file) });
}

function boundedAdapter(file: string): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (++elements > pageLimitElements) {
        throw new Unreadable(
          `${file} has more than ${pageLimitElements} elements, far more than a ladder needs. Save only the part that holds the ladder.`,
        );
      }
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      if (++depth > pageLimitDepth) {
        throw new Unreadable(
          `${file} nests its elements more than ${pageLimitDepth} deep, which no page that is read by people does. Copy the text of the page and import that.`,
        );
      }
    },
    onItemPop() {
      depth--;
    },
  };
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isComment(node: PageNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

export function childrenOf(node: PageNode): readonly PageNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** All that stands in a node, hidden or not. */
export function rawText(node: PageNode): string {
  if (isText(node)) return node.value;
  const inner = 'content' in node ? childrenOf(node.content) : childrenOf(node);
  return inner.map(rawText).join(' ');
}
