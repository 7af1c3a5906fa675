interface ChangedMeanwhileProps {
  /** "this entry": what was changed. */
  readonly what: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else, or another window, saved the same thing first. */
export function ChangedMeanwhile({ what, onMine, onTheirs }: ChangedMeanwhileProps) {
  return (
    <div className="notice notice-important" role="alert">
      <p>
        Somebody, or another window of yours, changed {what} meanwhile. Nothing was saved, and what you wrote is still
        here.
      </p>
      <p className="actions">
        <button type="button" onClick={onMine}>
          Save mine in its place
        </button>
        <button type="button" onClick={onTheirs}>
          Drop mine and show theirs
        </button>
      </p>
    </div>
  );
}
