import { useRef, useState } from 'react';
import { Field } from './field.tsx';

interface ToCopyProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly hint: string;
}

/** Something that is shown this once, to be taken along: a link, a secret. */
export function ToCopy({ id, label, text, hint }: ToCopyProps) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Browsers allow copying only over HTTPS, and somebody can forbid it.
      input.current?.select();
      setSaid('Copying isn’t allowed here. It is selected now: copy it yourself.');
    }
  };
  return (
    <div className="to-copy">
      <Field id={id} label={label} hint={hint}>
        {(own) => (
          <input
            {...own}
            ref={input}
            readOnly
            spellCheck={false}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <p className="actions">
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
