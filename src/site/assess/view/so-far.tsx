import type { LevelId } from '#engine/index.ts';
import { profileRows } from '#picture/profile-rows.ts';
import { JaggedLine } from '../../pictures/jagged-line.tsx';
import { useAssess } from './assess-context.ts';

/** The line and the result, moving as somebody chooses. */
export function SoFar() {
  const { ladder, profile, outcome, target, about } = useAssess();
  const line = about === null ? 'Your line' : `The line of ${about}`;
  const isBlank = profile.ratings.size === 0;
  const isMirror = ladder.intent === 'mirror';
  const expected = isMirror ? null : (target as LevelId | null);
  const targetTitle = ladder.levels.find(({ id }) => id === target)?.title;
  return (
    <aside className="so-far" aria-labelledby="so-far">
      <h2 id="so-far">{isMirror ? line : 'So far'}</h2>
      {outcome.headline === null ? null : (
        <p className="headline">{isBlank ? 'Open. It narrows with every choice.' : outcome.headline}</p>
      )}
      <JaggedLine
        id="line"
        title={line}
        rows={profileRows(ladder, profile, { expected })}
        sizes={['narrow']}
        name={about ?? 'you'}
        expectedName={targetTitle === undefined ? undefined : `asked of ${targetTitle}`}
      />
    </aside>
  );
}
