import { useAction } from '../api/use-api.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface EntryButtonsProps {
  readonly path: string;
  readonly entry: { readonly text: string; readonly revision: number; readonly mayChange: boolean };
  /** What changing it is called. */
  readonly change: string;
  readonly onChange: () => void;
}

/** To change an entry, and to delete what one wrote oneself. */
export function EntryButtons({ path, entry, change, onChange }: EntryButtonsProps) {
  const { act, isBusy, problem } = useAction();
  const remove = async () => {
    if (!window.confirm('Delete it for both of you? It can’t be brought back.')) return;
    await act(path, { method: 'DELETE', etag: `"r${entry.revision}"` });
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
