/** The smallest ladder that passes every check: what is left of `rungs check` is starting up. */
export const tinyLadder = `rungs: 1
id: tiny
title: Tiny
version: "1.0.0"
intent: mirror
scale: levels
levels:
  only: { title: Only, tagline: The one rung there is., terminal: true }
competencies:
  delivery:
    title: Delivery
    cells:
      only: Ships a change every week.
`;

/** A ladder with each of its competencies ten times, under ten names: ten times as much to read and to check. */
export function tenfoldLadder(text: string): string {
  const [before = '', rest = ''] = text.split(/^competencies:\n/m);
  const at = rest.search(/^\S/m);
  const [competencies, after] = [rest.slice(0, at), rest.slice(at)];
  const copies = Array.from({ length: 10 }, (_, copy) =>
    copy === 0 ? competencies : competencies.replaceAll(/^ {2}([a-z][a-z0-9-]*):$/gm, `  $1-copy-${copy}:`),
  );
  return `${before}competencies:\n${copies.join('\n')}\n${after}`;
}
