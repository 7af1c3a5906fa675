import { useEffect, useState } from 'react';
import { wordProgress } from '../outcome/progress.ts';
import { useAssess } from './assess-context.ts';

const restMilliseconds = 900;

/** Says the result to those who don't see it, once the hand rests. */
export function LiveResult() {
  const { ladder, sheet, outcome, profile } = useAssess();
  const words =
    profile.ratings.size === 0
      ? ''
      : [outcome.headline ?? '', wordProgress(ladder, sheet)].filter((part) => part !== '').join('. ');
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
