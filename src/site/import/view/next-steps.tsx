import { saveText } from '../../what-if/view/save-text.ts';
import type { ShownLadder } from '../messages.ts';

/** Take it along, and where it can go from there. */
export function NextSteps({
  shown: { name, text, reportText },
  organisation,
}: {
  readonly shown: ShownLadder;
  readonly organisation: string | null;
}) {
  return (
    <>
      <p className="actions">
        <button type="button" className="primary" onClick={() => saveText(`${name}.yaml`, text, 'text/yaml')}>
          Save the ladder as YAML
        </button>
        <button type="button" onClick={() => saveText(`${name}-import.md`, reportText, 'text/markdown')}>
          Save this report
        </button>
      </p>
      <p>
        {organisation === null ? (
          <>
            Then <code>rungs check {name}.yaml</code> says what a reader would stumble over, <code>rungs serve</code>{' '}
            shows it, and <code>rungs publish {name}.yaml --data …</code> publishes it in an organisation.
          </>
        ) : (
          <>
            To publish it, <a href={organisation}>begin a draft with this file</a> if you own ladders here; the editor
            shows what is still open. On a command line, <code>rungs publish {name}.yaml</code> does the same.
          </>
        )}
      </p>
    </>
  );
}
