import { useEffect, useState } from 'react';
import type { ChangeProblem } from '#engine/batch/rule-changes.ts';
import type { MovePicture } from '../outcome/move-picture.ts';
import { wordSummary } from '../outcome/move-words.ts';

const restMilliseconds = 900;

interface LiveSummaryProps {
  readonly picture: MovePicture;
  readonly problems: readonly ChangeProblem[];
}

/** Says what came out to those who don't see it, once the hand rests. */
export function LiveSummary({ picture, problems }: LiveSummaryProps) {
  const words = problems.length > 0 ? problems.map(({ message }) => message).join(' ') : wordSummary(picture);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), restMilliseconds);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
