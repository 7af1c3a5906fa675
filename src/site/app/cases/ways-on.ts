export type { CaseBody } from './case-body.ts';

/** What `GET /people/{id}/case-ways` says. */
export interface WaysBody {
  readonly from: { readonly level: string; readonly title: string } | null;
  readonly paths: readonly {
    readonly id: string;
    readonly type: 'promotion' | 'move';
    readonly title: string;
    readonly summary: string;
    readonly to: { readonly level: string; readonly title: string };
    readonly titles: readonly { readonly id: string; readonly title: string }[];
    readonly refused: string | null;
  }[];
  readonly equals: readonly { readonly level: string; readonly title: string; readonly refused: string | null }[];
}

/** One of the ways that a case can go. */
export interface WayOn {
  readonly key: string;
  readonly type: 'promotion' | 'move';
  readonly path: string | null;
  readonly equivalent: string | null;
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly titles: readonly { readonly id: string; readonly title: string }[];
  /** In the ladder's own words; null: it can be proposed. */
  readonly refused: string | null;
}

/** Up first, then across. */
export function waysOn({ paths, equals, from }: WaysBody, isMe: boolean): readonly WayOn[] {
  const along = paths.map(
    ({ id, type, to, summary, titles, refused }): WayOn => ({
      key: id,
      type,
      path: id,
      equivalent: null,
      title: to.title,
      kind: type === 'promotion' ? 'a promotion' : 'a move between tracks',
      summary,
      titles,
      refused,
    }),
  );
  const across = equals.map(
    ({ level, title, refused }): WayOn => ({
      key: `equal ${level}`,
      type: 'move',
      path: null,
      equivalent: level,
      title,
      kind: `equal to where ${isMe ? 'you' : 'they'} are`,
      summary: `The ladder calls ${title} equal to ${from?.title ?? ''}: neither is above the other.`,
      titles: [],
      refused,
    }),
  );
  return [
    ...along.filter(({ type }) => type === 'promotion'),
    ...along.filter(({ type }) => type === 'move'),
    ...across,
  ];
}
