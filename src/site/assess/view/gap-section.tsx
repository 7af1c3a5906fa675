import { type CompetencyGap, gapTo, type LevelId } from '#engine/index.ts';
import { labelOfValue } from '../outcome/choices.ts';
import { itemOfGap, itemsOfPath } from '../outcome/focus-items.ts';
import { pathsWithPractice, seenFrom, targetsOf } from '../outcome/target-level.ts';
import { useAssess } from './assess-context.ts';
import { FocusButton } from './focus-button.tsx';

/** How far it is to any level, also on another track. */
export function GapSection() {
  const { ladder, target, setTarget, isReady } = useAssess();
  return (
    <section className="gap" aria-labelledby="gap">
      <h2 id="gap">Held against a level</h2>
      <p>
        <label htmlFor="target">Any level, also on another track </label>
        <select
          id="target"
          value={target ?? ''}
          disabled={!isReady}
          onChange={(event) => setTarget(event.currentTarget.value || null)}
        >
          <option value="">Pick a level</option>
          {targetsOf(ladder).map(({ title, levels }) => (
            <optgroup key={title} label={title}>
              {levels.map((level) => (
                <option key={level.id} value={level.id}>
                  {level.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      {target === null ? null : <GapTo to={target as LevelId} />}
    </section>
  );
}

const order: Readonly<Record<CompetencyGap['state'], number>> = {
  short: 0,
  open: 1,
  'not-expected': 2,
  'shown-only': 2,
  'not-applicable': 3,
  met: 4,
};

function GapTo({ to }: { readonly to: LevelId }) {
  const { ladder, profile, outcome } = useAssess();
  const overall = outcome.result?.overall;
  const held = overall?.kind === 'scored' ? (overall.level.low as LevelId) : null;
  const from = seenFrom(ladder, to, held);
  const gap = gapTo(ladder, profile, to, from);
  const title = ladder.levels.find(({ id }) => id === to)?.title ?? to;
  const rows = gap.competencies.toSorted(
    (a, b) => order[a.state] - order[b.state] || (b.short?.low ?? 0) - (a.short?.low ?? 0),
  );
  const met = rows.filter(({ state }) => state === 'met');
  return (
    <>
      {rows
        .filter(({ state }) => state !== 'met')
        .map((row) => (
          <GapRow key={row.competency} gap={row} to={to} title={title} />
        ))}
      {met.length === 0 ? null : <p className="gap-met">There already: {met.map((row) => row.title).join(', ')}.</p>}
      {pathsWithPractice(ladder, to).map((path) => (
        <div key={path.id}>
          <h3>
            To practise on the way from {ladder.levels.find(({ id }) => id === path.from.level)?.title} to {title}
          </h3>
          <ul className="rises">
            {itemsOfPath(path).map((item) => (
              <li key={item.title}>
                <div>
                  <b>{item.title}</b>
                  <span className="to-reach">{item.words}</span>
                </div>
                <FocusButton item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface GapRowProps {
  readonly gap: CompetencyGap;
  readonly to: LevelId;
  readonly title: string;
}

function GapRow({ gap, to, title }: GapRowProps) {
  const { ladder, profile } = useAssess();
  const item = itemOfGap(gap, to, title);
  const competency = ladder.competencies.find(({ id }) => id === gap.competency);
  if (!competency) return null;
  const say = (value: number) => labelOfValue(ladder, competency, value);
  const asks = gap.expected === null ? '' : `asks for ${say(gap.expected)}`;
  return (
    <div className={`gap-row gap-${gap.state}`}>
      <h3>{gap.title}</h3>
      <p className="gap-state">
        {[asks, profile.ratings.has(competency.id) ? standing(gap, say) : 'not rated yet']
          .filter((words) => words !== '')
          .join('; ')}
      </p>
      {item.words === '' ? null : <p className="to-reach">{item.words}</p>}
      {gap.state === 'not-applicable' ? null : <FocusButton item={item} />}
    </div>
  );
}

function standing({ state, actual }: CompetencyGap, say: (value: number) => string): string {
  if (state === 'not-applicable') return 'you say that it doesn’t apply';
  if (actual === null) return '';
  if (actual.low === actual.high) return `you are at ${say(actual.low)}`;
  return `you are between ${say(actual.low)} and ${say(actual.high)}, as far as it is rated`;
}
