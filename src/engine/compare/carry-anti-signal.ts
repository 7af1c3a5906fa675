import { assert } from '../ladder/assert.ts';
import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CarriedEntry, CarryReason, Held, ListName } from './carried-profile.ts';
import { judgeText } from './judge-text.ts';
import { findCompetency, placeOf } from './profile-places.ts';
import { valueMeanings } from './value-meaning.ts';

interface CarriedFlag {
  readonly list: ListName;
  readonly entry: CarriedEntry;
  /** The value it has in the later version; null where it isn't flagged there. */
  readonly moved: number | null;
}

/** A flag says that one behaviour was seen. It carries over while the ladder still describes that behaviour. */
export function carryAntiSignal(value: number, competency: CompetencyId, before: Ladder, after: Ladder): CarriedFlag {
  const [old, own] = [findCompetency(before, competency), findCompetency(after, competency)];
  assert(old !== null, 'a profile flags only what its ladder has');
  const meaning = valueMeanings(before, old, null).find((known) => known.value === value);
  const statement = statementOf(old, value) ?? '';
  const held: Held = { kind: 'anti-signal', value, label: meaning?.label ?? null, statement };
  const entry = { place: placeOf(own ?? old, null), held, reasons: [] };
  const not = (list: ListName, reason: CarryReason): CarriedFlag => ({
    list,
    entry: { ...entry, reasons: [reason] },
    moved: null,
  });
  if (!own) return not('dropped', { kind: 'competency-gone' });
  const counterpart = valueMeanings(after, own, null).find(({ key }) => key === meaning?.key);
  if (!counterpart) return not('dropped', { kind: 'value-gone' });
  const now = statementOf(own, counterpart.value);
  if (now === undefined && statement !== '') return not('dropped', { kind: 'anti-signal-gone' });
  if (judgeText(statement, now ?? '') === 'meaning')
    return not('rateAgain', { kind: 'text-changed', before: statement, after: now ?? '' });
  return { list: 'carried', entry, moved: counterpart.value };
}

function statementOf({ antiSignals }: Competency, value: number): string | undefined {
  return antiSignals.find((signal) => signal.value === value)?.statement;
}
