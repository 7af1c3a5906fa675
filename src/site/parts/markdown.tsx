import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { createElement, Fragment, type ReactNode } from 'react';

/**
 * A ladder's Markdown as elements. Safe by construction: only the nodes named here become elements, raw HTML is
 * shown as the text it is, links go only to web addresses and pages of the site, images only to local files.
 */
export function Markdown({ text, level = 3 }: { readonly text: string; readonly level?: number }): ReactNode {
  if (text === '') return null;
  return <>{children(fromMarkdown(text), level)}</>;
}

/** The same within a line: one paragraph loses its `<p>`. */
export function InlineMarkdown({ text }: { readonly text: string }): ReactNode {
  if (!/[*_`[\]\\<>&#!\n]|^[-+0-9]/.test(text)) return text;
  const root = fromMarkdown(text);
  const [only] = root.children;
  if (root.children.length === 1 && only?.type === 'paragraph') return <>{children(only, 6)}</>;
  return <>{textOf(root)}</>;
}

/** Markdown without its marks: for titles, descriptions and places that hold no elements. */
export function plainText(text: string): string {
  return textOf(fromMarkdown(text)).replaceAll(/\s+/g, ' ').trim();
}

function children(node: Nodes, level: number): ReactNode {
  if (!('children' in node)) return null;
  return createElement(Fragment, {}, ...node.children.map((child) => render(child, level)));
}

function render(node: Nodes, level: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node, level)}</p>;
    case 'text':
      return node.value;
    case 'strong':
      return <strong>{children(node, level)}</strong>;
    case 'emphasis':
      return <em>{children(node, level)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'list':
      return node.ordered ? <ol>{children(node, level)}</ol> : <ul>{children(node, level)}</ul>;
    case 'listItem': {
      const [only] = node.children;
      return (
        <li>
          {node.children.length === 1 && only?.type === 'paragraph' ? children(only, level) : children(node, level)}
        </li>
      );
    }
    case 'blockquote':
      return <blockquote>{children(node, level)}</blockquote>;
    case 'heading':
      return createElement(`h${Math.min(6, level + node.depth - 1)}`, {}, children(node, level));
    case 'link':
      return safeLink(node.url, children(node, level));
    case 'image':
      return isLocal(node.url) ? <img src={node.url} alt={node.alt ?? ''} loading="lazy" /> : (node.alt ?? null);
    case 'thematicBreak':
      return <hr />;
    case 'html':
      return node.value;
    default:
      return 'value' in node ? node.value : null;
  }
}

function safeLink(url: string, content: ReactNode): ReactNode {
  if (/^https?:\/\//i.test(url)) {
    return (
      <a href={url} rel="noopener noreferrer nofollow ugc">
        {content}
      </a>
    );
  }
  return isLocal(url) || /^#[\w-]+$/.test(url) ? <a href={url}>{content}</a> : content;
}

/** A path of the site itself: no scheme, no other host, no way out of it. */
function isLocal(url: string): boolean {
  return /^(?:\.?\/)?[\w-]+(?:\/[\w-]+)*(?:\.(?:png|jpe?g|svg|webp|gif|avif))?\/?(?:#[\w-]+)?$/.test(url);
}
