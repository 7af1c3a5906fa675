interface Example {
  readonly of: string;
  readonly text: string;
}

interface ExampleGoalsProps {
  readonly examples: readonly Example[];
  /** The levels that matter here, by title: their examples come first. */
  readonly near: readonly string[];
  /** Copies one as a text to begin from; null while something is written already. */
  readonly onCopy: ((text: string) => void) | null;
}

/** Somebody else's goals, beside one's own. Nothing goes into the form unless it is asked for. */
export function ExampleGoals({ examples, near, onCopy }: ExampleGoalsProps) {
  if (examples.length === 0) return null;
  const close = examples.filter(({ of }) => near.some((title) => of === title));
  const others = examples.filter((one) => !close.includes(one));
  return (
    <details className="examples">
      <summary>Example goals to look at</summary>
      {close.length === 0 ? (
        <Examples examples={others} onCopy={onCopy} />
      ) : (
        <>
          <Examples examples={close} onCopy={onCopy} />
          {others.length === 0 ? null : (
            <details>
              <summary>Of other levels</summary>
              <Examples examples={others} onCopy={onCopy} />
            </details>
          )}
        </>
      )}
    </details>
  );
}

function Examples({ examples, onCopy }: Omit<ExampleGoalsProps, 'near'>) {
  return (
    <ul className="example-goals">
      {examples.map(({ of, text }) => (
        <li key={`${of}${text}`}>
          <span>
            <b>{of}</b> {text}
          </span>
          {onCopy === null ? null : (
            <button type="button" className="focus-button" onClick={() => onCopy(text)}>
              Begin from this<span className="visually-hidden">: {of}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
