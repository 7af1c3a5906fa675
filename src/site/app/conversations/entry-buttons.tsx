import { ProblemNotice } from '../parts/problem-notice.tsx';
import { withoutEntry } from './agenda-after.ts';
import { useAgendaAction } from './use-agenda-action.ts';

interface EntryButtonsProps {
  readonly path: string;
  readonly entry: {
    readonly id: string;
    readonly text: string;
    readonly revision: number;
    readonly mayChange: boolean;
  };
  /** What changing it is called. */
  readonly change: string;
  readonly onChange: () => void;
}

/** To change an entry, and to delete what one wrote oneself. */
export function EntryButtons({ path, entry, change, onChange }: EntryButtonsProps) {
  const { act, isBusy, problem } = useAgendaAction();
  const remove = async () => {
    if (!window.confirm('Delete it for both of you? It can’t be brought back.')) return;
    await act(path, { method: 'DELETE', etag: `"r${entry.revision}"` }, () => withoutEntry(entry.id));
  };
  return (
    <div className="entry-buttons">
      <button type="button" className="small quiet" onClick={onChange}>
        {change}
        <span className="visually-hidden">: {entry.text}</span>
      </button>
      {entry.mayChange ? (
        <button type="button" className="small quiet danger" disabled={isBusy} onClick={() => void remove()}>
          Delete
          <span className="visually-hidden">: {entry.text}</span>
        </button>
      ) : null}
      <ProblemNotice problem={problem} />
    </div>
  );
}
