import type { LevelId, MeanOverall, PointsOverall } from '#engine/index.ts';
import { profileRows } from '#picture/profile-rows.ts';
import { Contributions } from '../../pictures/contributions.tsx';
import { Radar } from '../../pictures/radar.tsx';
import { RangeBar } from '../../pictures/range-bar.tsx';
import { wordMargin } from '../outcome/word-margin.ts';
import { useAssess } from './assess-context.ts';
import { MirrorWords } from './mirror-words.tsx';
import { Reasons } from './reasons.tsx';
import { WaysUpSection } from './ways-up-section.tsx';

const mostAxes = 10;

/** What the choices come to, and why. */
export function OutcomeSection() {
  const { ladder, profile, outcome, about } = useAssess();
  const isMirror = ladder.intent === 'mirror';
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">
        {isMirror ? `What ${about === null ? 'your' : `${about}’s`} line says` : `Where that puts ${about ?? 'you'}`}
      </h2>
      {profile.ratings.size === 0 ? (
        <p className="notice">It appears here as you choose. Leave out whatever you like: what is open stays open.</p>
      ) : null}
      {profile.ratings.size === 0 ? null : isMirror ? <MirrorWords /> : <ScoredOutcome />}
      {profile.ratings.size > 0 && !isMirror && outcome.headline !== null ? <WaysUpSection /> : null}
    </section>
  );
}

function ScoredOutcome() {
  const { ladder, profile, outcome, prospects, target } = useAssess();
  const { result, explanation, headline } = outcome;
  if (result === null || explanation === null) return null;
  const { overall } = result;
  const hasScore = overall.kind === 'scored' && overall.score !== null;
  const rows = profileRows(ladder, profile, { expected: target as LevelId | null });
  const targetTitle = ladder.levels.find(({ id }) => id === target)?.title;
  const margin = prospects.margin === null ? null : wordMargin(ladder, prospects.margin, result);
  return (
    <>
      {headline === null ? null : <p className="headline headline-large">{headline}</p>}
      {explanation.overall.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hasScore ? <RangeBar id="score" ladder={ladder} overall={overall as MeanOverall | PointsOverall} /> : null}
      {margin === null ? null : (
        <>
          <h3>How firm that is</h3>
          <p>{margin.sentence}</p>
          {margin.flips.length === 0 ? null : (
            <ul>
              {margin.flips.map((flip) => (
                <li key={flip}>{flip}</li>
              ))}
              {margin.more > 0 ? <li>and others like them</li> : null}
            </ul>
          )}
        </>
      )}
      <Reasons />
      {rows.length >= 3 && rows.length <= mostAxes ? (
        <details className="shape">
          <summary>The same as a shape</summary>
          <Radar
            id="radar"
            title="Your profile as a shape"
            rows={rows}
            name="you"
            expectedName={targetTitle === undefined ? undefined : `asked of ${targetTitle}`}
          />
        </details>
      ) : null}
      {hasScore ? (
        <details className="shape">
          <summary>What each competency puts in</summary>
          <Contributions id="parts" ladder={ladder} overall={overall as MeanOverall | PointsOverall} />
        </details>
      ) : null}
    </>
  );
}
