import type { CaseEvent } from './case-event.ts';

/** An event as it is kept: with what shows later that nobody changed it. */
export interface SealedEvent {
  readonly event: CaseEvent;
  /** Chance that goes into the hash; empty once the words were erased, as nobody can work the hash out any more. */
  readonly salt: string;
  readonly hash: string;
  /** The entry of the audit chain that holds the hash. */
  readonly auditSequence: number;
}

/** What goes into the hash: the whole event and the salt, in a fixed order. */
export function sealedText({ case: id, sequence, at, actor, body }: CaseEvent, salt: string): string {
  return JSON.stringify([salt, id, sequence, at, actor, body]);
}

export function hashOfEvent(event: CaseEvent, salt: string, sha256: (text: string) => string): string {
  return sha256(sealedText(event, salt));
}

/** What the audit log says of an event: that there is one, which kind, and its hash. */
export function auditOfEvent({ case: id, sequence, actor, body }: CaseEvent, hash: string) {
  return {
    actor,
    action: `case:${body.kind}`,
    target: { kind: 'case', id },
    detail: { sequence, hash },
  } as const;
}
