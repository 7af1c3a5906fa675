import { useEffect, useState } from 'react';

interface TickProps {
  readonly text: string;
  readonly isOver: boolean;
  /** Of the entry that is shown: an answer is shown once it is another. */
  readonly revision: number;
  readonly isDisabled: boolean;
  /** Says what came of it; null: it was refused. */
  readonly onTick: (isOver: boolean) => Promise<object | null>;
}

/** An entry with its box. It shows at once what was meant; who changes their mind while it is sent isn't overheard. */
export function Tick({ text, isOver, revision, isDisabled, onTick }: TickProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [isSending, setSending] = useState(false);
  /** Answered already, and the answer may come to be shown a moment later: sent again it would be refused. */
  const [answered, setAnswered] = useState<number | null>(null);
  useEffect(() => {
    // Somebody may have pressed again since: that stays.
    const settle = () => setWanted((now) => (now === wanted ? null : now));
    if (wanted === null || isSending || answered === revision) return;
    if (wanted === isOver) {
      settle();
      return;
    }
    setSending(true);
    void onTick(wanted).then((answer) => {
      if (answer === null) settle();
      else setAnswered(revision);
      setSending(false);
    });
  }, [wanted, isSending, answered, isOver, revision, onTick]);
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
