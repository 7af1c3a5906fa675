import { mayAboutPerson, mayWithCase } from '../../access/policy.ts';
import { factsOf } from '../../cases/case-facts.ts';
import type { AgendaGround, MissingItem, NextRung } from '../agenda-ground.ts';
import { seenByBoth } from '../seen-by-both.ts';
import type { Suggestion } from '../suggestion.ts';
import { atMost, short } from './at-most.ts';

/** What the next rung asks to be shown and isn't attached yet: for the open case, or in one line for one that may come. */
export function suggestEvidence({ pair, nextRung }: AgendaGround): readonly Suggestion[] {
  if (nextRung === null || nextRung.missing.length === 0 || !isSeen(pair, nextRung)) return [];
  const { state, to, person, missing } = nextRung;
  const { first, hasMore } = atMost(missing);
  if (state === null) {
    const titles = `${first.map(({ title }) => short(title, 60)).join('; ')}${hasMore ? ' …' : ''}`;
    const why = 'The next rung asks to see it, and no case gathers it yet. What could show it?';
    const page = `/people/${person}/readiness`;
    return [{ key: `evidence:next:${to}`, kind: 'evidence', title: `For ${to}: ${titles}`, why, page }];
  }
  return first.map((item, index) => {
    const why = whyOf(nextRung, item);
    return {
      key: `evidence:${state.id}:${item.id}:${item.attached}`,
      kind: 'evidence',
      title: `For ${to}: ${short(item.title)}`,
      why: hasMore && index === first.length - 1 ? `${why} More is missing besides.` : why,
      page: `/cases/${state.id}`,
    };
  });
}

function isSeen(pair: AgendaGround['pair'], { person, state }: NextRung): boolean {
  return seenByBoth(pair, person, (actor, relation) =>
    state === null
      ? mayAboutPerson(actor, 'readiness:read', relation)
      : mayWithCase(actor, 'read', factsOf(state), relation),
  );
}

function whyOf({ isMirror }: NextRung, { attached, count }: MissingItem): string {
  if (isMirror || attached === 0) return 'The case asks for it, and it isn’t there yet.';
  return `The case asks for ${count} pieces, and ${attached} ${attached === 1 ? 'is' : 'are'} attached.`;
}
