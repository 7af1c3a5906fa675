/** A page of ours as a path, from a path or a whole address; null: it leads somewhere else, or nowhere. */
export function ownPath(address: string, origin: string): string | null {
  if (!URL.canParse(address, origin)) return null;
  const { origin: own, pathname, search, hash } = new URL(address, origin);
  // A path that starts with two slashes would be read as another host.
  return own === origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
