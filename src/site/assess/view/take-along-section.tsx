import { useState } from 'react';
import { fileNameOf } from '../exchange/file-name.ts';
import { canMakeLinks, writeFragment } from '../exchange/link-codec.ts';
import { wordsLeftOut, writeRatings } from '../exchange/write-ratings.ts';
import { useAssess } from './assess-context.ts';
import { FileButton } from './file-button.tsx';
import { OnlyHere } from './only-here.tsx';

/** Taking it along: a file, a page for the next 1:1, a link; and clearing everything. */
export function TakeAlongSection() {
  const { ladder, sheet, session, isReady } = useAssess();
  const [saved, setSaved] = useState('');
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeRatings(ladder, sheet)], { type: 'text/yaml' }));
    link.download = fileNameOf(ladder.id, sheet);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    const left = wordsLeftOut(ladder, sheet);
    setSaved(
      left === 0
        ? `Saved as ${link.download}.`
        : `Saved as ${link.download}. Notes in ${left === 1 ? 'one place' : `${left} places`} that ${left === 1 ? 'is' : 'are'} not rated stay here only: a file holds notes on ratings.`,
    );
  };
  return (
    <section className="take-along" aria-labelledby="take-along">
      <h2 id="take-along">Take it along</h2>
      <p>
        A file is yours to keep or to give; <code>rungs score {ladder.id}</code> reads it too. Nothing is sent by any of
        these.
      </p>
      <div className="actions">
        <button type="button" className="primary" disabled={!isReady} onClick={save}>
          Save to a file
        </button>
        <FileButton label="Open a file" onOpen={(opened) => session.add(opened)} />
        <button type="button" disabled={!isReady} onClick={() => window.print()}>
          Print a page for the 1:1
        </button>
      </div>
      <p role="status" className="said">
        {saved}
      </p>
      <LinkMaker />
      <Clear />
    </section>
  );
}

function LinkMaker() {
  const { ladder, sheet, isReady } = useAssess();
  const [link, setLink] = useState<{ readonly revision: number; readonly address: string } | null>(null);
  const [said, setSaid] = useState('');
  const make = async () => {
    if (!canMakeLinks()) return setSaid('This browser can’t pack a profile into a link. Save a file instead.');
    const fragment = await writeFragment(ladder.id, sheet);
    setLink({ revision: sheet.revision, address: `${location.origin}${location.pathname}${fragment}` });
    setSaid('');
  };
  const copy = (address: string) =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('Copied.'),
      () => setSaid('Copying isn’t allowed here: select the link and copy it yourself.'),
    );
  const isCurrent = link !== null && link.revision === sheet.revision;
  return (
    <div className="link-maker">
      {isCurrent ? (
        <div className="word-field">
          <label htmlFor="link">Whoever has this link can see everything in this profile</label>
          <input id="link" readOnly value={link.address} onFocus={(event) => event.currentTarget.select()} />
          <button type="button" onClick={() => void copy(link.address)}>
            Copy
          </button>
        </div>
      ) : (
        <button type="button" className="quiet" disabled={!isReady} onClick={() => void make()}>
          Make a link that carries this profile
        </button>
      )}
      <span role="status">{said}</span>
    </div>
  );
}

function Clear() {
  const { session, state, ladder, isReady } = useAssess();
  const [isAsking, setAsking] = useState(false);
  if (state.undo?.kind === 'cleared') return null;
  if (!isAsking) {
    return (
      <p>
        <button type="button" className="quiet" disabled={!isReady} onClick={() => setAsking(true)}>
          Clear everything
        </button>{' '}
        <OnlyHere />
      </p>
    );
  }
  const clear = () => {
    setAsking(false);
    session.clear();
  };
  return (
    <div className="notice" role="alertdialog" aria-label="Clear everything?">
      <p>Clear every profile on “{ladder.title}” from this browser? Until you leave this page it can be undone.</p>
      <div className="actions">
        <button type="button" onClick={clear}>
          Yes, clear everything
        </button>
        <button type="button" className="primary" onClick={() => setAsking(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
