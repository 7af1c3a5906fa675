import type { Facts } from '#engine/advance/requirements/facts.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { Call, OptionDefinition } from './command.ts';
import { Problem } from './problem.ts';

/** What readiness asks for beside ratings: what people confirmed, what evidence there is. */
export const factOptions: readonly OptionDefinition[] = [
  { name: 'attested', value: 'ID', many: true, description: 'a statement that somebody entitled to has confirmed' },
  { name: 'evidence', value: 'ITEM=N', many: true, description: 'how many pieces of a portfolio item there are' },
  { name: 'cycles', value: 'N', description: 'for how many cycles in a row the next level has held' },
  { name: 'months', value: 'N', description: 'how long somebody has been in the level' },
  { name: 'seats-taken', value: 'LEVEL=N', many: true, description: 'how many seats of a level are taken' },
  { name: 'need-justified', description: 'the need for a seat has been justified' },
];

export function readFacts(call: Call): Facts {
  const [cycles, months] = [call.value('cycles'), call.value('months')];
  return {
    attested: Object.fromEntries(call.values('attested').map((id) => [id, true])),
    evidence: pairs('evidence', call.values('evidence')),
    seatsTaken: pairs('seats-taken', call.values('seats-taken')) as Record<LevelId, number>,
    ...(cycles === null ? {} : { cyclesHeld: wholeNumber('cycles', cycles) }),
    ...(months === null ? {} : { monthsInLevel: wholeNumber('months', months) }),
    ...(call.has('need-justified') ? { needJustified: true } : {}),
  };
}

function pairs(option: string, given: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    given.map((pair) => {
      const [id = '', number] = pair.split('=');
      if (number === undefined) throw new Problem('bad-option', `--${option} is "${pair}". Write ${id}=2.`);
      return [id, wholeNumber(option, number)];
    }),
  );
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Problem('bad-option', `--${option} has "${text}" where a whole number belongs, such as 2.`);
}
