import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import type { SealedEvent } from '#org/cases/seal-event.ts';
import { type CaseReader, type VisibleEvent, visibleEvent } from '#org/cases/visible-event.ts';
import type { Unit } from '#store/unit.ts';

type Kind = CaseEventBody['kind'];

/** The words that stand in a case now, each read from the event that it was written in. */
export interface CaseWords {
  /** Null: there is none, it is of another kind, or it isn't for the reader. */
  readonly bodyAt: <Wanted extends Kind>(
    sequence: number | null | undefined,
    kind: Wanted,
  ) => (CaseEventBody & { readonly kind: Wanted }) | null;
  readonly eventAt: (sequence: number | null | undefined) => CaseEvent | VisibleEvent | null;
  /** As they are kept, also what the reader may not see: to count with, never to show. */
  readonly kept: readonly SealedEvent[];
}

/** Reads only the events that something rests on, so that a case of many events opens as fast as one of few. */
export async function wordsOf(unit: Unit, state: CaseState, reader: CaseReader): Promise<CaseWords> {
  const sequences = [
    1,
    ...state.portfolio.map(({ sequence }) => sequence),
    ...state.attestations.map(({ sequence }) => sequence),
    ...state.views.map(({ sequence }) => sequence),
    ...state.settled.map(({ sequence }) => sequence),
    ...state.trial.map(({ reviewSequence }) => reviewSequence),
    state.needSequence,
    state.talkedSequence,
    state.returned?.sequence,
    state.decision?.sequence,
  ].filter((sequence) => sequence != null);
  const kept = await unit.cases.eventsAt(state.id, sequences);
  const events = new Map(kept.map(({ event }) => [event.sequence, visibleEvent(state, event, reader)]));
  return {
    kept,
    eventAt: (sequence) => (sequence == null ? null : (events.get(sequence) ?? null)),
    bodyAt: <Wanted extends Kind>(sequence: number | null | undefined, kind: Wanted) => {
      const body = sequence == null ? undefined : events.get(sequence)?.body;
      if (body === undefined || body.kind !== kind || 'hidden' in body) return null;
      return body as CaseEventBody & { readonly kind: Wanted };
    },
  };
}
