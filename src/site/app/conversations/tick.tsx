import { useEffect, useState } from 'react';

interface TickProps {
  readonly text: string;
  readonly isOver: boolean;
  readonly isDisabled: boolean;
  /** Says what came of it, once the page shows that; null: it was refused. */
  readonly onTick: (isOver: boolean) => Promise<object | null>;
}

/** An entry with its box. It shows at once what was meant; who changes their mind while it is sent isn't overheard. */
export function Tick({ text, isOver, isDisabled, onTick }: TickProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (wanted === null || isSending) return;
    if (wanted === isOver) {
      setWanted(null);
      return;
    }
    setSending(true);
    void onTick(wanted).then((answer) => {
      if (answer === null) setWanted(null);
      setSending(false);
    });
  }, [wanted, isSending, isOver, onTick]);
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={wanted ?? isOver}
        disabled={isDisabled}
        onChange={(event) => setWanted(event.currentTarget.checked)}
      />
      <span className="own-words">{text}</span>
    </label>
  );
}
