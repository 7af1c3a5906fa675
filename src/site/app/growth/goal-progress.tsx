import { daysBetween } from '#org/cycles/days.ts';
import { shareOfWay } from '#org/growth/measure.ts';
import { ProgressLine } from '../../pictures/progress-line.tsx';
import { onDay } from '../parts/on-day.ts';
import { type CheckInBody, type GoalBody, type GoingBody, goingWords, wordMeasure } from './growth-body.ts';

const heights: Readonly<Record<GoingBody, number>> = { stuck: 0, slowly: 0.5, well: 1 };

/** How a goal goes: by its number where it has one and was told, otherwise by the word for it. */
export function GoalProgress({ goal }: { readonly goal: GoalBody }) {
  const { checkIns, measure, openedOn, dueOn } = goal;
  const [first] = checkIns;
  if (first === undefined) return null;
  const counting = checkIns.filter(({ counts }) => counts);
  const number = measure.kind === 'number' && counting.some(({ value }) => value !== null) ? measure : null;
  const beginsOn = openedOn !== null && openedOn < first.heldOn ? openedOn : first.heldOn;
  const shareOf = ({ value, going }: CheckInBody) => {
    if (number === null) return going === null ? null : heights[going];
    return value === null ? null : shareOfWay(number, value);
  };
  const moments = counting.flatMap((own) => {
    const share = shareOf(own);
    return share === null ? [] : [{ day: daysBetween(beginsOn, own.heldOn), share }];
  });
  const table = {
    columns: ['Day', ...(measure.kind === 'number' ? [measure.what] : []), 'How it goes', 'Note'],
    rows: checkIns.map((own) => [
      onDay(own.heldOn),
      ...(measure.kind === 'number' ? [own.value ?? ''] : []),
      own.going === null ? '' : goingWords[own.going],
      own.note,
    ]),
  };
  const rungs =
    number === null
      ? (['stuck', 'slowly', 'well'] as const).map((going) => ({ share: heights[going], name: goingWords[going] }))
      : [number.from, number.to].map((value, share) => ({ share, name: String(value) }));
  return (
    <ProgressLine
      id={`progress-${goal.id}`}
      title={`${number === null ? 'How it goes' : wordMeasure(number)}: ${shortened(goal.words)}`}
      description={describe(counting, number !== null)}
      moments={moments}
      from={{ day: 0, name: onDay(beginsOn) }}
      due={{ day: daysBetween(beginsOn, dueOn), name: `due ${onDay(dueOn)}` }}
      rungs={rungs}
      hasAim={number !== null}
      {...table}
    />
  );
}

function describe(checkIns: readonly CheckInBody[], isNumber: boolean): string {
  const days = checkIns.length === 1 ? 'One day' : `${checkIns.length} days`;
  const last = checkIns.at(-1);
  const said = isNumber ? checkIns.findLast(({ value }) => value !== null)?.value : null;
  const now = said ?? (last?.going ? goingWords[last.going].toLowerCase() : null);
  const aim = isNumber ? ' The broken line is the straight way there.' : '';
  return `${days} with a word on it${now === null ? '' : `; by the last: ${now}`}.${aim}`;
}

/** Several goals stand on one page, each with its picture: what it is of is part of its name. */
function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}
