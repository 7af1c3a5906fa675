import { useState } from 'react';
import type { Place } from '../shelf/sheet.ts';
import { WordField } from './word-field.tsx';

interface PlaceWordsProps {
  readonly id: string;
  readonly place: Place;
  readonly edit: (change: Partial<Place>) => void;
}

/** A note and evidence for what was chosen, or the reason why it doesn't apply. */
export function PlaceWords({ id, place, edit }: PlaceWordsProps) {
  const [isOpen, setOpen] = useState(false);
  if (place.choice === null) return null;
  if (place.choice === 'not-applicable') {
    return (
      <div className="place-words">
        <WordField
          id={`${id}-reason`}
          label="Why it doesn’t apply"
          hint="for instance: no opportunity in this role"
          value={place.reason}
          onChange={(reason) => edit({ reason })}
        />
      </div>
    );
  }
  const hasWords = place.note !== '' || place.evidence.length > 0;
  if (!isOpen && !hasWords) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        Add a note or evidence
      </button>
    );
  }
  return (
    <div className="place-words">
      <WordField id={`${id}-note`} label="Note" isLong={true} value={place.note} onChange={(note) => edit({ note })} />
      <WordField
        id={`${id}-evidence`}
        label="Evidence"
        hint="a link or a line each"
        isLong={true}
        value={place.evidence.join('\n')}
        onChange={(lines) => edit({ evidence: lines === '' ? [] : lines.split('\n') })}
      />
    </div>
  );
}
