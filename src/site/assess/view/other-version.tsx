import { useState } from 'react';
import type { CarriedSheet } from '../exchange/carry-sheet.ts';
import { carryToThisVersion } from '../exchange/fetch-version.ts';
import { useAssess } from './assess-context.ts';

/** A profile made on another version of the ladder: offers to carry it over, and says what became of everything. */
export function OtherVersion() {
  const { data, ladder, sheet, session } = useAssess();
  const [carried, setCarried] = useState<CarriedSheet | null>(null);
  const [failed, setFailed] = useState(false);
  const carry = async () => {
    try {
      const made = await carryToThisVersion(data, sheet, session.newId(), session.now);
      session.add(made.sheet);
      setCarried(made);
    } catch {
      setFailed(true);
    }
  };
  if (carried !== null && carried.sheet.id === sheet.id)
    return <CarriedOver carried={carried} close={() => setCarried(null)} />;
  const { ladderVersion } = sheet.head;
  if (ladderVersion === '' || ladderVersion === ladder.version) return null;
  return (
    <div className="notice notice-important">
      <p>
        This profile was made on version {ladderVersion} of the ladder; this is version {ladder.version}. Carry it over
        to a new profile? The old one stays as it is.
      </p>
      <button type="button" className="primary" onClick={() => void carry()}>
        Carry it over
      </button>
      {failed ? <p>That didn’t work just now. Try again when you are online.</p> : null}
    </div>
  );
}

function CarriedOver({ carried, close }: { readonly carried: CarriedSheet; readonly close: () => void }) {
  const lists: [string, readonly string[]][] = [
    ['Kept, and worth a look', carried.lookAt],
    ['To be rated again', carried.rateAgain],
    ['Has no place any more', carried.dropped],
  ];
  const shown = lists.filter(([, sentences]) => sentences.length > 0);
  return (
    <div className="notice" role="status">
      <p>
        {shown.length === 0
          ? 'Everything is carried over, and means what it meant.'
          : 'It is carried over. What changed:'}
      </p>
      {shown.map(([title, sentences]) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" onClick={close}>
        Good
      </button>
    </div>
  );
}
