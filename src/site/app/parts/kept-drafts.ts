const prefix = 'rungs:draft:';

/** Where this window keeps what a person has typed and not sent yet. Nobody else's window, and nobody else's name. */
export function draftKey(person: string, name: string): string {
  return `${prefix}${person}:${name}`;
}

/** What was typed there; null without anything. A browser that keeps nothing is no reason to stop. */
export function readDraft(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeDraft(key: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // Full or forbidden: what is typed still stands on the page.
  }
}

/** Signing out leaves no words behind. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(prefix)) window.sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept where nothing can be.
  }
}
