import { useAssess } from './assess-context.ts';

/** What the page has to tell: storage that fails, another tab, something deleted that can come back. */
export function Notices() {
  const { state, session } = useAssess();
  const { keeping, news, undo } = state;
  return (
    <div className="notices" role="status">
      {keeping === 'full' ? (
        <p className="notice notice-important">
          This browser’s storage is full, so what you choose from now on lasts only until this page is closed. Save it
          to a file before you leave.
        </p>
      ) : null}
      {keeping === 'blocked' ? (
        <p className="notice notice-important">
          This browser doesn’t let pages keep anything, so what you choose lasts only until this page is closed. Save it
          to a file before you leave.
        </p>
      ) : null}
      {news === null ? null : (
        <p className="notice">
          {news}{' '}
          <button type="button" onClick={() => session.dismissNews()}>
            Good
          </button>
        </p>
      )}
      {undo === null ? null : (
        <p className="notice">
          {undo.kind === 'removed'
            ? `“${undo.sheet.head.name}” is deleted.`
            : undo.elsewhere
              ? 'Everything was cleared in another tab.'
              : 'Everything is cleared. Nothing of it is left in this browser.'}{' '}
          <button type="button" onClick={() => session.undo()}>
            {undo.kind === 'cleared' ? 'Bring it back' : 'Undo'}
          </button>
        </p>
      )}
    </div>
  );
}
