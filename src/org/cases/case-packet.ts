import type { AuditEntry } from '../audit/audit-entry.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import { hashOfEvent, type SealedEvent } from './seal-event.ts';
import { type CaseReader, visibleEvent } from './visible-event.ts';

/**
 * Everything of a case as a file that can be held against the audit chain later, also by who trusts the database no
 * more: each event with its salt and its hash, and the place in the chain where the hash stands.
 */
export interface CasePacket {
  readonly kind: 'rungs-case-packet';
  readonly version: 1;
  readonly case: string;
  readonly madeAt: string;
  /** Where the chain ended when the packet was made. */
  readonly chain: { readonly sequence: number; readonly hash: string };
  readonly events: readonly PacketEvent[];
}

export interface PacketEvent {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string | null;
  /** Null: not for who made the packet, or erased; only its hash is here. */
  readonly body: CaseEvent['body'] | null;
  readonly salt: string | null;
  readonly without: 'hidden' | 'erased' | null;
  readonly hash: string;
  readonly audit: number;
}

export function packetEvents(
  state: CaseState,
  events: readonly SealedEvent[],
  reader: CaseReader,
): readonly PacketEvent[] {
  return events.map(({ event, salt, hash, auditSequence }) => {
    const { sequence, at, actor } = event;
    const without = salt === '' ? 'erased' : 'hidden' in visibleEvent(state, event, reader).body ? 'hidden' : null;
    const own = without === null ? { body: event.body, salt } : { body: null, salt: null };
    return { sequence, at, actor, ...own, without, hash, audit: auditSequence };
  });
}

/** What is wrong with a packet: which event, and how. */
export interface PacketProblem {
  readonly sequence: number;
  readonly kind: 'changed' | 'missing' | 'not-in-chain';
}

/**
 * Holds a packet against the entries of the audit chain that it names. The chain itself is verified apart; this says
 * whether each event is there without a hole, is what was hashed, and has its hash in the chain.
 */
export function problemsOfPacket(
  packet: CasePacket,
  entries: ReadonlyMap<number, AuditEntry>,
  sha256: (text: string) => string,
): readonly PacketProblem[] {
  return packet.events.flatMap((own, index): PacketProblem[] => {
    const { sequence, at, actor, body, salt, hash, audit } = own;
    if (sequence !== index + 1) return [{ sequence: index + 1, kind: 'missing' }];
    const event = { case: packet.case, sequence, at, actor, body } as CaseEvent;
    if (body !== null && salt !== null && hashOfEvent(event, salt, sha256) !== hash) {
      return [{ sequence, kind: 'changed' }];
    }
    const entry = entries.get(audit);
    const stands =
      entry !== undefined &&
      entry.target?.kind === 'case' &&
      entry.target.id === packet.case &&
      entry.detail['sequence'] === sequence &&
      entry.detail['hash'] === hash &&
      entry.actor === actor &&
      (body === null || entry.action === `case:${body.kind}`);
    return stands ? [] : [{ sequence, kind: 'not-in-chain' }];
  });
}

/** A packet from the text of a file; null: it is none. */
export function readPacket(text: string): CasePacket | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null) return null;
  const own = 'packet' in given ? given.packet : given;
  return isPacket(own) ? own : null;
}

function isPacket(given: unknown): given is CasePacket {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, case: id, chain, events } = given as Record<string, unknown>;
  return (
    kind === 'rungs-case-packet' &&
    typeof id === 'string' &&
    typeof chain === 'object' &&
    Array.isArray(events) &&
    events.length > 0 &&
    events.every(isPacketEvent)
  );
}

function isPacketEvent(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const { sequence, hash, audit, body, salt } = given as Record<string, unknown>;
  const isWhole = typeof body === 'object' && (salt === null || typeof salt === 'string');
  return Number.isSafeInteger(sequence) && typeof hash === 'string' && Number.isSafeInteger(audit) && isWhole;
}
