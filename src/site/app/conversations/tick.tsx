import { useState } from 'react';

interface TickProps {
  readonly text: string;
  readonly isOver: boolean;
  readonly isDisabled: boolean;
  /** Settles once the page shows what came of it. */
  readonly onTick: () => Promise<unknown>;
}

/** An entry with its box. It shows at once what was meant, and what holds as soon as that is known. */
export function Tick({ text, isOver, isDisabled, onTick }: TickProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const turn = async () => {
    setWanted(!isOver);
    await onTick();
    setWanted(null);
  };
  return (
    <label className="tick">
      <input type="checkbox" checked={wanted ?? isOver} disabled={isDisabled} onChange={() => void turn()} />
      <span className="own-words">{text}</span>
    </label>
  );
}
