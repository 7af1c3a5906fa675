import { useEffect, useState } from 'react';
import { type LookedAt, lookAtText } from '#org/ladders/look-at-text.ts';

const restMilliseconds = 350;

export interface Looked extends LookedAt {
  /** The text that was looked at. */
  readonly text: string;
}

/** What a text comes to, looked at when the hand rests. */
export function useLookAtRest(text: string): Looked {
  const [looked, setLooked] = useState(() => lookAt(text));
  useEffect(() => {
    if (looked.text === text) return undefined;
    const timer = setTimeout(() => setLooked(lookAt(text)), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text, looked]);
  return looked;
}

function lookAt(text: string): Looked {
  return { ...lookAtText(text), text };
}
