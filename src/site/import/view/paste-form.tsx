import { type ClipboardEvent, useState } from 'react';
import type { Handed } from '../messages.ts';

interface PasteFormProps {
  readonly isReady: boolean;
  readonly open: (text: Handed) => void;
}

/** Tables, headings and lists: what a page that is copied says besides its words. */
const structure = /<(?:table|h[1-6]|ul|ol)\b/i;

/** A text that is pasted. What is copied from a page or a sheet keeps its tables and headings, as long as it isn't changed. */
export function PasteForm({ isReady, open }: PasteFormProps) {
  const [text, setText] = useState('');
  const [page, setPage] = useState<string | null>(null);
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    setPage(text.trim() === '' && structure.test(html) ? html : null);
  };
  const handIn = () => {
    const content = new Blob([page ?? text]);
    open({ name: page === null ? 'pasted text' : 'pasted page.html', content });
  };
  return (
    <details className="hand-in-paste">
      <summary>Paste a text or a table</summary>
      <p>
        <label htmlFor="pasted">What you copied from a document, a page or a sheet</label>
        <textarea
          id="pasted"
          rows={8}
          disabled={!isReady}
          value={text}
          onPaste={paste}
          onInput={(event) => {
            const input = event.nativeEvent as InputEvent;
            setText(event.currentTarget.value);
            if (input.inputType !== 'insertFromPaste') setPage(null);
          }}
        />
      </p>
      {page === null ? null : <p>Its tables, headings and lists are kept.</p>}
      <p>
        <button type="button" disabled={!isReady || text.trim() === ''} onClick={handIn}>
          Import this text
        </button>
      </p>
    </details>
  );
}
