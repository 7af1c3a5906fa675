const listeners = new Set<() => void>();

/** Tells whoever listens that the server no longer knows who asks: a session ended while a page was open. */
export function announceSignedOut(): void {
  for (const listener of listeners) listener();
}

/** Comes back with a way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
