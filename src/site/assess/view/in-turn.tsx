import { type ReactNode, useEffect, useState } from 'react';

/** The parts of the page as it was sent, by name. */
export type DrawnParts = ReadonlyMap<string, readonly Node[]>;

/** Takes them out of the page, so that each can stand where it was until its own turn comes. */
export function drawnParts(root: ParentNode): DrawnParts {
  return new Map(
    [...root.querySelectorAll<HTMLElement>('[data-turn]')].map((part) => [
      part.dataset['turn'] ?? '',
      [...part.childNodes],
    ]),
  );
}

interface InTurnProps {
  /** Parts with a higher number come later: 1 first. */
  readonly turn: number;
  readonly name: string;
  readonly drawn: DrawnParts | null;
  /** True while this part would look just as it was sent: then there is nothing to make. */
  readonly isAsSent?: boolean;
  readonly children: ReactNode;
}

/**
 * Makes a part of the page in a piece of work of its own, so that a slow phone answers a hand in between. Until then
 * what the page came with stays in its place.
 */
export function InTurn({ turn, name, drawn, isAsSent = false, children }: InTurnProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (passed >= turn) return;
    const timer = setTimeout(() => setPassed(passed + 1));
    return () => clearTimeout(timer);
  }, [passed, turn]);
  if (drawn === null || (passed >= turn && !isAsSent)) {
    return (
      <div key="made" className="in-turn" data-turn={name}>
        {children}
      </div>
    );
  }
  return <div key="drawn" className="in-turn" ref={(place) => place?.replaceChildren(...(drawn.get(name) ?? []))} />;
}
