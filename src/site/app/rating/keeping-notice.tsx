import type { Ladder } from '#engine/index.ts';
import type { MergeConflict } from '#org/assessments/merge-ratings.ts';
import type { KeepingState } from './keep-ratings.ts';

interface KeepingNoticeProps {
  readonly state: KeepingState;
  readonly ladder: Ladder;
  readonly settle: (choice: 'mine' | 'theirs') => void;
}

/** Is what I wrote kept? */
export function KeepingNotice({ state, ladder, settle }: KeepingNoticeProps) {
  switch (state.kind) {
    case 'kept':
      return <Quiet words="Everything is kept." />;
    case 'keeping':
      return <Quiet words="Keeping it …" />;
    case 'waiting':
      return state.problem === null ? (
        <Quiet words="Keeping it …" />
      ) : (
        <p className="notice notice-important" role="alert">
          {state.problem.message} It is tried again by itself; leave this page open until then.
        </p>
      );
    case 'refused':
      return (
        <p className="notice notice-important" role="alert">
          Not kept: {state.problem.message} What you chose stays on this page until you leave it.
        </p>
      );
    case 'conflict':
      return (
        <div className="notice notice-important" role="alert">
          <p>
            Another window of yours changed the same {state.conflicts.length === 1 ? 'place' : 'places'} meanwhile.
            Everything else is together already. Which shall stand?
          </p>
          <ul>
            {state.conflicts.map((conflict) => (
              <li key={`${conflict.key}.${conflict.dimension}`}>
                <b>{nameOf(conflict, ladder)}</b>: here {wordChoice(conflict.mine)}, there {wordChoice(conflict.theirs)}
              </li>
            ))}
          </ul>
          <p className="actions">
            <button type="button" className="primary" onClick={() => settle('mine')}>
              What stands here
            </button>
            <button type="button" onClick={() => settle('theirs')}>
              What stands there
            </button>
          </p>
        </div>
      );
  }
}

function Quiet({ words }: { readonly words: string }) {
  return (
    <p className="keeping" role="status">
      {words}
    </p>
  );
}

function nameOf({ key, dimension }: MergeConflict, ladder: Ladder): string {
  const competency = ladder.competencies.find(({ id }) => id === key);
  const part = competency?.dimensions.find(({ id }) => id === dimension);
  return [competency?.title ?? key, part?.title].filter(Boolean).join(', ');
}

function wordChoice(value: unknown): string {
  if (value === undefined || value === null) return 'nothing is chosen';
  if (typeof value === 'object' && 'value' in value) {
    const note = 'note' in value && typeof value.note === 'string' ? ` (“${value.note}”)` : '';
    return `“${String(value.value)}”${note}`;
  }
  if (typeof value === 'object') return 'something else';
  return `“${String(value)}”`;
}
