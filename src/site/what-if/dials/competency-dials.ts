import type { Competency, Ladder } from '#engine/index.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import { type Dial, type DialGroup, dialKey } from './dial.ts';

/** How each competency's dimensions are combined: together for those that are combined alike, and one by one. */
export function competencyDials(ladder: Ladder): DialGroup[] {
  const ruled = ladder.competencies.filter(({ rule }) => rule.kind !== 'none');
  const alike = Map.groupBy(ruled, ({ rule, dimensions }) => JSON.stringify([rule, dimensions.length]));
  return [...alike.values()].map((members) => {
    const [first] = members;
    if (!first) throw new Error('a group has a member');
    if (members.length === 1) return loneGroup(first);
    return {
      key: `alike.${first.id}`,
      title: `${members.length} competencies that are combined alike`,
      lead: members.map(({ title }) => title).join(', '),
      dials: ownDials(first).map((dial): Dial => together(dial, members)),
      within: members.map(loneGroup),
    };
  });
}

function loneGroup(competency: Competency): DialGroup {
  const { id, title, dimensions } = competency;
  const lead = `From ${dimensions.length} dimensions to one value.`;
  return { key: `rule.${id}`, title, lead, dials: ownDials(competency), within: [] };
}

function together(dial: Dial, members: readonly Competency[]): Dial {
  const [subject, id] = dial.key.split('.') as ['need' | 'floor' | 'gap' | 'breach' | 'mean', string];
  const about = dial.subject.slice(dial.subject.indexOf(':') + 2);
  return {
    ...dial,
    key: dialKey('alike', `${subject}.${id}`),
    subject: `${members.length} competencies: ${about}`,
    drives: members.map((member) => dialKey(subject, member.id)),
  };
}

function ownDials({ id, title, rule, dimensions }: Competency): Dial[] {
  if (rule.kind === 'none') return [];
  if (rule.kind === 'mastery') {
    const initial = toNumber(rule.meanAbove);
    const range = { initial, min: 0, max: rule.itemTop, step: 0.1, maxWord: null, drives: [] };
    const label = 'Mean of the items above';
    return [{ kind: 'number', ...range, key: dialKey('mean', id), label, subject: `${title}: mean above` }];
  }
  const range = { min: 1, max: dimensions.length, step: 1, maxWord: null, drives: [] };
  const { floor } = rule;
  return [
    {
      kind: 'number',
      ...range,
      key: dialKey('need', id),
      label: `Dimensions needed, of ${dimensions.length}`,
      subject: `${title}: need`,
      initial: rule.need,
    },
    {
      kind: 'switch',
      key: dialKey('floor', id),
      label: 'A floor: what lags far behind counts',
      subject: `${title}: floor`,
      initial: floor !== null,
      drives: [],
    },
    {
      kind: 'number',
      ...range,
      key: dialKey('gap', id),
      label: 'How far the lowest may be below',
      subject: `${title}: gap of the floor`,
      initial: floor?.gap ?? 1,
      min: 0,
      max: 5,
    },
    {
      kind: 'choice',
      key: dialKey('breach', id),
      label: 'If it is further below',
      subject: `${title}: floor answers with`,
      initial: floor?.onBreach ?? 'demote-one',
      options: [
        { value: 'demote-one', label: 'one level comes off' },
        { value: 'cap', label: 'no more than that gap above the lowest' },
      ],
      drives: [],
    },
  ];
}
