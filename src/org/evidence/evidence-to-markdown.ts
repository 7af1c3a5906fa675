import type { Evidence } from './evidence.ts';

/**
 * Somebody's log as one Markdown file, the newest day first. What they wrote stands in it as they wrote it: signs that
 * mean something to Markdown or HTML are escaped, so that no entry becomes a heading, an image or a script elsewhere.
 */
export function evidenceToMarkdown(name: string, entries: readonly Evidence[]): string {
  const parts = entries.map(({ happenedOn, what, why, links, speaksFor, visibility }) =>
    [
      `## ${happenedOn}`,
      paragraphs(what),
      ...(why === '' ? [] : [`**Why it mattered:** ${paragraphs(why)}`]),
      ...(links.length === 0 ? [] : [links.map((link) => `- <${encodeAngles(link)}>`).join('\n')]),
      ...(speaksFor.length === 0
        ? []
        : [
            `Speaks for: ${speaksFor
              .map(({ competency, level }) => escapeMarkdown(level === null ? competency : `${competency} (${level})`))
              .join(', ')}`,
          ]),
      visibility === 'shared' ? '*Shared with my managers.*' : '*Private.*',
    ].join('\n\n'),
  );
  return `${[`# What happened, by ${escapeMarkdown(name)}`, ...parts].join('\n\n')}\n`;
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => escapeMarkdown(line.trim()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** Every sign that Markdown, or a reader that makes links of bare addresses, may take for its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]()#+\-.!|~=:@]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** An address between angles, which it can't leave. */
export function encodeAngles(link: string): string {
  return link.replaceAll('<', '%3C').replaceAll('>', '%3E');
}
