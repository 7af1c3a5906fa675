import type { Ladder } from '#engine/index.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import { bandedLevels } from '#engine/score/rules/bands.ts';
import { competencyDials } from './competency-dials.ts';
import { type Dial, type DialGroup, type DialKey, dialKey, type NumberDial, type Setting } from './dial.ts';

/** Everything about a ladder's rules that can be turned, in the order of the page. Groups without dials are left out. */
export function dialsOf(ladder: Ladder): DialGroup[] {
  const groups = [weightDials(ladder), bandDials(ladder), overallDials(ladder), ...competencyDials(ladder)];
  return groups.filter(({ dials, within }) => dials.length > 0 || within.length > 0);
}

/** All dials, also those one by one. */
export function allDials(groups: readonly DialGroup[]): Dial[] {
  return groups.flatMap(({ dials, within }) => [...dials, ...allDials(within)]);
}

/** Where each dial stands in the ladder, by its key. */
export function initialSettings(groups: readonly DialGroup[]): ReadonlyMap<DialKey, Setting> {
  return new Map(allDials(groups).map(({ key, initial }) => [key, initial]));
}

const lone: Pick<NumberDial, 'kind' | 'drives' | 'maxWord'> = { kind: 'number', drives: [], maxWord: null };

function weightDials(ladder: Ladder): DialGroup {
  const weights = ladder.competencies.map(({ weight }) => toNumber(weight));
  const max = Math.max(2, Math.ceil(2 * Math.max(...weights)));
  const dials = ladder.competencies.map(({ id, title }, index): Dial => {
    const range = { initial: weights[index] ?? 1, min: 0, max, step: max > 20 ? 1 : 0.1 };
    return { ...lone, ...range, key: dialKey('weight', id), label: title, subject: `Weight of ${title}` };
  });
  return {
    key: 'weights',
    title: 'Weights',
    lead: 'How much each competency counts in the mean. At 0 it doesn’t count.',
    dials: ladder.overallRule.kind === 'weighted-mean' ? dials : [],
    within: [],
  };
}

function bandDials(ladder: Ladder): DialGroup {
  const rule = ladder.overallRule;
  const banded = rule.kind === 'weighted-mean' || rule.kind === 'points' ? bandedLevels(ladder.levels) : [];
  const ends = banded.flatMap(({ band }) => [toNumber(band.low), toNumber(band.high)]);
  const step = rule.kind === 'weighted-mean' ? toNumber(rule.step) : ends.every(Number.isInteger) ? 1 : 0.1;
  const dials = banded.map(({ level, band }): Dial => {
    const range = { initial: toNumber(band.low), min: Math.min(...ends), max: Math.max(...ends), step };
    return {
      ...lone,
      ...range,
      key: dialKey('band', level.id),
      label: level.title,
      subject: `${level.title} begins at`,
    };
  });
  return {
    key: 'bands',
    title: 'Where levels begin',
    lead: `The lowest ${rule.kind === 'points' ? 'sum of points' : 'score'} that makes each level. The band below ends just under it.`,
    dials,
    within: [],
  };
}

function overallDials(ladder: Ladder): DialGroup {
  const rule = ladder.overallRule;
  const group = { key: 'overall', within: [] };
  switch (rule.kind) {
    case 'weighted-mean': {
      const initial = toNumber(rule.step);
      const finest = Math.min(0.05, initial);
      const range = { initial, min: finest, max: 1, step: finest };
      const key = dialKey('step', 'overall');
      const dial: Dial = { ...lone, ...range, key, label: 'Round to', subject: 'Scores are rounded to' };
      return {
        ...group,
        title: 'Rounding',
        lead: 'The score is rounded half up to a multiple of this.',
        dials: [dial],
      };
    }
    case 'points': {
      const points = [...rule.table].sort(([a], [b]) => a - b);
      const max = Math.max(...points.map(([, own]) => 2 * toNumber(own)));
      const dials = points.map(([value, own]): Dial => {
        const range = { initial: toNumber(own), min: 0, max, step: toNumber(own) % 1 === 0 ? 1 : 0.1 };
        const label = `A rating of ${value}`;
        return { ...lone, ...range, key: dialKey('points', String(value)), label, subject: `Points for ${value}` };
      });
      return { ...group, title: 'Points', lead: 'What each value of the scale is worth.', dials };
    }
    case 'gates':
      return { ...group, title: 'What a level asks', lead: gatesLead, dials: gateDials(ladder, rule) };
    case 'none':
      return { ...group, title: '', lead: '', dials: [] };
  }
}

const gatesLead = 'How many of the competencies that a level expects must be met, and which always must.';

/** No level asks for more competencies than this. */
export function mostAsked({ levels, competencies }: Ladder): number {
  return Math.max(1, ...levels.map(({ id }) => competencies.filter(({ expected }) => expected.has(id)).length));
}

function gateDials(ladder: Ladder, rule: Extract<Ladder['overallRule'], { kind: 'gates' }>): Dial[] {
  const most = mostAsked(ladder);
  const need: Dial = {
    ...lone,
    key: dialKey('gates', 'need'),
    label: 'Competencies met',
    subject: 'Competencies that must be met',
    initial: rule.need ?? most,
    min: 1,
    max: most,
    step: 1,
    maxWord: rule.need === null ? 'all' : null,
  };
  const always = ladder.competencies.map(({ id, title }): Dial => {
    const key = dialKey('always', id);
    const initial = rule.always.includes(id);
    return { kind: 'switch', key, label: title, subject: `${title} must always be met`, initial, drives: [] };
  });
  return [need, ...always];
}
