import { useEffect, useState } from 'react';

const restMilliseconds = 900;

/** Says something to those who don't see it change, once the hand rests: not at every step of a drag. */
export function RestingStatus({ words }: { readonly words: string }) {
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
